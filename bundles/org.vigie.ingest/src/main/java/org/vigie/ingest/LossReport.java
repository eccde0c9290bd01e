package org.vigie.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.exporter.ExportSummary;
import org.vigie.json.JsonArray;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonValue;

/**
 * What an export could not carry, as JSON for programs: an object with {@code format}, {@code written} and {@code losses}, which are objects
 * with a {@code key} that does not depend on the language, {@code what} for people, and {@code count}.
 */
public final class LossReport {

    private LossReport() {}

    /**
     * Writes the report of an export that was done.
     *
     * @param format the id of the exporter
     * @param file where to; an existing one is replaced
     * @throws IOException if it cannot be written
     */
    public static void write(String format, ExportSummary summary, Path file) throws IOException {
        JsonBuilder report = new JsonBuilder().put("format", format).put("written", summary.written())
                .keep("losses", new JsonArray(summary.losses().stream()
                        .<JsonValue>map(loss -> new JsonBuilder().put("key", loss.key()).put("what", loss.what())
                                .put("count", loss.count()).build())
                        .toList()));
        Files.writeString(file, report.build() + "\n");
    }
}
