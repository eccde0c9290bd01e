package org.vigie.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report is. This is apart from the type of a search result, which may also be a claim or an incident. */
public enum ReportKind {
    /** An article of a newspaper, broadcaster, agency or blog. */
    PRESS,
    /** A technical advisory of a CERT or vendor. */
    ADVISORY,
    /** A statement of a party to an incident. */
    STATEMENT,
    /** A record of a data set. */
    RECORD;

    /** Returns the lower-case name used in files, queries and commands, such as {@code press}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind with the given id, in any case, or empty for an unknown one. */
    public static Optional<ReportKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.name().equalsIgnoreCase(id.strip())).findFirst();
    }
}
