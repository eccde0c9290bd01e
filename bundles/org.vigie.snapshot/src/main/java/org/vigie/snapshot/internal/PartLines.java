package org.vigie.snapshot.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vigie.json.JsonObject;
import org.vigie.model.Phrases;

/** Reads a part of a snapshot line by line. It comes from others: no line of it fills the memory. */
final class PartLines implements AutoCloseable {

    private static final Phrases WORDS = Phrases.of(PartLines.class);
    private static final int LONGEST = 4 * 1024 * 1024;

    private final String name;
    private final Reader reader;
    private long number;

    PartLines(String name, InputStream part) {
        this.name = name;
        this.reader = new BufferedReader(new InputStreamReader(part, StandardCharsets.UTF_8));
    }

    /**
     * Returns what the next line says; empty after the last.
     *
     * @throws IOException if a line is no object, with the place in words
     */
    Optional<JsonObject> next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return Optional.empty();
        }
        number++;
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() == LONGEST) {
                throw damaged();
            }
            line.append((char) c);
        }
        return Optional.of(JsonObject.read(line.toString()).orElseThrow(this::damaged));
    }

    private IOException damaged() {
        return new IOException(WORDS.say("%s is damaged in line %d", name, number));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
