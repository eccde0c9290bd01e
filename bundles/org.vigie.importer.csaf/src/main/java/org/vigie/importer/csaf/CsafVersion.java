package org.vigie.importer.csaf;

import java.util.Comparator;
import java.util.List;

/**
 * A version of a document: an integer, or as of Semantic Versioning 2.0.0 (CSAF 2.0, section 3.1.11).
 *
 * @param number as it is written
 */
record CsafVersion(String number) implements Comparable<CsafVersion> {

    private static final int MOST_DIGITS = 9;

    boolean isInteger() {
        return isNumber(number);
    }

    boolean isPreRelease() {
        return before('+', number).contains("-");
    }

    boolean isZero() {
        return number.equals("0") || number.startsWith("0.");
    }

    int major() {
        return part(0);
    }

    /** Returns the version as it is compared: without build metadata, and for a draft without the pre-release. */
    String comparable(boolean draft) {
        String plain = before('+', number);
        return draft ? before('-', plain) : plain;
    }

    private int part(int index) {
        List<String> parts = List.of(before('-', before('+', number)).split("\\."));
        boolean isNumber = index < parts.size() && parts.get(index).length() <= MOST_DIGITS
                && isNumber(parts.get(index));
        return isNumber ? Integer.parseInt(parts.get(index)) : 0;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String before(char sign, String text) {
        int at = text.indexOf(sign);
        return at < 0 ? text : text.substring(0, at);
    }

    @Override
    public int compareTo(CsafVersion other) {
        return Comparator.comparingInt((CsafVersion version) -> version.part(0))
                .thenComparingInt(version -> version.part(1))
                .thenComparingInt(version -> version.part(2)).thenComparing(version -> version.isPreRelease() ? 0 : 1)
                .compare(this, other);
    }
}
