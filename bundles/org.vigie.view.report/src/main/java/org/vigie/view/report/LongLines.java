package org.vigie.view.report;

/** Breaks very long lines, which native text layout chokes on. No index changes: a blank becomes the end of the line. */
final class LongLines {

    /** Some twenty lines of a screen. */
    private static final int MOST = 2_000;

    private LongLines() {}

    static String broken(String text) {
        char[] broken = null;
        int begin = 0;
        int blank = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                begin = i + 1;
                blank = -1;
            } else if (c == ' ') {
                blank = i;
            }
            if (i - begin >= MOST && blank > begin) {
                broken = broken == null ? text.toCharArray() : broken;
                broken[blank] = '\n';
                begin = blank + 1;
                blank = -1;
            }
        }
        return broken == null ? text : new String(broken);
    }
}
