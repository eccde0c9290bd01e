package org.vigie.importer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vigie.model.Phrases;

/**
 * Says where the parts of a report stand in records of some shape. A path is a JSON Pointer (RFC 6901) for JSON, a
 * column name for CSV; a path that begins with {@code =} is the value itself. {@code items} names the list of records in
 * a JSON document. Any part that is no {@linkplain #PARTS part} must begin with {@code identifier.} or
 * {@code attribute.}.
 *
 * @param name what the mapping is called
 * @param paths for each part the paths to try, the first that has a value wins
 */
public record Mapping(String name, Map<String, List<String>> paths) {

    private static final Phrases WORDS = Phrases.of(Mapping.class);

    public static final String ITEMS = "items";
    public static final String ID = "id";
    public static final String SOURCE = "source";
    public static final String KIND = "kind";
    public static final String TITLE = "title";
    public static final String TEXT = "text";
    public static final String ADDRESS = "url";
    public static final String LANGUAGE = "language";
    public static final String PUBLISHED = "published";
    public static final String MODIFIED = "modified";
    public static final String AUTHOR = "author";
    public static final String CATEGORY = "category";
    public static final String IDENTIFIER = "identifier.";
    public static final String ATTRIBUTE = "attribute.";

    /** The parts that a mapping may name, in the order in which help lists them. */
    public static final List<String> PARTS = List.of(ID, SOURCE, KIND, TITLE, TEXT, ADDRESS, LANGUAGE, PUBLISHED,
            MODIFIED, AUTHOR, CATEGORY, ITEMS);

    public Mapping {
        Objects.requireNonNull(name);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        paths.forEach((part, values) -> copy.put(checked(part), List.copyOf(values)));
        paths = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads declarations such as {@code title=/headline}; a part that is named twice has two paths.
     *
     * @throws IllegalArgumentException if one is none, with what is wrong in words
     */
    public static Mapping parse(String name, Iterable<String> declarations) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        for (String declaration : declarations) {
            int equals = declaration.indexOf('=');
            if (equals < 1 || equals == declaration.length() - 1) {
                throw new IllegalArgumentException(
                        WORDS.say("“%s” is no mapping; write part=path, such as title=/headline", declaration));
            }
            paths.computeIfAbsent(declaration.substring(0, equals).strip(), _ -> new ArrayList<>())
                    .add(declaration.substring(equals + 1).strip());
        }
        return new Mapping(name, paths);
    }

    /** Returns the paths to try for a part; empty when the mapping does not name it. */
    public List<String> of(String part) {
        return paths.getOrDefault(part, List.of());
    }

    /** Returns the parts that are named. */
    public Set<String> parts() {
        return paths.keySet();
    }

    private static String checked(String part) {
        boolean known = PARTS.contains(part) || part.startsWith(IDENTIFIER) && part.length() > IDENTIFIER.length()
                || part.startsWith(ATTRIBUTE) && part.length() > ATTRIBUTE.length();
        if (!known) {
            throw new IllegalArgumentException(WORDS.say(
                    "“%s” is no part of a report; the parts are %s, identifier.SCHEME and attribute.NAME", part,
                    String.join(", ", PARTS)));
        }
        return part;
    }
}
