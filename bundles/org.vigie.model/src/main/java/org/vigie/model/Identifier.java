package org.vigie.model;

import java.util.Comparator;
import java.util.Locale;

/**
 * A name that others use for what a report tells of, such as {@code (cve, CVE-2024-3094)}: the same thing told by four
 * sources is one thing to look for.
 *
 * @param scheme who gives such names, in lower case
 * @param value the name, as its scheme writes it
 */
public record Identifier(String scheme, String value) implements Comparable<Identifier> {

    /** The scheme of the CVE programme. */
    public static final String CVE = "cve";

    public Identifier {
        scheme = PlainText.line(scheme).toLowerCase(Locale.ROOT);
        value = PlainText.line(value);
        if (scheme.isEmpty() || value.isEmpty()) {
            throw new IllegalArgumentException("An identifier needs a scheme and a value");
        }
        if (scheme.equals(CVE)) {
            value = value.toUpperCase(Locale.ROOT);
        }
    }

    @Override
    public int compareTo(Identifier other) {
        return Comparator.comparing(Identifier::scheme).thenComparing(Identifier::value).compare(this, other);
    }
}
