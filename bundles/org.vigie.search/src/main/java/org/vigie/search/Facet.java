package org.vigie.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The properties by which results are counted. */
public enum Facet {
    KIND, SOURCE, LANGUAGE, TAG, YEAR, MONTH;

    /** Returns the lower-case name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the facet with the given id, in any case. */
    public static Optional<Facet> of(String id) {
        return Arrays.stream(values()).filter(facet -> facet.name().equalsIgnoreCase(id)).findFirst();
    }
}
