package org.vigie.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive so that the same input gives the same bytes: in order, without times, stored rather than deflated. */
final class ArchiveWriter {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ArchiveWriter() {}

    static void write(Path target, byte[] feature, Optional<SigningKey> key, List<PackedBundle> bundles)
            throws IOException, GeneralSecurityException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            add(zip, "feature.json", feature);
            if (key.isPresent()) {
                add(zip, "feature.json.sig", key.get().sign(feature));
            }
            for (PackedBundle bundle : bundles.stream().sorted(Comparator.comparing(PackedBundle::path)).toList()) {
                add(zip, "repository/" + bundle.path(), Files.readAllBytes(bundle.file()));
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
