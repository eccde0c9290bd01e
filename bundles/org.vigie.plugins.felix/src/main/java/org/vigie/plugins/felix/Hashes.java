package org.vigie.plugins.felix;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal digits. */
final class Hashes {

    private Hashes() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream(), Long.MAX_VALUE);
        }
    }

    /**
     * Copies a stream and returns the hash of what was copied.
     *
     * @throws TooLargeException if there is more than the limit
     */
    static String copy(InputStream in, OutputStream out, long limit) throws IOException {
        MessageDigest digest = digest();
        DigestInputStream digested = new DigestInputStream(in, digest);
        byte[] buffer = new byte[16 * 1024];
        long count = 0;
        for (int n = digested.read(buffer); n >= 0; n = digested.read(buffer)) {
            count += n;
            if (count > limit) {
                throw new TooLargeException(limit);
            }
            out.write(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** There was more than allowed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(long limit) {
            super("more than " + limit / 1024 + " KiB");
        }
    }
}
