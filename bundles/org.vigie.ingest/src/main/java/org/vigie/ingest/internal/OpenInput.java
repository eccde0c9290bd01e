package org.vigie.ingest.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.importer.ImportInput;
import org.vigie.importer.InputHead;
import org.vigie.importer.Mapping;

/** An input that is being read. */
final class OpenInput implements ImportInput {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

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
        Salvage salvage = Salvage.head(stream, InputHead.SIZE);
        byte[] bytes = salvage.head();
        boolean complete = bytes.length < InputHead.SIZE;
        String mediaType = contentType.replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
        Matcher stated = CHARSET.matcher(contentType);
        String charset = stated.find() && LenientReader.isKnown(stated.group(1)) ? stated.group(1) : "";
        InputStream in = salvage.all();
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
