package org.vigie.exporter.csaf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vigie.json.JsonObject;

/** The archive that documents are put into, under the names that section 5.1 prescribes. */
final class CsafArchive {

    /** The first moment that ZIP has; that of writing would make other bytes each time. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();

    CsafArchive(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void add(String publisher, JsonObject document) throws IOException {
        ZipEntry entry = new ZipEntry(unused(publisher + "/" + fileName(document.at("/document/tracking/id").text())));
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(document.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static String fileName(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^+\\-a-z0-9]+", "_");
    }

    /** Two ids may give one name, which the standard does not foresee. */
    private String unused(String name) {
        String free = name;
        for (int number = 2; !names.add(free); number++) {
            free = name + "_" + number;
        }
        return free + ".json";
    }

    /** Ends the archive; the stream stays open. */
    void end() throws IOException {
        zip.finish();
        zip.flush();
    }
}
