package org.vigie.json;

import java.util.Locale;

/** What JSON has words for. */
public enum JsonConstant implements JsonValue {
    TRUE, FALSE,
    /** Null; stands also for what is not there. */
    NULL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
