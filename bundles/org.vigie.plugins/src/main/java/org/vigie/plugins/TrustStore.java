package org.vigie.plugins;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The publishers whose plugins the user installs without being asked. Common to all processes of an installation. */
@ProviderType
public interface TrustStore {

    /** Returns the publishers, by name. */
    List<Publisher> publishers();

    /**
     * Reads the key of a file without trusting it.
     *
     * @param file an Ed25519 public key in PEM form (RFC 7468, section 13), or an archive, whose key it is then
     * @throws PluginException if there is no such key
     */
    Publisher read(Path file) throws PluginException;

    /**
     * Trusts the key of a file.
     *
     * @param file as for {@link #read}
     * @param name what to call the publisher; not blank
     * @throws PluginException if there is no such key, or if another key has this name
     */
    Publisher add(Path file, String name) throws PluginException;

    /**
     * Trusts a key no longer. What is installed stays.
     *
     * @param publisher the name, or the fingerprint or enough of its beginning
     * @throws PluginException if it fits none, or several
     */
    Publisher remove(String publisher) throws PluginException;
}
