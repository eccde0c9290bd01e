package org.vigie.importer.csaf;

import java.util.Comparator;

/**
 * A version of a document: an integer, or as of Semantic Versioning 2.0.0 (CSAF 2.0, section 3.1.11).
 *
 * @param number as it is written
 */
record CsafVersion(String number) implements Comparable<CsafVersion> {

    private static final int MOST_DIGITS = 9;

    boolean isInteger() {
        return number.matches("\\d+");
    }

    boolean isPreRelease() {
        return number.replaceFirst("\\+.*", "").contains("-");
    }

    boolean isZero() {
        return number.equals("0") || number.startsWith("0.");
    }

    int major() {
        return part(0);
    }

    /** Returns the version as it is compared: without build metadata, and for a draft without the pre-release. */
    String comparable(boolean draft) {
        String plain = number.replaceFirst("\\+.*", "");
        return draft ? plain.replaceFirst("-.*", "") : plain;
    }

    private int part(int index) {
        String[] parts = number.replaceFirst("[-+].*", "").split("\\.");
        boolean isNumber = index < parts.length && parts[index].matches("\\d{1," + MOST_DIGITS + "}");
        return isNumber ? Integer.parseInt(parts[index]) : 0;
    }

    @Override
    public int compareTo(CsafVersion other) {
        return Comparator.comparingInt((CsafVersion version) -> version.part(0))
                .thenComparingInt(version -> version.part(1))
                .thenComparingInt(version -> version.part(2)).thenComparing(version -> version.isPreRelease() ? 0 : 1)
                .compare(this, other);
    }
}
