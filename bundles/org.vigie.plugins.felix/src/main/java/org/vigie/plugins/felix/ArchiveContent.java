package org.vigie.plugins.felix;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The archive of an installed plugin, which was checked when it came. */
final class ArchiveContent implements AutoCloseable {

    private final ZipFile zip;

    private ArchiveContent(ZipFile zip) {
        this.zip = zip;
    }

    static ArchiveContent open(Path archive) throws IOException {
        return new ArchiveContent(new ZipFile(archive.toFile()));
    }

    InputStream bundle(String path) throws IOException {
        ZipEntry entry = zip.getEntry(ArchiveReader.REPOSITORY + path);
        if (entry == null) {
            throw new FileNotFoundException(zip.getName() + " holds no " + path);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
