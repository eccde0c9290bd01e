package org.vigie.summary;

/** Makes texts of others harmless in markup. */
final class Markup {
    private Markup() {}

    /** Replaces what has a meaning in XML and HTML, and drops what may not stand in XML (XML 1.0, 2.2). */
    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().filter(Markup::isCharacter).forEach(character -> {
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    /** Characters that turn the direction of what follows are left out too: one would read something else than what is written. */
    private static boolean isCharacter(int c) {
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
        return !turns && isXml(c);
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /** Puts a backslash before what has a meaning in Markdown (CommonMark 0.31, 2.4), and makes one line of it. */
    static String markdown(String words) {
        StringBuilder escaped = new StringBuilder();
        line(words).codePoints().filter(Markup::isCharacter).forEach(character -> {
            if ("\\`*_{}[]<>()#+-.!|~&$".indexOf(character) >= 0 && needsEscape(escaped, character)) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(character);
        });
        return escaped.toString();
    }

    /** Dots, dashes and the like mean something at the beginning of a line only, which these texts never stand at. */
    private static boolean needsEscape(StringBuilder before, int character) {
        return "-.+()!".indexOf(character) < 0 || before.isEmpty();
    }

    /** Returns a text in one line. */
    static String line(String words) {
        return words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** Returns a text in one line of at most some characters, two or more. */
    static String line(String words, int most) {
        String line = line(words);
        return line.length() <= most
                ? line
                : line.substring(0, most - 1 - (Character.isHighSurrogate(line.charAt(most - 2)) ? 1 : 0)) + "…";
    }
}
