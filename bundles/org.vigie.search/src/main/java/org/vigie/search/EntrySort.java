package org.vigie.search;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What entries are sorted by.
 *
 * @param field {@link #TITLE}, {@link #DATE} or the name of a number; what has none comes last
 * @param descending whether the greatest, latest, or last in the alphabet comes first
 */
@ProviderType
public record EntrySort(String field, boolean descending) {
    /** By title, without regard to case and accents. */
    public static final String TITLE = "title";
    /** By date. */
    public static final String DATE = "date";

    public EntrySort {
        if (field.isBlank()) {
            throw new IllegalArgumentException("What entries are sorted by has a name");
        }
    }
}
