package org.vigie.exporter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * UUIDs that are the same wherever the same thing is exported: version 5 (RFC 9562, section 5.5), of a name in the namespace of Vigie, which
 * is itself the UUID of {@code urn:vigie} in the namespace for URLs.
 */
@ProviderType
public final class NamedUuid {

    private static final UUID URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final UUID NAMESPACE = of(URL, "urn:vigie");
    private static final long VERSION = 0x5000L;
    private static final long VERSION_BITS = 0xF000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;

    private NamedUuid() {}

    /**
     * Returns the UUID of a thing.
     *
     * @param kind what it is, as the format calls it, such as {@code identity}
     * @param name what names it among those
     */
    public static UUID of(String kind, String name) {
        return of(NAMESPACE, kind + ":" + name);
    }

    private static UUID of(UUID namespace, String name) {
        MessageDigest digest = sha1();
        digest.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits()).flip());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong() & ~VERSION_BITS | VERSION, hash.getLong() & ~VARIANT_BITS | VARIANT);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
