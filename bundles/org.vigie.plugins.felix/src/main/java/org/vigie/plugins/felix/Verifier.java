package org.vigie.plugins.felix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.model.Phrases;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.Publisher;
import org.vigie.plugins.Verification;

/** Checks what lies on disk against its hashes and signatures. */
final class Verifier {

    private static final Phrases WORDS = Phrases.of(Verifier.class);

    private final Path home;
    private final PluginFolder folder;
    private final ArchiveReader reader;
    private final TrustFiles trust;

    Verifier(Path home, PluginFolder folder, ArchiveReader reader, TrustFiles trust) {
        this.home = home;
        this.folder = folder;
        this.reader = reader;
        this.trust = trust;
    }

    List<Verification> verify(InstalledRecord record) throws IOException {
        List<Verification> found = new ArrayList<>();
        try (var features = Files.newDirectoryStream(home.resolve("features"), "*.json")) {
            List<Path> sorted = new ArrayList<>();
            features.forEach(sorted::add);
            for (Path feature : sorted.stream().sorted().toList()) {
                found.add(distribution(feature));
            }
        }
        record.entries().forEach(entry -> found.add(plugin(entry)));
        return found;
    }

    private Verification plugin(Entry entry) {
        Path archive = folder.archive(entry.plugin().hash());
        List<String> problems = new ArrayList<>();
        Optional<Publisher> publisher = Optional.empty();
        try {
            if (!Hashes.of(archive).equals(entry.plugin().hash())) {
                problems.add(WORDS.say("The archive was changed since it was installed. Install the plugin again"));
            }
            // also where the data folder cannot be written to
            Path work = Files.createTempDirectory("vigie-verify");
            try {
                publisher = reader.read(work, archive, entry.place()).plugin().publisher();
            } finally {
                PluginFolder.delete(work);
            }
        } catch (IOException e) {
            problems.add(WORDS.say("The archive cannot be read: %s. Install the plugin again", e.getMessage()));
        } catch (PluginException e) {
            problems.add(e.getMessage());
        }
        return new Verification(entry.id(), false, publisher, problems);
    }

    /** A feature of the distribution names the hashes of its bundles; whoever builds it may sign it. */
    private Verification distribution(Path feature) {
        List<String> problems = new ArrayList<>();
        Optional<Publisher> publisher = Optional.empty();
        String id = feature.getFileName().toString().replaceFirst("\\.json$", "");
        try {
            byte[] json = Files.readAllBytes(feature);
            for (FeatureDocument.FeatureBundle bundle : FeatureDocument.parse(json).bundles()) {
                Path jar = home.resolve("repository").resolve(bundle.id().path());
                if (!Files.exists(jar)) {
                    problems.add(WORDS.say("The bundle %s is missing. Unpack Vigie again", bundle.id()));
                } else if (!Hashes.of(jar).equals(bundle.hash())) {
                    problems.add(WORDS.say("The bundle %s does not fit its SHA-256. Unpack Vigie again", bundle.id()));
                }
            }
            publisher = publisher(feature, json, problems);
        } catch (IOException | FormatException e) {
            problems.add(WORDS.say("The feature %s cannot be read: %s. Unpack Vigie again", feature, e.getMessage()));
        }
        return new Verification(id, true, publisher, problems);
    }

    private Optional<Publisher> publisher(Path feature, byte[] json, List<String> problems)
            throws IOException, FormatException {
        Path file = feature.resolveSibling(feature.getFileName() + ".sig");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Signature signature = Signature.parse(Files.readAllBytes(file));
        if (!signature.fits(json)) {
            problems.add(WORDS.say("The signature of the feature %s does not fit. Unpack Vigie again", feature));
        }
        return Optional.of(new Publisher(signature.fingerprint(), trust.name(signature.fingerprint())));
    }
}
