package org.vigie.json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes an array of values, one a line, so that no more than one is in memory; in UTF-8, with something around it. When it is not ended the
 * document stays open: one that breaks off must not look like a whole one. Not for use by several threads.
 */
@ProviderType
public final class JsonOutput {

    private final Writer writer;
    private final String closing;
    private boolean any;

    /**
     * Begins the document.
     *
     * @param out where to; never closed here
     * @param opening what comes before the first element, such as <code>{"objects":[</code>
     * @param closing what comes after the last, such as <code>]}</code>
     */
    public JsonOutput(OutputStream out, String opening, String closing) throws IOException {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.closing = closing;
        writer.write(opening);
    }

    /** Writes an element. */
    public void add(JsonValue value) throws IOException {
        writer.write(any ? ",\n" : "\n");
        any = true;
        writer.write(value.toString());
    }

    /** Ends the document; nothing can be added any more. */
    public void end() throws IOException {
        writer.write("\n" + closing + "\n");
        writer.flush();
    }
}
