package org.vigie.fetch;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a server sent.
 *
 * @param in the content, to be read once; it ends with an {@link IOException} when it is larger or slower than the
 *        settings allow
 * @param contentType the media type with its parameters; empty when not stated
 * @param name the last part of the path, after redirections; may be empty
 * @param validators what to remember for the next time
 */
public record Answer(InputStream in, String contentType, String name, Validators validators) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        in.close();
    }
}
