package org.vigie.isolation;

/** Says in a line what was thrown, whatever that is: the code of strangers also makes the words. */
public final class Failure {

    private static final int MAX = 500;

    private Failure() {}

    /** Returns the kind of what was thrown and the first line of its message, without control characters, shortened. */
    public static String of(Throwable thrown) {
        try {
            return line(String.valueOf(thrown));
        } catch (Throwable e) {
            // even its message may throw
            return thrown.getClass().getName();
        }
    }

    /** Returns the first line of a text, without control characters, shortened. */
    public static String line(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("")
                .replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", "?");
        return first.length() > MAX ? first.substring(0, MAX) + "…" : first;
    }
}
