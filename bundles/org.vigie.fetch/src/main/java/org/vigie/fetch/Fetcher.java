package org.vigie.fetch;

import java.io.IOException;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Fetches what the user named, and nothing else. Safe for use by several threads; calls block, so call it from a thread
 * that may wait.
 */
@ProviderType
public interface Fetcher {

    /**
     * Fetches an address.
     *
     * @param address an http or https address
     * @param known what is remembered of it
     * @return the answer, to be closed by the caller; empty when the server says that nothing changed since
     * @throws IOException if it cannot be fetched; the message says why, in words for the user
     */
    Optional<Answer> fetch(String address, Validators known) throws IOException;
}
