package org.vigie.model;

import java.text.Normalizer;

/**
 * The one form that all text of a corpus has: Unicode NFC, {@code \n} as the only line end, no control characters but
 * line feed and tab, no unpaired surrogates. Offsets of passages are UTF-16 indices into text of this form.
 */
public final class PlainText {

    /** Below this, every character is its own NFC form (Unicode Standard Annex 15, section 9). */
    private static final char FIRST_COMBINING = '\u0300';

    private static final char NO_BREAK_SPACE = '\u00A0';

    private PlainText() {}

    /** Returns the text in the form described above; the same object when it has that form already. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLineEnd(c)) {
                out.append('\n');
            } else if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                out.append('\uFFFD');
            } else if (!isControl(c)) {
                out.append(c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** Returns the text in the form described above, on one line, without outer or repeated blanks. */
    public static String line(String text) {
        String plain = of(text);
        StringBuilder line = new StringBuilder(plain.length());
        boolean blank = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean wasBlank = blank;
            blank = c == ' ' || c == '\n' || c == '\t' || c == NO_BREAK_SPACE;
            if (!blank) {
                line.append(c);
            } else if (!wasBlank) {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static boolean isPlain(String text) {
        boolean simple = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || isLineEnd(c) || isControl(c) || Character.isSurrogate(c)) {
                return false;
            }
            simple &= c < FIRST_COMBINING;
        }
        return simple || Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    /** Form feed, vertical tab, and the line ends of Unicode (Standard Annex 14). */
    private static boolean isLineEnd(char c) {
        return c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0 || c == 0xFFFE || c == 0xFFFF;
    }
}
