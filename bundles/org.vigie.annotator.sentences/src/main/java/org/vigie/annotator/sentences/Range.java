package org.vigie.annotator.sentences;

/** A half-open range of a text. */
record Range(int start, int end) {

    /** Returns the range without space at its ends; it may be empty. */
    static Range stripped(String text, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(text.charAt(last - 1))) {
            last--;
        }
        return new Range(first, last);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\ufeff'
                || character == '\u200b';
    }

    boolean isEmpty() {
        return start == end;
    }
}
