package org.vigie.searches;

import org.osgi.annotation.versioning.ProviderType;
import java.util.Map;
import java.util.TreeMap;

/**
 * A search that the user named.
 *
 * @param name what the user calls it; one line
 * @param state what it looks for
 * @param seen up to which sequence number the user has looked at its results, by the name of the corpus
 */
@ProviderType
public record SavedSearch(String name, SearchState state, Map<String, Long> seen) {

    public SavedSearch {
        seen = Map.copyOf(seen);
    }

    /** Returns the same as looked at up to a sequence number. */
    public SavedSearch seen(String corpus, long sequence) {
        Map<String, Long> changed = new TreeMap<>(seen);
        changed.put(corpus, sequence);
        return new SavedSearch(name, state, changed);
    }

    /** Returns a form that {@link #parse} reads. */
    public String format() {
        StringBuilder lines = new StringBuilder("name=").append(name).append('\n').append(state.format());
        new TreeMap<>(seen).forEach(
                (corpus, sequence) -> lines.append("seen=").append(corpus).append(':').append(sequence).append('\n'));
        return lines.toString();
    }

    /**
     * Reads what {@link #format} wrote.
     *
     * @throws IllegalArgumentException if it has no name, or a number that is none
     */
    public static SavedSearch parse(String text) {
        String name = "";
        Map<String, Long> seen = new TreeMap<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("name=")) {
                name = line.substring("name=".length());
            } else if (line.startsWith("seen=")) {
                int colon = line.lastIndexOf(':');
                seen.put(line.substring("seen=".length(), Math.max("seen=".length(), colon)),
                        Long.valueOf(line.substring(colon + 1)));
            }
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("A saved search has no name");
        }
        return new SavedSearch(name, SearchState.parse(text), seen);
    }
}
