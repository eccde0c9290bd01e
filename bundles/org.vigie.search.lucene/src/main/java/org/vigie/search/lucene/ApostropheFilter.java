package org.vigie.search.lucene;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/** Reads apostrophes as blanks, one character for one, so that offsets stay what they are. */
final class ApostropheFilter extends CharFilter {

    ApostropheFilter(Reader input) {
        super(input);
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
        int count = input.read(buffer, start, length);
        for (int i = start; i < start + count; i++) {
            char c = buffer[i];
            if (c == '\'' || c == '’' || c == 'ʼ' || c == '‘') {
                buffer[i] = ' ';
            }
        }
        return count;
    }
}
