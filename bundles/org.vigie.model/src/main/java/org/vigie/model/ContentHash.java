package org.vigie.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The hash of a revision: SHA-256 over title, text, dates, attributes and identifiers, and over nothing that only
 * concerns its retrieval (address, file, time of import) or the reader's view of it (kind, language). Each string is
 * hashed as its length in UTF-8 bytes (four bytes, big-endian) and its UTF-8 bytes, each collection as its size and its
 * elements in order; a missing date is the empty string. The format is part of the corpus format.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record ContentHash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("“" + value + "” is not a SHA-256 in hexadecimal digits");
        }
    }

    /** Returns the hash of the given content. */
    public static ContentHash of(Content content) {
        MessageDigest digest = sha256();
        add(digest, content.title());
        add(digest, content.text());
        add(digest, content.published().map(PartialDate::toString).orElse(""));
        add(digest, content.modified().map(PartialDate::toString).orElse(""));
        add(digest, content.attributes().size());
        for (Map.Entry<String, ? extends Iterable<String>> attribute : content.attributes().entrySet()) {
            add(digest, attribute.getKey());
            add(digest, content.attribute(attribute.getKey()).size());
            attribute.getValue().forEach(value -> add(digest, value));
        }
        add(digest, content.identifiers().size());
        for (Identifier identifier : content.identifiers()) {
            add(digest, identifier.scheme());
            add(digest, identifier.value());
        }
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(digest, bytes.length);
        digest.update(bytes);
    }

    private static void add(MessageDigest digest, int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }

    @Override
    public String toString() {
        return value;
    }
}
