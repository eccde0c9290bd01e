package org.vigie.summary;

import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ProviderType;

/** Makes texts of others harmless in markup. */
@ProviderType
public final class Markup {
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])");

    private static final char DELETE = 0x7F;
    /** What most lines need for their backslashes. */
    private static final int ROOM = 16;
    private static final byte ANYWHERE = 1;
    private static final byte AT_BEGINNING = 2;
    /** Which of the characters of ASCII mean something in Markdown, and where. */
    private static final byte[] MEANINGS = meanings();

    private Markup() {}

    private static byte[] meanings() {
        byte[] meanings = new byte[128];
        "\\`*_{}[]<>#|~&$".chars().forEach(c -> meanings[c] = ANYWHERE);
        // these texts stand in lines of their own or after something else
        "-.+()!".chars().forEach(c -> meanings[c] = AT_BEGINNING);
        return meanings;
    }

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
        String line = characters(line(words));
        StringBuilder escaped = new StringBuilder(line.length() + ROOM);
        int done = 0;
        // texts are long and have little to escape: what lies between is taken over as a whole
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < MEANINGS.length && (MEANINGS[c] == ANYWHERE || MEANINGS[c] == AT_BEGINNING && i == 0)) {
                escaped.append(line, done, i).append('\\');
                done = i;
            }
        }
        return escaped.append(line, done, line.length()).toString();
    }

    /**
     * Returns a text of several paragraphs as Markdown in which nothing of it is markup; its lines stay lines.
     *
     * @param links what becomes of its addresses
     */
    public static String paragraphs(String words, Links links) {
        StringBuilder paragraphs = new StringBuilder(words.length() + words.length() / ROOM);
        links.in(words).lines().forEach(line -> {
            if (!line.isBlank()) {
                paragraphs.append(lineOfItsOwn(markdown(line))).append("  ");
            }
            paragraphs.append('\n');
        });
        return paragraphs.toString().strip();
    }

    /** At the beginning of a line a number with a dot is a list, and equals signs make a heading of the line before. */
    private static String lineOfItsOwn(String markdown) {
        if (markdown.startsWith("=")) {
            return "\\" + markdown;
        }
        boolean maybeNumbered = !markdown.isEmpty() && markdown.charAt(0) >= '0' && markdown.charAt(0) <= '9';
        return maybeNumbered ? NUMBERED.matcher(markdown).replaceFirst("$1\\\\$2") : markdown;
    }

    /** Returns a text in one line. */
    public static String line(String words) {
        StringBuilder line = new StringBuilder(words.length());
        boolean gap = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c <= ' ' || c == DELETE;
            if (!space) {
                line.append(c);
            } else if (!gap) {
                line.append(' ');
            }
            gap = space;
        }
        return line.toString().strip();
    }

    /** Returns a text in one line of at most some characters, two or more. */
    public static String line(String words, int most) {
        String line = line(words);
        return line.length() <= most
                ? line
                : line.substring(0, most - 1 - (Character.isHighSurrogate(line.charAt(most - 2)) ? 1 : 0)) + "…";
    }
}
