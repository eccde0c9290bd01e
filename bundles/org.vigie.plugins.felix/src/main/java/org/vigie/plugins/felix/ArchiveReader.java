package org.vigie.plugins.felix;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.vigie.isolation.Failure;
import org.vigie.model.Phrases;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.Publisher;

/**
 * Reads an archive of a stranger. It holds its feature, its signature and exactly the bundles that the feature names;
 * names within it are compared and never used as paths, so that none can lead elsewhere.
 */
final class ArchiveReader {

    static final String FEATURE = "feature.json";
    static final String SIGNATURE = "feature.json.sig";
    static final String REPOSITORY = "repository/";

    private static final Phrases WORDS = Phrases.of(ArchiveReader.class);
    private static final int MAX_ENTRIES = 2_000;
    private static final long MAX_FEATURE = 1024L * 1024;
    private static final long MAX_SIGNATURE = 4L * 1024;
    private static final long MAX_BUNDLE = 128L * 1024 * 1024;
    private static final long MAX_TOTAL = 512L * 1024 * 1024;

    /** Says what the owner of a key is called; empty when it is not trusted. */
    interface Names {
        String of(String fingerprint);
    }

    private final Names names;

    ArchiveReader(Names names) {
        this.names = names;
    }

    /** Reads an archive that lies in a work folder, which is the caller's to delete when this fails. */
    StagedArchive read(Path work, Path file, String place) throws PluginException, IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> left = entries(zip, file);
            left.remove(FEATURE);
            left.remove(SIGNATURE);
            byte[] json = read(zip, FEATURE, MAX_FEATURE);
            Optional<Publisher> publisher = publisher(zip, json, place);
            FeatureDocument feature = FeatureDocument.parse(json);
            List<StagedBundle> bundles = new ArrayList<>();
            long total = 0;
            for (FeatureDocument.FeatureBundle named : feature.bundles()) {
                bundles.add(unpack(zip, named, work.resolve(bundles.size() + ".jar"), MAX_TOTAL - total));
                total += bundles.getLast().info().size();
                left.remove(REPOSITORY + named.id().path());
            }
            if (!left.isEmpty()) {
                throw new FormatException("it holds “" + left.iterator().next() + "”, which its feature does not name");
            }
            return new StagedArchive(work, file, place, plugin(feature, bundles, publisher, file), feature.id().group(),
                    bundles);
        } catch (FormatException | ZipException | EOFException | IllegalArgumentException e) {
            // the zip reader of the JDK throws the latter at names that are no text
            throw damaged(place, e);
        }
    }

    private static PluginException damaged(String place, Exception e) {
        return new PluginException(Problem.DAMAGED, WORDS.say(
                "%s is not a plugin archive that can be used, or it is damaged: %s. Get it again from where it came from",
                place, Failure.line(String.valueOf(e.getMessage()))), e);
    }

    /** Lists the entries; what two ways of reading a zip would see differently is refused. */
    private static Set<String> entries(ZipFile zip, Path file) throws FormatException, IOException {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : zip.stream().limit(MAX_ENTRIES + 1L).toList()) {
            String name = entry.getName();
            if (name.startsWith("/") || name.contains("\\") || List.of(name.split("/")).contains("..")) {
                throw new FormatException("the name of its entry “" + name + "” leads elsewhere");
            }
            if (!entry.isDirectory() && !names.add(name)) {
                throw new FormatException("it holds “" + name + "” twice");
            }
        }
        if (zip.size() > MAX_ENTRIES) {
            throw new FormatException("it has more than " + MAX_ENTRIES + " entries");
        }
        if (!names.equals(streamed(file))) {
            throw new FormatException("its directory does not fit its entries");
        }
        return names;
    }

    private static Set<String> streamed(Path file) throws IOException, FormatException {
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            long left = MAX_TOTAL;
            byte[] buffer = new byte[16 * 1024];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    left -= n;
                    if (left < 0) {
                        throw new FormatException("it expands to more than " + MAX_TOTAL / 1024 / 1024 + " MiB");
                    }
                }
                if (!entry.isDirectory() && names.size() <= MAX_ENTRIES) {
                    names.add(entry.getName());
                }
            }
        }
        return names;
    }

    private static byte[] read(ZipFile zip, String name, long limit) throws FormatException, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FormatException("it holds no " + name);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(entry)) {
            Hashes.copy(in, bytes, limit);
        } catch (Hashes.TooLargeException e) {
            throw new FormatException(name + " has " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private Optional<Publisher> publisher(ZipFile zip, byte[] feature, String place)
            throws FormatException, IOException, PluginException {
        if (zip.getEntry(SIGNATURE) == null) {
            return Optional.empty();
        }
        byte[] file = read(zip, SIGNATURE, MAX_SIGNATURE);
        try {
            Signature signature = Signature.parse(file);
            if (signature.fits(feature)) {
                return Optional.of(new Publisher(signature.fingerprint(), names.of(signature.fingerprint())));
            }
        } catch (FormatException e) {
            throw new PluginException(Problem.SIGNATURE,
                    WORDS.say("The signature of %s cannot be read: %s. Ask its publisher for a good one", place,
                            e.getMessage()),
                    e);
        }
        throw new PluginException(Problem.SIGNATURE, WORDS.say(
                "The signature of %s does not fit its content: it was changed after it was signed. Do not use it, and"
                        + " ask its publisher for a good one",
                place));
    }

    private static StagedBundle unpack(ZipFile zip, FeatureDocument.FeatureBundle named, Path target, long left)
            throws FormatException, IOException, PluginException {
        ZipEntry entry = zip.getEntry(REPOSITORY + named.id().path());
        if (entry == null) {
            throw new FormatException("the bundle " + named.id() + " is missing");
        }
        String hash;
        try (InputStream in = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(target)) {
            hash = Hashes.copy(in, out, Math.min(MAX_BUNDLE, left));
        } catch (Hashes.TooLargeException e) {
            throw new FormatException("the bundle " + named.id() + " has " + e.getMessage(), e);
        }
        if (!hash.equals(named.hash())) {
            throw new PluginException(Problem.HASH, WORDS.say(
                    "The bundle %s does not fit its SHA-256: its feature says %s, it is %s. The archive was changed or"
                            + " damaged; get it again from where it came from",
                    named.id(), named.hash(), hash));
        }
        try {
            return StagedBundle.read(named, target, Files.size(target));
        } catch (FormatException e) {
            throw new FormatException("the bundle " + named.id() + ": " + e.getMessage(), e);
        }
    }

    private static Plugin plugin(FeatureDocument feature, List<StagedBundle> bundles, Optional<Publisher> publisher,
            Path file) throws IOException {
        return new Plugin(feature.id().artifact(), feature.id().version(), feature.name(), feature.description(),
                feature.vendor(), feature.licence(), feature.vigie(), bundles.stream().map(StagedBundle::info).toList(),
                feature.services(), feature.requirements(), publisher, Files.size(file), Hashes.of(file));
    }
}
