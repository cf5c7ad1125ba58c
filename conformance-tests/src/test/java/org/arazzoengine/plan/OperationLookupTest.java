package org.arazzoengine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.source.BundleLoader;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.Operation;
import org.arazzoengine.source.SourceIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the operation of a step is found: docs/spec/decisions.md, rows 82 to 84. */
class OperationLookupTest {

    private static final String PETS = """
            openapi: 3.0.3
            info: {title: P, version: '1'}
            servers: [{url: 'https://pets.example.com'}]
            paths:
              /pets: {get: {operationId: listPets, responses: {}}, post: {responses: {}}}
              /pets/{id}: {get: {operationId: pets/get.v1, responses: {}}}
              /stores/{id}: {$ref: '#/components/pathItems/store'}
              /status: {get: {responses: {}}}
              /url: {get: {operationId: url, responses: {}}}
              /one: {get: {operationId: twice, responses: {}}}
              /two: {get: {operationId: twice, responses: {}}}
              /broken: {$ref: '#/components/pathItems/none'}
            components: {pathItems: {store: {delete: {responses: {}}}}}
            """;

    private static final String SHOP = """
            openapi: 3.1.0
            info: {title: S, version: '1'}
            servers: [{url: 'https://shop.example.com'}]
            paths:
              /orders: {get: {operationId: listOrders, responses: {}}, post: {operationId: list, responses: {}}}
              /quoted: {get: {operationId: 'it"s\\x', responses: {}}, put: {operationId: 'a{b}', responses: {}}}
              /list: {get: {operationId: pets.list, responses: {}}}
            """;

    private static final String MORE = """
            openapi: 3.0.3
            info: {title: M, version: '1'}
            servers: [{url: 'https://more.example.com'}]
            paths:
              /other: {get: {operationId: list, responses: {}}}
            """;

    private static final String EVENTS = """
            asyncapi: 3.0.0
            info: {title: E, version: '1'}
            servers: {main: {host: 'k:9092', protocol: kafka}}
            channels:
              orders: {address: shop/orders}
              a/b: {address: 'a.{id}.b'}
              late: {}
            operations:
              placeOrder: {action: receive, channel: {$ref: '#/channels/orders'}}
              lost: {action: send, channel: {$ref: '#/channels/nope'}}
              bare: {action: send}
              emits: {action: emit, channel: {$ref: '#/channels/orders'}}
              idle: {channel: {$ref: '#/channels/orders'}}
            """;

    private static final String OLD_EVENTS = """
            asyncapi: 2.6.0
            info: {title: E, version: '1'}
            servers: {main: {url: 'm:1883', protocol: mqtt}, other: {url: 'k:1', protocol: kafka}}
            channels:
              shop/orders:
                servers: [main]
                publish: {operationId: placeOrder, message: {name: order, payload: {type: object}}}
            """;

    private static final String NEWEST = """
            openapi: 3.2.0
            info: {title: N, version: '1'}
            servers: [{url: 'https://newest.example.com'}]
            paths:
              /things: {additionalOperations: {COPY: {responses: {}}}}
            """;

    private static final Map<String, String> SOURCES =
            Map.of("pets", PETS, "shop", SHOP, "more", MORE, "events", EVENTS, "old", OLD_EVENTS, "newest", NEWEST);

    private static Checked<Plan> plan(String step, Semantics semantics, String... names) {
        return Planner.plan(bundle(step, SOURCES, names), Set.of(), Map.of(), RunSemantics.of(semantics));
    }

    private static DocumentBundle bundle(String step, Map<String, String> sources, String... names) {
        StringBuilder declared = new StringBuilder();
        for (String name : names) {
            declared.append("  - {name: ")
                    .append(name)
                    .append(", url: ")
                    .append(name)
                    .append(".yaml}\n");
        }
        String text = "arazzo: 1.1.0\ninfo: {title: T, version: '1'}\nsourceDescriptions:\n" + declared
                + "workflows:\n  - workflowId: w\n    steps:\n      - {stepId: s, " + step + "}\n";
        BundleLoader loader = new BundleLoader(location -> {
            String name = location.getPath().replace("/", "").replace(".yaml", "");
            return sources.getOrDefault(name, "arazzo: 1.1.0").getBytes(StandardCharsets.UTF_8);
        });
        return loader.read(text.getBytes(StandardCharsets.UTF_8), URI.create("file:/w.yaml"))
                .value()
                .orElseThrow();
    }

