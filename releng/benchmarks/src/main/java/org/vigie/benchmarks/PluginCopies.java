package org.vigie.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes many plugins of one: each with names of its own. */
public final class PluginCopies {

    private PluginCopies() {}

    /** Arguments: an archive with one bundle, the folder for the copies, their number. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        byte[] archive = Files.readAllBytes(Path.of(arguments[0]));
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            Files.write(folder.resolve("copy" + i + ".vigie"), copy(archive, i));
        }
    }

    private static byte[] copy(byte[] archive, int number) throws IOException {
        String[] hashes = new String[2];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String feature = "";
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("feature.json")) {
                    feature = new String(content, StandardCharsets.UTF_8);
                } else {
                    byte[] renamed = renamed(content, number);
                    hashes = new String[]{hash(content), hash(renamed)};
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(renamed);
                }
            }
            zip.putNextEntry(new ZipEntry("feature.json"));
            zip.write(name(feature.replace(hashes[0], hashes[1]), number).replaceFirst(
                    "(\"id\": \"[^:]+:[^:\"]+)", "$1.copy" + number).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] renamed(byte[] jar, int number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                boolean text = entry.getName().endsWith(".xml") || entry.getName().endsWith(".MF");
                zip.write(text
                        ? name(new String(content, StandardCharsets.UTF_8), number)
                                .replaceFirst("(Bundle-SymbolicName: \\S+)", "$1.copy" + number)
                                .getBytes(StandardCharsets.UTF_8)
                        : content);
            }
        }
        return out.toByteArray();
    }

    private static String name(String text, int number) {
        return text.replaceAll("value=\"(ransomware-(?:live|groups))\"", "value=\"$1-" + number + "\"")
                .replaceAll("=(ransomware-(?:live|groups))\\)", "=$1-" + number + ")");
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
