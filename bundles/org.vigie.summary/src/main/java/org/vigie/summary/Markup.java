package org.vigie.summary;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ProviderType;

/** Makes texts of others harmless in markup. */
@ProviderType
public final class Markup {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])");

    private Markup() {}

    /** Drops what may not stand in XML (XML 1.0, 2.2), and what turns the direction of a text; for those who escape the rest by other means. */
    public static String characters(String words) {
        // most texts have nothing of the kind, and are looked through quickly
        for (int i = 0; i < words.length(); i++) {
            if (Character.isSurrogate(words.charAt(i)) || !isCharacter(words.charAt(i))) {
                return words.codePoints().filter(Markup::isCharacter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            }
        }
        return words;
    }

    /** Replaces what has a meaning in XML and HTML, and drops what may not stand in XML (XML 1.0, 2.2). */
    public static String escaped(String words) {
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
    public static String markdown(String words) {
        StringBuilder escaped = new StringBuilder();
        line(words).codePoints().filter(Markup::isCharacter).forEach(character -> {
            if ("\\`*_{}[]<>()#+-.!|~&$".indexOf(character) >= 0 && needsEscape(escaped, character)) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(character);
        });
        return escaped.toString();
    }

    /**
     * Returns a text of several paragraphs as Markdown in which nothing of it is markup; its lines stay lines.
     *
     * @param links what becomes of its addresses
     */
    public static String paragraphs(String words, Links links) {
        return links.in(words).lines().map(line -> line.isBlank() ? "" : lineOfItsOwn(markdown(line)) + "  ")
                .collect(Collectors.joining("\n")).strip();
    }

    /** At the beginning of a line a number with a dot is a list, and equals signs make a heading of the line before. */
    private static String lineOfItsOwn(String markdown) {
        return markdown.startsWith("=")
                ? "\\" + markdown
                : NUMBERED.matcher(markdown).replaceFirst("$1\\\\$2");
    }

    /** Dots, dashes and the like mean something at the beginning of a line only, which these texts never stand at. */
    private static boolean needsEscape(StringBuilder before, int character) {
        return "-.+()!".indexOf(character) < 0 || before.isEmpty();
    }

    /** Returns a text in one line. */
    public static String line(String words) {
        return SPACE.matcher(words).replaceAll(" ").strip();
    }

    /** Returns a text in one line of at most some characters, two or more. */
    public static String line(String words, int most) {
        String line = line(words);
        return line.length() <= most
                ? line
                : line.substring(0, most - 1 - (Character.isHighSurrogate(line.charAt(most - 2)) ? 1 : 0)) + "…";
    }
}
