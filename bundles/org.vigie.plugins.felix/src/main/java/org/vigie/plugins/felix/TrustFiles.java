package org.vigie.plugins.felix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.model.Phrases;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.Publisher;
import org.vigie.plugins.TrustStore;

/** The trust store as one file for each key, so that processes do not get into each other's way. */
@Component(service = {TrustStore.class, TrustFiles.class})
public final class TrustFiles implements TrustStore {

    private static final Phrases WORDS = Phrases.of(TrustFiles.class);
    private static final Logger LOG = LoggerFactory.getLogger(TrustFiles.class);
    private static final int MAX_KEY_FILE = 64 * 1024;
    private static final int MIN_PREFIX = 8;

    private final Path folder;

    @Activate
    public TrustFiles(@Reference PluginFolder folder) {
        this.folder = folder.trust();
    }

    @Override
    public List<Publisher> publishers() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Publisher> publishers = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                try {
                    JsonObject json = Json.read(Files.readAllBytes(file));
                    byte[] key = Base64.getDecoder().decode(json.required("key"));
                    publishers.add(new Publisher(Hashes.of(Signature.key(key).getEncoded()), json.required("name")));
                } catch (IOException | FormatException | IllegalArgumentException e) {
                    LOG.error("The trusted key in {} cannot be read and does not count", file, e);
                }
            }
        } catch (IOException e) {
            LOG.error("The trusted keys in {} cannot be read and do not count", folder, e);
        }
        return publishers.stream().sorted(Comparator.comparing(Publisher::name)).toList();
    }

    /** Returns what the owner of a key is called; empty when it is not trusted. */
    String name(String fingerprint) {
        return publishers().stream().filter(publisher -> publisher.fingerprint().equals(fingerprint))
                .map(Publisher::name).findFirst().orElse("");
    }

    @Override
    public Publisher read(Path file) throws PluginException {
        String fingerprint = Hashes.of(key(file));
        return new Publisher(fingerprint, name(fingerprint));
    }

    @Override
    public Publisher add(Path file, String name) throws PluginException {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a publisher must not be blank");
        }
        byte[] key = key(file);
        Publisher publisher = new Publisher(Hashes.of(key), name.strip());
        for (Publisher known : publishers()) {
            if (known.name().equals(publisher.name()) && !known.fingerprint().equals(publisher.fingerprint())) {
                throw new PluginException(Problem.OTHER_PUBLISHER, WORDS.say(
                        "Another key is trusted under the name “%s” already (%s…). Choose another name, or remove that"
                                + " one first",
                        name, known.fingerprint().substring(0, MIN_PREFIX)));
            }
        }
        try {
            PluginFolder.replace(folder.resolve(publisher.fingerprint() + ".json"), Json.write(
                    Map.of("name", publisher.name(), "key", Base64.getEncoder().encodeToString(key))));
        } catch (IOException e) {
            throw new PluginException(Problem.ACCESS, WORDS.say("The key cannot be kept: %s", e), e);
        }
        return publisher;
    }

    @Override
    public Publisher remove(String publisher) throws PluginException {
        List<Publisher> found = publishers().stream().filter(known -> known.name().equals(publisher)
                || publisher.length() >= MIN_PREFIX
                        && known.fingerprint().startsWith(publisher.toLowerCase(Locale.ROOT)))
                .toList();
        if (found.size() != 1) {
            throw new PluginException(Problem.NOT_FOUND,
                    WORDS.say("“%s” is the name or the beginning of the fingerprint of %d trusted publishers; “vigie"
                            + " plugin trust list” shows them", publisher, found.size()));
        }
        try {
            Files.deleteIfExists(folder.resolve(found.getFirst().fingerprint() + ".json"));
        } catch (IOException e) {
            throw new PluginException(Problem.ACCESS, WORDS.say("The key cannot be removed: %s", e), e);
        }
        return found.getFirst();
    }

    private static byte[] key(Path file) throws PluginException {
        try {
            return isArchive(file) ? keyOfArchive(file) : keyOfPem(file);
        } catch (NoSuchFileException e) {
            throw new PluginException(Problem.NOT_FOUND, WORDS.say("There is no file %s", file), e);
        } catch (IOException e) {
            throw new PluginException(Problem.ACCESS, WORDS.say("The file %s cannot be read: %s", file, e), e);
        } catch (FormatException | IllegalArgumentException e) {
            throw new PluginException(Problem.DAMAGED, WORDS.say(
                    "%s has no Ed25519 public key, in PEM form or as the signature of a plugin archive: %s. “openssl pkey"
                            + " -in key.pem -pubout” prints one",
                    file, e.getMessage()), e);
        }
    }

    private static boolean isArchive(Path file) {
        return file.toString().endsWith(".vigie");
    }

    private static byte[] keyOfPem(Path file) throws IOException, FormatException {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            // a device says that it is empty
            byte[] bytes = in.readNBytes(MAX_KEY_FILE + 1);
            if (bytes.length > MAX_KEY_FILE) {
                throw new FormatException("it is too large");
            }
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        int begin = text.indexOf("-----BEGIN PUBLIC KEY-----");
        int end = text.indexOf("-----END PUBLIC KEY-----");
        if (begin < 0 || end < begin) {
            throw new FormatException("it has no line “-----BEGIN PUBLIC KEY-----”");
        }
        String base64 = text.substring(begin + "-----BEGIN PUBLIC KEY-----".length(), end).replaceAll("\\s", "");
        return Signature.key(Base64.getDecoder().decode(base64)).getEncoded();
    }

    private static byte[] keyOfArchive(Path file) throws IOException, FormatException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(ArchiveReader.SIGNATURE);
            if (entry == null) {
                throw new FormatException("the archive has no signature");
            }
            try (var in = zip.getInputStream(entry)) {
                return Signature.parse(in.readNBytes(MAX_KEY_FILE)).key().getEncoded();
            }
        }
    }
}
