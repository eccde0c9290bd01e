package org.vigie.ingest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8, and reads each byte that is not UTF-8 as Windows-1252. A text in Windows-1252 is so read right, as its
 * accented letters are followed by plain ones, and a text with a few wrong bytes keeps all the others.
 */
final class LenientReader extends Reader {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private boolean ended;

    private LenientReader(InputStream in) {
        this.in = in;
    }

    /**
     * Opens a stream as text. A byte order mark decides, then the declared encoding, then the rule above.
     *
     * @param head the first bytes of the stream, which are still in it
     * @param declared the name of an encoding; empty or unknown when none was declared
     */
    static Reader open(InputStream in, byte[] head, String declared) throws IOException {
        int mark = markLength(head);
        in.skipNBytes(mark);
        if (mark == 2) {
            return new InputStreamReader(in, head[0] == (byte) 0xFE
                    ? StandardCharsets.UTF_16BE
                    : StandardCharsets.UTF_16LE);
        }
        if (mark == 0 && isKnown(declared) && !Charset.forName(declared).equals(StandardCharsets.UTF_8)) {
            return new InputStreamReader(in, Charset.forName(declared));
        }
        return new LenientReader(in);
    }

    /** Says whether an encoding of this name is known. */
    static boolean isKnown(String charset) {
        try {
            return !charset.isEmpty() && Charset.isSupported(charset);
        } catch (IllegalCharsetNameException _) {
            return false;
        }
    }

    private static int markLength(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return 3;
        }
        boolean utf16 = head.length >= 2
                && (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF
                        || head[0] == (byte) 0xFF && head[1] == (byte) 0xFE);
        return utf16 ? 2 : 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0 && length > 0) {
            if (!ended && bytes.remaining() < 4) {
                fill();
            }
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isMalformed() || result.isUnmappable()) {
                replace(result.length(), chars);
            } else if (result.isOverflow() && chars.position() == 0) {
                throw new IOException("A reader must ask for more than one character at a time");
            }
        }
        return chars.position();
    }

    private void replace(int length, CharBuffer chars) {
        for (int i = 0; i < length && chars.hasRemaining(); i++) {
            chars.put(WINDOWS_1252.decode(ByteBuffer.wrap(new byte[]{bytes.get()})).get());
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
