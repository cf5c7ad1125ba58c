package org.arazzoengine.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for operations in the texts of files, which are not parsed: it is for a hint. Stateless. */
final class OperationSearch {

    private static final int MAX_FILES = 200;
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private static final String VALUE =
            "[\"']?\\s*:\\s*(?:\"([^\"\\n]{1,200})\"|'([^'\\n]{1,200})'|([^\\s,}#\"'][^\\n,}#]{0,200}))";
    private static final Pattern WORKFLOW = Pattern.compile("workflowId" + VALUE);
    /**
     * An id, or a path in quotes or without. No letter is looked at for two beginnings, whatever the text: one may be as
     * long as a file.
     */
    private static final Pattern OPERATION = Pattern.compile(
            "operationId" + VALUE
                    + "|(?:^|[{,])[ \\t]*+(?:[\"'](/[^\\s\"']{0,500}+)[\"']"
                    + "|(/(?:[^\\s\"',{]|\\{(?!/)){0,500}?))\\s*+:\\s",
            Pattern.MULTILINE);

    /**
     * @param operations how many of the wanted ones the files have together
     * @param others that have as many, each on its own, when {@code files} is one
     */
    record Found(List<URI> files, int operations, List<URI> others) {}

    private OperationSearch() {}

    /** As few of {@code files} as have what can be found of {@code wanted}, the first of equals. */
    static Found among(Collection<URI> files, Set<String> wanted, SourceLoader loader) {
        Map<URI, Set<String>> had = read(files, wanted, loader);
        List<URI> chosen = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(wanted);
        while (!left.isEmpty()) {
            URI best = null;
            int most = 0;
            for (Map.Entry<URI, Set<String>> file : had.entrySet()) {
                int gain = (int) file.getValue().stream().filter(left::contains).count();
                if (gain > most) {
                    best = file.getKey();
                    most = gain;
                }
            }
            if (best == null) {
                break;
            }
            chosen.add(best);
            left.removeAll(had.get(best));
        }
        return new Found(chosen, wanted.size() - left.size(), others(chosen, had));
    }

    private static List<URI> others(List<URI> chosen, Map<URI, Set<String>> had) {
        return had.keySet().stream()
                .filter(file -> chosen.size() == 1
                        && !chosen.contains(file)
                        && had.get(file).containsAll(had.get(chosen.get(0))))
                .toList();
    }

    private static Map<URI, Set<String>> read(Collection<URI> files, Set<String> wanted, SourceLoader loader) {
        Map<URI, Set<String>> had = new LinkedHashMap<>();
        long bytes = 0;
        int count = 0;
        for (URI file : files) {
            count++;
            if (wanted.isEmpty() || count > MAX_FILES || bytes > MAX_BYTES) {
                break;
            }
            try {
                byte[] text = loader.load(file);
                bytes += text.length;
                Descriptions.rootField(text)
                        .map(field -> field.equals("arazzo") ? WORKFLOW : OPERATION)
                        .map(name -> names(name, Descriptions.text(text, text.length), wanted))
                        .ifPresent(names -> had.put(file, names));
            } catch (SourceLoadException unreadable) {
                // Then it is none that could be proposed.
                continue;
            }
        }
        return had;
    }

    private static Set<String> names(Pattern pattern, String text, Set<String> wanted) {
        Set<String> names = new LinkedHashSet<>();
        Matcher name = pattern.matcher(text);
        while (name.find()) {
            for (int group = 1; group <= name.groupCount(); group++) {
                if (name.group(group) != null
                        && wanted.contains(name.group(group).strip())) {
                    names.add(name.group(group).strip());
                }
            }
        }
        return names;
    }
}