    private static Checked<Plan> plan(String step, String sources) {
        return plan(step, Semantics.lenient(), sources.split(" "));
    }

    private static String called(Checked<Plan> plan) {
        Operation operation = plan.orThrow()
                .workflows()
                .get(0)
                .steps()
                .get(0)
                .operationCall()
                .orElseThrow()
                .operation();
        return operation.source() + " " + operation.label();
    }

    private static List<Finding> about(Checked<Plan> plan) {
        return plan.findings().stream()
                .filter(finding -> finding.problem() != Problem.NOTE_SOURCE_TYPE)
                .toList();
    }

    private static Finding only(Checked<Plan> plan) {
        List<Finding> errors = plan.findings().stream().filter(Finding::isError).toList();
        assertEquals(1, errors.size(), errors.toString());
        return errors.get(0);
    }

    @Requirement({"AZ-STEP-08", "AZ-SDX-01", "AZ-SDX-03", "AZ-SDX-04", "AZ-STEP-07"})
    @ParameterizedTest
    @CsvSource({
        "listPets, pets, pets GET /pets",
        "listPets, pets arazzo, pets GET /pets",
        "pets.list, pets shop, shop GET /list",
        "$sourceDescriptions.shop.list, shop more, shop POST /orders",
        "$sourceDescriptions.more.list, shop more, more GET /other",
        "$sourceDescriptions.pets.url, pets shop, pets GET /url",
        "$sourceDescriptions.pets.pets/get.v1, pets shop, pets GET /pets/{id}",
        "$sourceDescriptions.shop.pets.list, pets shop, shop GET /list",
        "$sourceDescriptions.shop.it\\\"s\\\\x, pets shop, shop GET /quoted",
    })
    void anOperationIdIsFoundInItsSource(String id, String sources, String called) {
        Checked<Plan> plan = plan("operationId: '" + id + "'", sources);
        assertEquals(called, called(plan));
    }

    @Requirement("AZ-STEP-07")
    @Test
    void aBareIdIsRightWhenTheOtherSourceDescribesWorkflows() {
        assertEquals(List.of(), about(plan("operationId: listPets", "pets arazzo")));
    }

    @Requirement("AZ-STEP-07")
    @ParameterizedTest
    @CsvSource({
        "listPets, AZ-T01, $sourceDescriptions.pets.listPets",
        "shop.listOrders, AZ-T26, $sourceDescriptions.shop.listOrders",
        "pets.pets/get.v1, AZ-T26, $sourceDescriptions.pets.pets/get.v1"
    })
    void anIdThatDoesNotNameItsSourceIsTakenWithAWarningAndRefusedByTheLetter(String id, String code, String wanted) {
        Checked<Plan> plan = plan("operationId: " + id, "pets shop");
        assertTrue(plan.value().isPresent(), plan.findings().toString());
        Finding warning = about(plan).get(0);
        assertEquals(code, warning.problem().code());
        assertEquals("AZ-STEP-07", warning.requirement());
        assertEquals(List.of(new Edit.Replace("/workflows/0/steps/0/operationId", wanted)), warning.fix());
        assertEquals(List.of(), about(plan("operationId: '" + wanted + "'", "pets shop")));
        assertEquals(
                code,
                only(plan("operationId: " + id, Semantics.strictly(), "pets", "shop"))
                        .problem()
                        .code());
    }

