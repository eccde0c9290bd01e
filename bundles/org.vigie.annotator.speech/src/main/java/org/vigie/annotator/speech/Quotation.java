package org.vigie.annotator.speech;

import java.util.ArrayList;
import java.util.List;

/** What stands between marks of quotation; half-open, without the marks. */
record Quotation(int start, int end) {

    private static final int LONGEST = 2_000;
    private static final String OPENING = "«“";
    private static final String CLOSING = "»”";

    /** Finds the quotations of a text; one that is not closed in its paragraph is none. */
    static List<Quotation> in(String text) {
        List<Quotation> quotations = new ArrayList<>();
        int open = -1;
        int depth = 0;
        char opened = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (open >= 0 && at - open > LONGEST || character == '\n') {
                open = -1;
                depth = 0;
            } else if (open < 0 && (OPENING.indexOf(character) >= 0 || character == '"')) {
                open = at;
                opened = character;
                depth = 1;
            } else if (open >= 0 && character == opened && character != '"') {
                depth++;
            } else if (open >= 0 && closes(opened, character)) {
                depth--;
                if (depth == 0) {
                    if (at > open + 1) {
                        quotations.add(new Quotation(open + 1, at));
                    }
                    open = -1;
                }
            }
        }
        return quotations;
    }

    private static boolean closes(char opened, char character) {
        return opened == '"' ? character == '"' : CLOSING.charAt(OPENING.indexOf(opened)) == character;
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
