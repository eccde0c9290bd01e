package org.vigie.corpus;

import java.util.Iterator;
import org.osgi.annotation.versioning.ProviderType;

/** A walk through many rows, of which few are in memory at a time. To be closed, and used by one thread. */
@ProviderType
public interface Cursor<T> extends Iterator<T>, AutoCloseable {

    @Override
    void close();
}
