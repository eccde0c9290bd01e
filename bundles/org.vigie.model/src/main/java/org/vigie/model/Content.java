package org.vigie.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one revision of a report says. All text has the form of {@link PlainText}.
 *
 * @param title one line; empty when the report has none
 * @param text what the importer extracted; never changed afterwards
 * @param language BCP 47 language such as {@code fr}, or {@link #UNDETERMINED}
 * @param published when the origin says it was published
 * @param modified when the origin says it was last changed
 * @param address where it can be read; empty when unknown
 * @param attributes everything else that the origin states, by name, the values in their order
 * @param identifiers the names that others use for what is told
 */
public record Content(String title, String text, String language, Optional<PartialDate> published,
        Optional<PartialDate> modified, String address, SortedMap<String, List<String>> attributes,
        SortedSet<Identifier> identifiers) {

    /** The language of what does not say its language (ISO 639-2). */
    public static final String UNDETERMINED = "und";

    /** The attribute that holds the authors. */
    public static final String AUTHOR = "author";
    /** The attribute that holds the categories, keywords or sections of the publisher. */
    public static final String CATEGORY = "category";
    /** The attribute that holds further addresses. */
    public static final String LINK = "link";

    public Content {
        title = PlainText.line(title);
        text = PlainText.of(text);
        language = languageOf(language);
        Objects.requireNonNull(published);
        Objects.requireNonNull(modified);
        address = PlainText.line(address);
        attributes = copy(attributes);
        identifiers = Collections.unmodifiableSortedSet(new TreeSet<>(identifiers));
    }

    /** Returns the values of an attribute; empty when there are none. */
    public List<String> attribute(String name) {
        return attributes.getOrDefault(name, List.of());
    }

    /** Returns how many characters all parts have together, to weigh it by. */
    public int length() {
        long length = title.length() + (long) text.length() + address.length();
        for (Map.Entry<String, List<String>> attribute : attributes.entrySet()) {
            length += attribute.getKey().length();
            for (String value : attribute.getValue()) {
                length += value.length();
            }
        }
        for (Identifier identifier : identifiers) {
            length += identifier.scheme().length() + identifier.value().length();
        }
        return (int) Math.min(length, Integer.MAX_VALUE);
    }

    /** Returns the same in another language. */
    public Content in(String otherLanguage) {
        return new Content(title, text, otherLanguage, published, modified, address, attributes, identifiers);
    }

    private static String languageOf(String tag) {
        String language = Locale.forLanguageTag(PlainText.line(tag).replace('_', '-')).getLanguage();
        return language.isEmpty() ? UNDETERMINED : language;
    }

    private static SortedMap<String, List<String>> copy(Map<String, ? extends Collection<String>> attributes) {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        attributes.forEach((name, values) -> {
            List<String> clean = values.stream().map(PlainText::of).toList();
            if (!clean.isEmpty()) {
                copy.put(PlainText.line(name), clean);
            }
        });
        return Collections.unmodifiableSortedMap(copy);
    }
}