    @Requirement("AZ-SDX-03")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            it"s\\x      | Write: operationId: $sourceDescriptions.shop.it\\"s\\\\x
            shop.it"s\\x | Write: operationId: $sourceDescriptions.shop.it\\"s\\\\x
            a{b}         | No expression can hold the braces of this id. Write: operationPath: '{$sourceDescriptions.shop.url}#/paths/~1quoted/put'
            shop.a{b}    | No expression can hold the braces of this id. Write: operationPath: '{$sourceDescriptions.shop.url}#/paths/~1quoted/put'
            """)
    void anIdThatNoExpressionHoldsAsItIsIsNotWrittenIntoOne(String id, String hint) {
        Finding warning = about(plan("operationId: '" + id + "'", "pets shop")).get(0);
        assertTrue(warning.problem().isTolerance(), warning.toString());
        assertEquals(hint, warning.hint());
        assertEquals(List.of(), warning.fix());
    }

    @Requirement({"AZ-STEP-09", "AZ-URI-05", "AZ-STEP-12"})
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {$sourceDescriptions.pets.url}#/paths/~1pets/post               | pets POST /pets         | ''
            {$sourceDescriptions.pets.url}#/paths/~1pets~1{id}/get          | pets GET /pets/{id}     | AZ310
            {$sourceDescriptions.pets.url}#/paths/~1pets~1%7Bid%7D/get      | pets GET /pets/{id}     | AZ310
            {$sourceDescriptions.pets.url}#/paths/%2Fpets/post              | pets POST /pets         | ''
            {$sourceDescriptions.pets.url}#/paths/~1stores~1{id}/delete     | pets DELETE /stores/{id} | ''
            {$sourceDescriptions.pets.url}#/paths/~1status                  | pets GET /status        | AZ-D84
            $sourceDescriptions.pets.url#/paths/~1status/get                | pets GET /status        | AZ-D84
            $sourceDescriptions.pets.url#/paths/~1status                    | pets GET /status        | AZ-D84 AZ-D84
            $sourceDescriptions.pets.listPets                               | pets GET /pets          | AZ-D84
            """)
    void anOperationPathIsFoundInEveryFormThatSaysItsSource(String path, String called, String codes) {
        Checked<Plan> plan = plan("operationPath: '" + path + "'", "pets shop");
        assertEquals(called, called(plan));
        assertEquals(
                codes,
                String.join(
                        " ", about(plan).stream().map(f -> f.problem().code()).toList()));
        assertEquals(called, called(plan("operationPath: '" + path + "'", Semantics.strictly(), "pets", "shop")));
    }

    @Requirement("AZ-STEP-10")
    @ParameterizedTest
    @CsvSource({
        "pets#/paths/~1status/get, AZ-T02",
        "'{pets}#/paths/~1status/get', AZ-T02",
        "pets#/paths/~1status, AZ-T02",
        "$sourceDescriptions.pets#/paths/~1status/get, AZ-T23",
        "{$sourceDescriptions.pets}#/paths/~1status/get, AZ-T23"
    })
    void anOperationPathWithoutAnExpressionForTheUrlIsTakenWithAWarningAndRefusedByTheLetter(String path, String code) {
        Checked<Plan> plan = plan("operationPath: '" + path + "'", "pets shop");
        assertEquals("pets GET /status", called(plan));
        Finding warning = about(plan).get(0);
        assertEquals(
                List.of(code), about(plan).stream().map(f -> f.problem().code()).toList());
        String wanted = "{$sourceDescriptions.pets.url}#/paths/~1status/get";
        assertEquals(List.of(new Edit.Replace("/workflows/0/steps/0/operationPath", wanted)), warning.fix());
        assertEquals(List.of(), about(plan("operationPath: '" + wanted + "'", "pets shop")));
        Checked<Plan> strict = plan("operationPath: '" + path + "'", Semantics.strictly(), "pets", "shop");
        assertEquals("AZ-STEP-10", only(strict).requirement());
    }

    @Requirement({"AZ-SRC-08", "AZ-STEP-10", "AZ-STEP-11", "AZ-STEP-38", "AZ-ASYNC-04"})
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            operationId: listpets                                | AZ303 | found 'listpets', which no source has | Did you mean 'listPets'? The source 'pets' has it.
            operationId: $sourceDescriptions.shop.listPets       | AZ303 | found 'listPets', which it does not have | The source 'pets' has it: $sourceDescriptions.pets.listPets
            operationId: $sourceDescriptions.shop.listOrder      | AZ303 | found 'listOrder' | Did you mean 'listOrders'? The source 'shop' has it.
            operationId: $sourceDescriptions.pets                | AZ303 | expected '$sourceDescriptions.NAME.OPERATION' | ''
            operationId: $sourceDescriptions.pet.listPets        | AZ305 | found 'pet' | Did you mean 'pets'?
            operationId: $sourceDescriptions.arazzo.w            | AZ303 | the source describes workflows | Write: workflowId: $sourceDescriptions.arazzo.w
            operationId: twice                                   | AZ304 | get /one (line 10) in 'pets' and get /two (line 11) in 'pets' | Give them different ids
            operationId: $sourceDescriptions.pets.twice          | AZ304 | get /one (line 10) in 'pets' and get /two (line 11) in 'pets' | Give them different ids
            operationPath: 'petstore.yaml#/paths/~1pets/get'     | AZ305 | which names none | every '/' is written '~1'
            operationPath: /status                               | AZ305 | which names none | Write: operationPath: '{$sourceDescriptions.pets.url}#/paths/~1status/get'
            operationPath: POST /pets                            | AZ305 | which names none | {$sourceDescriptions.pets.url}#/paths/~1pets/post
            operationPath: '{$sourceDescriptions.pet.url}#/paths/~1pets/get'     | AZ305 | found 'pet' | Did you mean 'pets'?
            operationPath: '{$sourceDescriptions.pets.url}#/components/x'        | AZ303 | found the pointer '/components/x' | ''
            operationPath: '{$sourceDescriptions.pets.url}#/paths/~1pets'        | AZ303 | found no method in '/paths/~1pets'; the path '/pets' has get, post | ''
            operationPath: '{$sourceDescriptions.pets.url}#/paths/~1pets/GET'    | AZ303 | found the method 'GET' | Did you mean 'get'?
            operationPath: '{$sourceDescriptions.pets.url}#/paths/~1pets/put'    | AZ303 | the path '/pets' has get, post | ''
            operationPath: '{$sourceDescriptions.pets.url}#/paths/~1pets~1/get'  | AZ303 | found the path '/pets/' | differs only in the slash at its end
            operationPath: '{$sourceDescriptions.pets.url}#/paths/~1pets~1{petId}/get' | AZ303 | found the path '/pets/{petId}' | The path '/pets/{id}' of the source 'pets' differs only in the name of a variable
            operationPath: '{$sourceDescriptions.shop.url}#/paths/~1pets/get'    | AZ303 | which it does not have | The source 'pets' has this path
            operationPath: '{$sourceDescriptions.pets.url}#/paths/~1pet/get'     | AZ303 | found the path '/pet' | Did you mean '/pets'?
            operationPath: '{$sourceDescriptions.pets.url}#/paths//pets/post'    | AZ303 | are not written '~1' | Write: operationPath: '{$sourceDescriptions.pets.url}#/paths/~1pets/post'
            operationPath: '{$sourceDescriptions.pets.url}#/paths/~1broken/get'  | AZ303 | whose '$ref' cannot be followed: '#/components/pathItems/none' leads nowhere | ''
            operationPath: '{$sourceDescriptions.pets.url}'                      | AZ303 | expected a pointer to the operation behind the source, '#/paths/PATH/METHOD', found none | Write: operationPath: '{$sourceDescriptions.pets.url}#/paths/PATH/METHOD'
            operationPath: '$sourceDescriptions.shop.url'                        | AZ303 | expected a pointer to the operation behind the source | '{$sourceDescriptions.shop.url}#/paths/PATH/METHOD'
            operationPath: '{$sourceDescriptions.pets.url}#/paths/~1pets/additionalOperations/get' | AZ303 | which leads nowhere: the method 'get' of '/pets' stands at '/paths/~1pets/get' | Write: operationPath: '{$sourceDescriptions.pets.url}#/paths/~1pets/get'
            channelPath: '{$sourceDescriptions.events.url}#/channels/ordres', action: send | AZ312 | found the pointer '/channels/ordres' | Did you mean 'orders'?
            channelPath: '{$sourceDescriptions.pets.url}#/channels/orders', action: send   | AZ312 | is no AsyncAPI description | ''
            channelPath: events.yaml, action: send               | AZ305 | expected the source of the channel | ''
            """)
    void whatIsNotThereIsRefusedWithWhatWasProbablyMeant(String step, String code, String message, String hint) {
        Finding error = only(plan(step, "pets shop events arazzo"));
        assertEquals(code, error.problem().code(), error.toString());
        assertTrue(error.message().contains(message), error.message());
        assertTrue(error.hint().contains(hint), error.hint());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lost  | AZ311 | its channel '#/channels/nope' leads nowhere
            bare  | AZ302 | expected a reference to a channel in its 'channel'
            emits | AZ302 | expected 'send' or 'receive' in its 'action', found the text 'emit'
            idle  | AZ302 | expected 'send' or 'receive' in its 'action', found no such field
            """)
    void anOperationOnAChannelThatIsNoneIsToldWhereItStands(String id, String code, String why) {
        for (String target : List.of(id, "$sourceDescriptions.events." + id)) {
            Finding error = only(plan("operationId: " + target, "events"));
            assertEquals(code, error.problem().code());
            assertEquals("the operation '" + id + "' of the source 'events' cannot be used: " + why, error.message());
            assertEquals("/operations/" + id, error.at().pointer());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a~1b   | {name: id, in: path, value: 1}        | ``
            a~1b   | {name: k, in: header, value: 1}       | ``
            late   | {name: any, in: path, value: 1}       | ``
            a~1b   | {name: ids, in: path, value: 1}       | AZ212 the address 'a.{id}.b' of the channel 'a/b' has no variable 'ids'
            orders | {name: id, in: path, value: 1}        | AZ212 the address 'shop/orders' of the channel 'orders' has no variable 'id'
            orders | {name: q, in: query, value: 1}        | AZ202 expected 'header' or 'path' in 'in' of a parameter of a message, found 'query': a message has no other place for one
            orders | {name: c, in: cookie, value: 1}       | AZ202 expected 'header' or 'path' in 'in' of a parameter of a message, found 'cookie': a message has no other place for one
            """)
    void parametersOfAMessageGoIntoItsHeadersOrTheAddress(String channel, String parameter, String error) {
        List<String> errors = plan(
                        "channelPath: '{$sourceDescriptions.events.url}#/channels/" + channel
                                + "', action: send, parameters: [" + parameter + "]",
                        "events")
                .findings()
                .stream()
                .filter(finding -> finding.isError() && finding.problem() != Problem.NOT_SUPPORTED)
                .map(finding -> finding.problem().code() + " " + finding.message())
                .toList();
        assertEquals(error.isEmpty() ? List.of() : List.of(error), errors);
    }

    @Test
    @Requirement("AZ-STEP-11")
    void aPointerLeadsWhereItSaysAndNotToAMethodOfThatName() {
        String right = "{$sourceDescriptions.newest.url}#/paths/~1things/additionalOperations/COPY";
        assertEquals("newest COPY /things", called(plan("operationPath: '" + right + "'", "newest")));
        for (Semantics semantics : List.of(Semantics.lenient(), Semantics.strictly())) {
            String wrong = "operationPath: '" + right.replace("additionalOperations/", "") + "'";
            Finding error = only(plan(wrong, semantics, "newest"));
            assertEquals("AZ-STEP-11", error.requirement());
            assertEquals("Write: operationPath: '" + right + "'", error.hint());
            assertEquals(List.of(new Edit.Replace("/workflows/0/steps/0/operationPath", right)), error.fix());
        }
    }

    @Test
    void aBareIdOfSeveralSourcesNamesThem() {
        Finding error = only(plan("operationId: list", "shop more"));
        assertEquals(Problem.AMBIGUOUS_OPERATION, error.problem());
        assertEquals(
                "expected one operation 'list', found post /orders in 'shop' and get /other in 'more'",
                error.message());
    }

    @Test
    void manyWrongNamesAreToldWithoutComparingEachWithAll() {
        String paths = IntStream.range(0, 3_000)
                .mapToObj(i -> "  /path" + i + ": {get: {operationId: operation" + i + "}}\n")
                .collect(Collectors.joining());
        SourceIndex large = bundle("operationId: none", Map.of("large", "openapi: 3.0.3\npaths:\n" + paths), "large")
                .sources()
                .get(0);
        OperationHints hints = new OperationHints(new KnownOperations(List.of(large), Set.of(), Map.of()));
        assertEquals("Did you mean 'operation0'?", hints.id(Optional.of("large"), "opration0"));
        assertEquals("Did you mean '/path0'?", hints.path("large", "/pth0"));
        for (int i = 0; i < 100; i++) {
            hints.id(Optional.of("large"), "none");
            hints.path("large", "/none");
        }
        String ids = hints.id(Optional.of("large"), "opration0");
        assertTrue(ids.startsWith("There is: operation0, "), ids);
        String listed = hints.path("large", "/pth0");
        assertTrue(listed.startsWith("There is: /path0, "), listed);
        String slash = hints.path("large", "/PATH7/");
        assertTrue(slash.startsWith("The path '/path7' of the source 'large' differs only in"), slash);
    }

    @Requirement("AZ-STEP-38")
    @Test
    void anotherOperationOfASourceWithDuplicatesRuns() {
        assertEquals("pets GET /pets", called(plan("operationId: listPets", "pets")));
    }

    @Requirement("AZ-ASYNC-04")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            channelPath: '{$sourceDescriptions.events.url}#/channels/orders', action: send   | events | the channel 'orders' of 'events' over kafka
            channelPath: '{$sourceDescriptions.events.url}#/channels/a~1b', action: receive  | events | the channel 'a/b' of 'events' over kafka
            channelPath: '{$sourceDescriptions.old.url}#/channels/shop~1orders', action: send | old   | the channel 'shop/orders' of 'old' over mqtt
            operationId: placeOrder                             | events      | the channel 'orders' of 'events' over kafka
            operationId: $sourceDescriptions.old.placeOrder     | events old  | the channel 'shop/orders' of 'old' over mqtt
            """)
    void aStepOnAChannelIsRefusedWithTheProtocolBeforeAnythingIsSent(String step, String sources, String message) {
        Finding error = only(plan(step, sources));
        assertEquals(Problem.NOT_SUPPORTED, error.problem());
        assertTrue(error.message().contains(message), error.message());
    }

    @Requirement("AZ-ASYNC-05")
    @ParameterizedTest
    @CsvSource({
        "events, orders, send, placeOrder",
        "events, orders, receive, ''",
        "events, a~1b, send, ''",
        "old, shop~1orders, send, placeOrder",
        "old, shop~1orders, receive, ''"
    })
    void aChannelPathWhereAnOperationIdWouldDoHasANote(String source, String channel, String action, String id) {
        Checked<Plan> plan = plan(
                "channelPath: '{$sourceDescriptions." + source + ".url}#/channels/" + channel + "', action: " + action,
                Semantics.strictly(),
                source);
        List<String> notes = plan.findings().stream()
                .filter(finding -> finding.problem() == Problem.NOTE_OPERATION_HAS_ID)
                .map(finding -> finding.severity() + " " + finding.requirement() + " " + finding.message() + " | "
                        + finding.hint())
                .toList();
        assertEquals(
                id.isEmpty()
                        ? List.of()
                        : List.of("INFO AZ-ASYNC-05 the channel has the operation '" + id
                                + "', which is to be preferred | Write: operationId: $sourceDescriptions." + source
                                + "." + id),
                notes);
    }

    @Requirement("AZ-ASYNC-04")
    @Test
    void aChannelPathWithoutAnExpressionForTheUrlHasAWarningAndItsMending() {
        Checked<Plan> plan = plan("channelPath: '$sourceDescriptions.events#/channels/orders', action: send", "events");
        Finding warning = plan.findings().stream()
                .filter(finding -> finding.problem() == Problem.TOLERANCE_PATH_WITHOUT_URL)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(new Edit.Replace(
                        "/workflows/0/steps/0/channelPath", "{$sourceDescriptions.events.url}#/channels/orders")),
                warning.fix());
    }
}
