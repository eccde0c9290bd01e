package org.vigie.importer.csaf;

import java.math.BigDecimal;
import java.util.Arrays;

/** The words for the size of a score (CVSS 3.1, section 5). */
enum Severity {

    NONE("0.0"), LOW("3.9"), MEDIUM("6.9"), HIGH("8.9"), CRITICAL("10.0");

    private final BigDecimal highest;

    Severity(String highest) {
        this.highest = new BigDecimal(highest);
    }

    /**
     * Returns the word for a score.
     *
     * @param score from 0 to 10
     */
    static Severity of(BigDecimal score) {
        return Arrays.stream(values()).filter(severity -> score.compareTo(severity.highest) <= 0).findFirst()
                .orElse(CRITICAL);
    }

    static boolean isOne(String name) {
        return Arrays.stream(values()).anyMatch(severity -> severity.name().equals(name));
    }
}
