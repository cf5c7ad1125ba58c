package org.arazzoengine.mock;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.arazzoengine.source.MediaTypes;
import org.arazzoengine.source.Operation;
import org.arazzoengine.source.Operation.MediaType;
import org.arazzoengine.source.Operation.OperationResponse;

/** Which of the declared answers and media types an answer follows. Stateless. */
final class ResponseChoice {

    private ResponseChoice() {}

    /**
     * What is declared for {@code status}: for it alone, or for its range. A success that is not declared looks like the
     * first one that is (T12), because the default is nearly always an error; everything else is the default.
     */
    static Optional<OperationResponse> of(Operation operation, int status) {
        List<OperationResponse> declared = operation.responses();
        return declared(declared, String.valueOf(status))
                .or(() -> declared(declared, status / 100 + "XX"))
                .or(() -> declared.stream()
                        .filter(response ->
                                status / 100 == 2 && response.status().startsWith("2"))
                        .findFirst())
                .or(() -> declared(declared, "DEFAULT"));
    }

    private static Optional<OperationResponse> declared(List<OperationResponse> responses, String status) {
        return responses.stream()
                .filter(response -> response.status().toUpperCase(Locale.ROOT).equals(status))
                .findFirst();
    }

    /** JSON if it is offered, else the first; ranges of types become a type of theirs. */
    static Optional<MediaType> mediaType(OperationResponse response) {
        return response.content().stream()
                .map(ResponseChoice::concrete)
                .min(Comparator.comparing(type -> !type.isJson()));
    }

    private static MediaType concrete(MediaType offered) {
        String essence = MediaTypes.essence(offered.type());
        if (!essence.endsWith("/*")) {
            return offered;
        }
        String type = switch (essence) {
            case "*/*", "application/*" -> "application/json";
            case "text/*" -> "text/plain";
            default -> "application/octet-stream";
        };
        return new MediaType(type, offered.schema(), offered.example());
    }
}
