package org.vigie.testkit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.vigie.importer.ImportInput;
import org.vigie.importer.InputHead;
import org.vigie.importer.Mapping;

/**
 * An input in memory, in UTF-8. It can be read any number of times.
 *
 * @param name the file name
 * @param content the bytes
 * @param address where it was fetched from
 * @param mapping the mapping that the user declared
 */
public record MemoryInput(String name, byte[] content, Optional<String> address,
        Optional<Mapping> mapping) implements ImportInput {

    /** Returns an input that is a file with the given text. */
    public static MemoryInput of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns an input that is a file with the given bytes. */
    public static MemoryInput of(String name, byte[] content) {
        return new MemoryInput(name, content, Optional.empty(), Optional.empty());
    }

    /** Returns the same input with a mapping of declarations such as {@code title=/headline}. */
    public MemoryInput mapped(String... declarations) {
        return new MemoryInput(name, content, address, Optional.of(Mapping.parse("test", Arrays.asList(declarations))));
    }

    @Override
    public InputHead head() {
        byte[] bytes = Arrays.copyOf(content, Math.min(content.length, InputHead.SIZE));
        return new InputHead(name, "", bytes, decoded(bytes), bytes.length == content.length);
    }

    @Override
    public InputStream bytes() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public Reader text() {
        return new StringReader(decoded(content));
    }

    private static String decoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
