package org.vigie.equinox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.osgi.service.datalocation.Location;

/** A folder that is set once, and locked by the operating system, so that a lock ends with its process. */
final class FolderLocation implements Location {

    private static final String LOCK = ".metadata/.lock";
    private static final String DATA = ".metadata/.plugins/";

    private URL url;
    private FileChannel channel;

    @Override
    public boolean allowsDefault() {
        return false;
    }

    @Override
    public URL getDefault() {
        return null;
    }

    @Override
    public Location getParentLocation() {
        return null;
    }

    @Override
    public synchronized URL getURL() {
        return url;
    }

    @Override
    public synchronized boolean isSet() {
        return url != null;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    @Deprecated
    public boolean setURL(URL value, boolean lock) {
        try {
            return set(value, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean set(URL value, boolean lock) throws IOException {
        return set(value, lock, LOCK);
    }

    @Override
    public synchronized boolean set(URL value, boolean lock, String lockFile) throws IOException {
        if (url != null) {
            throw new IllegalStateException("The location is " + url + " already");
        }
        url = value;
        if (lock && !lock()) {
            url = null;
            return false;
        }
        return true;
    }

    @Override
    public synchronized boolean lock() throws IOException {
        if (channel != null) {
            return true;
        }
        Path file = Path.of(url.getPath()).resolve(LOCK);
        Files.createDirectories(file.getParent());
        FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = opened.tryLock();
            channel = lock == null ? null : opened;
        } catch (OverlappingFileLockException _) {
            // another framework of this process has it
            channel = null;
        } finally {
            if (channel == null) {
                opened.close();
            }
        }
        return channel != null;
    }

    @Override
    public synchronized void release() {
        try (FileChannel held = channel) {
            channel = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized boolean isLocked() throws IOException {
        if (channel != null || !lock()) {
            return true;
        }
        release();
        return false;
    }

    @Override
    public Location createLocation(Location parent, URL defaultValue, boolean readOnly) {
        return new FolderLocation();
    }

    @Override
    public synchronized URL getDataArea(String path) throws IOException {
        if (url == null) {
            throw new IOException("The location is not set");
        }
        String below = path.startsWith("/") ? path.substring(1) : path;
        return Locations.url(Path.of(url.getPath()).resolve(DATA + below));
    }
}
