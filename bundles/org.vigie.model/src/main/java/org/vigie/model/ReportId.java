package org.vigie.model;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A short name for a report that stays the same in every corpus: the first 80 bits of the SHA-256 of its key, as 16
 * digits of base 32 (0-9, a-v).
 *
 * @param value {@code r-} and 16 digits
 */
public record ReportId(String value) implements Comparable<ReportId> {

    private static final int BYTES = 10;
    private static final int DIGITS = 16;
    private static final Pattern FORM = Pattern.compile("r-[0-9a-v]{16}");

    public ReportId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("“" + value + "” is not the id of a report");
        }
    }

    /** Returns the id of the report with the given key. */
    public static ReportId of(ReportKey key) {
        MessageDigest digest = ContentHash.sha256();
        ContentHash.add(digest, key.source());
        ContentHash.add(digest, key.value());
        return new ReportId("r-" + digits(digest));
    }

    /** Returns the first 80 bits of a digest as 16 digits of base 32. */
    static String digits(MessageDigest digest) {
        String digits = new BigInteger(1, Arrays.copyOf(digest.digest(), BYTES)).toString(32);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    @Override
    public int compareTo(ReportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
