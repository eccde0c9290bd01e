package org.vigie.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.exporter.ExportSummary;

/** What an export could not carry, for programs: an array of what was lost, with a key that does not depend on the language. */
final class LossReport {

    private LossReport() {}

    static void write(String format, ExportSummary summary, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            JsonOutput.write(out, json -> JsonOutput.object(json, () -> {
                json.writeStringProperty("format", format);
                json.writeNumberProperty("written", summary.written());
                JsonOutput.array(json, "losses", summary.losses(), loss -> JsonOutput.object(json, () -> {
                    json.writeStringProperty("key", loss.key());
                    json.writeStringProperty("what", loss.what());
                    json.writeNumberProperty("count", loss.count());
                }));
            }));
        }
    }
}
