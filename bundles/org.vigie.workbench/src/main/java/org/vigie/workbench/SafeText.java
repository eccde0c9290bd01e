package org.vigie.workbench;

/**
 * Makes texts of others fit to be shown. What a source wrote may hold control characters, which a widget may choke on, and
 * characters that turn the direction of what follows, so that one reads something else than what is written.
 */
public final class SafeText {

    private static final char SHOWN = '\u2423';
    private static final char CUT = '\u2026';

    private SafeText() {}

    /** Returns the text with each such character replaced by one that is seen; its length and all indices stay. */
    public static String shown(String text) {
        char[] shown = null;
        for (int i = 0; i < text.length(); i++) {
            if (isUnsafe(text.charAt(i))) {
                shown = shown == null ? text.toCharArray() : shown;
                shown[i] = SHOWN;
            }
        }
        return shown == null ? text : new String(shown);
    }

    /** Returns the text in one line, at most of a length, the end of which is cut with an ellipsis. */
    public static String line(String text, int length) {
        String safe = shown(text.length() > length ? text.substring(0, cut(text, length - 1)) + CUT : text);
        return safe.replace('\n', ' ').replace('\t', ' ');
    }

    /** Returns where to cut, so that no character of two halves loses one. */
    private static int cut(String text, int at) {
        return at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }

    /** Returns one line for a widget in which an ampersand marks a key. */
    public static String label(String text, int length) {
        return escaped(line(text, length));
    }

    /** Returns a text for a widget in which an ampersand marks a key. */
    public static String escaped(String text) {
        return text.replace("&", "&&");
    }

    private static boolean isUnsafe(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069' || c == '\u200e' || c == '\u200f' || c == '\u061c' || c == '\ufeff'
                || c == '\u2028' || c == '\u2029';
    }
}
