package org.vigie.ingest.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import org.vigie.importer.ImportInput;
import org.vigie.importer.InputHead;
import org.vigie.importer.Mapping;

/** An input that is being read. */
final class OpenInput implements ImportInput {

    private final InputStream in;
    private final InputHead head;
    private final String charset;
    private final Optional<String> address;
    private final Optional<Mapping> mapping;

    private OpenInput(InputStream in, InputHead head, String charset, Optional<String> address,
            Optional<Mapping> mapping) {
        this.in = in;
        this.head = head;
        this.charset = charset;
        this.address = address;
        this.mapping = mapping;
    }

    /**
     * Looks at the beginning of a stream.
     *
     * @param contentType the media type as a server stated it, with its parameters; empty for files
     */
    static OpenInput of(String name, InputStream stream, String contentType, Optional<String> address,
            Optional<Mapping> mapping) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, InputHead.SIZE);
        in.mark(InputHead.SIZE);
        byte[] bytes = in.readNBytes(InputHead.SIZE);
        boolean complete = bytes.length < InputHead.SIZE;
        in.reset();
        String mediaType = contentType.replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
        String charset = contentType.matches("(?is).*charset\\s*=.*")
                ? contentType.replaceFirst("(?is).*charset\\s*=\\s*[\"']?([\\w.:-]+).*", "$1")
                : "";
        String text = text(bytes, charset);
        return new OpenInput(in, new InputHead(name, mediaType, bytes, text, complete), charset, address, mapping);
    }

    private static String text(byte[] bytes, String charset) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = LenientReader.open(new ByteArrayInputStream(bytes), bytes, charset)) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    @Override
    public InputHead head() {
        return head;
    }

    @Override
    public InputStream bytes() {
        return in;
    }

    @Override
    public Reader text() throws IOException {
        return LenientReader.open(in, head.bytes(), charset);
    }

    @Override
    public Optional<String> address() {
        return address;
    }

    @Override
    public Optional<Mapping> mapping() {
        return mapping;
    }
}
