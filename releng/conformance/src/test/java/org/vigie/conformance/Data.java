package org.vigie.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;

/** The folder with real data; a test without it says so and does not pass unseen ({@code releng/test} sees to that). */
final class Data {

    private Data() {}

    static Path file(String name) {
        String folder = System.getProperty("vigie.data", "");
        Assumptions.assumeFalse(folder.isBlank(), "no data: name the folder with -Dvigie.data=DIR");
        Path file = Path.of(folder, name);
        if (!Files.exists(file)) {
            throw new AssertionError("the data folder has no " + name);
        }
        return file;
    }

    /** Returns the files of an archive by name. */
    static Map<String, byte[]> archive(String name) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file(name)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return files;
    }
}
