package org.vigie.plugins.felix;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.fetch.Fetcher;
import org.vigie.fetch.Validators;
import org.vigie.model.Phrases;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.PluginRepositories;

/** The plugin repositories of the installation, listed in one file. */
@Component(service = {PluginRepositories.class, RepositoryList.class})
public final class RepositoryList implements PluginRepositories {

    private static final Phrases WORDS = Phrases.of(RepositoryList.class);
    private static final Logger LOG = LoggerFactory.getLogger(RepositoryList.class);
    private static final int MAX_INDEX = 16 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Comparator<Offer> ORDER = Comparator.comparing(Offer::id)
            .thenComparing(offer -> new Version(offer.version()), Comparator.reverseOrder());

    private final PluginFolder folder;
    private final Fetcher fetcher;
    private final TrustFiles trust;

    @Activate
    public RepositoryList(@Reference PluginFolder folder, @Reference Fetcher fetcher, @Reference TrustFiles trust) {
        this.folder = folder;
        this.fetcher = fetcher;
        this.trust = trust;
    }

    @Override
    public List<String> places() {
        try {
            return Json.read(Files.readAllBytes(folder.repositories())).texts("places");
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException | FormatException e) {
            LOG.error("The list of plugin repositories {} cannot be read", folder.repositories(), e);
            return List.of();
        }
    }

    @Override
    public int add(String place) throws PluginException {
        String known = Acquisition.isAddress(place) ? place : Path.of(place).toAbsolutePath().normalize().toString();
        int size = read(known).size();
        change(places -> {
            if (!places.contains(known)) {
                places.add(known);
            }
        });
        return size;
    }

    @Override
    public void remove(String place) throws PluginException {
        List<String> names = List.of(place, Path.of(place).toAbsolutePath().normalize().toString());
        if (places().stream().noneMatch(names::contains)) {
            throw new PluginException(Problem.NOT_FOUND, WORDS.say(
                    "“%s” is not one of the plugin repositories; “vigie plugin repository list” shows them", place));
        }
        change(places -> places.removeAll(names));
    }

    private interface PlacesChange {
        void to(List<String> places);
    }

    private void change(PlacesChange change) throws PluginException {
        Path lock = folder.repositories().resolveSibling("repositories.lock");
        try (ChangeLock _ = ChangeLock.take(lock, PATIENCE)) {
            List<String> places = new ArrayList<>(places());
            change.to(places);
            PluginFolder.replace(folder.repositories(), Json.write(Map.of("places", places)));
        } catch (IOException e) {
            throw new PluginException(Problem.ACCESS, WORDS.say("The list of plugin repositories cannot be written: %s",
                    e), e);
        }
    }

    @Override
    public Answer search(List<String> words) {
        List<Offer> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String place : places()) {
            try {
                read(place).stream().filter(offer -> fits(offer, words)).forEach(found::add);
            } catch (PluginException e) {
                LOG.warn("A plugin repository cannot be read", e);
                problems.add(e.getMessage());
            }
        }
        return new Answer(found.stream().sorted(ORDER).toList(), problems);
    }

    private static boolean fits(Offer offer, List<String> words) {
        String text = String.join(" ", offer.id(), offer.name(), offer.description()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** Returns the archives of a plugin, newest first. */
    List<Offer> offers(String id) {
        return search(List.of()).offers().stream().filter(offer -> offer.id().equals(id)).toList();
    }

    /** Returns which plugin offers a package, by what is on this machine: nobody asked to fetch anything. */
    Optional<String> offering(String name) {
        for (String place : places()) {
            try {
                Optional<String> plugin = Acquisition.isAddress(place)
                        ? Optional.empty()
                        : read(place).stream().filter(offer -> offer.packages().contains(name)).map(Offer::id)
                                .findFirst();
                if (plugin.isPresent()) {
                    return plugin;
                }
            } catch (PluginException e) {
                LOG.warn("A plugin repository cannot be read", e);
            }
        }
        return Optional.empty();
    }

    private List<Offer> read(String place) throws PluginException {
        try (InputStream in = open(place)) {
            byte[] bytes = in.readNBytes(MAX_INDEX + 1);
            if (bytes.length > MAX_INDEX) {
                throw new FormatException("it is larger than " + MAX_INDEX / 1024 / 1024 + " MiB");
            }
            JsonObject json = Json.read(bytes);
            List<Offer> offers = new ArrayList<>();
            for (JsonObject plugin : json.objects("plugins")) {
                offers.add(offer(place, plugin));
            }
            return offers;
        } catch (IOException | FormatException | IllegalArgumentException e) {
            throw new PluginException(Problem.ACCESS, WORDS.say(
                    "The plugin repository %s has no index %s that can be read: %s. Whoever keeps it makes one by “vigie"
                            + " plugin repository index”",
                    place, INDEX, e instanceof NoSuchFileException ? WORDS.say("there is none") : e.getMessage()), e);
        }
    }

    private InputStream open(String place) throws IOException {
        if (Acquisition.isAddress(place)) {
            return fetcher.fetch(base(place).resolve(INDEX).toString(), Validators.NONE).map(answer -> answer.in())
                    .orElseThrow(() -> new IOException("nothing was sent"));
        }
        return Files.newInputStream(Path.of(place).resolve(INDEX));
    }

    private static URI base(String address) {
        return URI.create(address.endsWith("/") ? address : address + "/");
    }

    private static Offer offer(String place, JsonObject json) throws FormatException {
        String file = json.required("file");
        if (!file.matches("[A-Za-z0-9_][A-Za-z0-9_.+-]*\\.vigie")) {
            throw new FormatException("“" + file + "” is not the name of an archive beside it");
        }
        String version = FeatureDocument.version(json.required("version")).toString();
        String where = Acquisition.isAddress(place)
                ? base(place).resolve(file).toString()
                : Path.of(place).resolve(file).toString();
        return new Offer(json.required("id"), version, json.text("name"), json.text("description"), json.text("vendor"),
                where, json.required("sha-256"), json.number("size"), json.texts("packages"));
    }

    @Override
    public List<Offer> index(Path repository) throws PluginException {
        List<Offer> offers = new ArrayList<>();
        List<Map<String, Object>> plugins = new ArrayList<>();
        Acquisition acquisition = new Acquisition(folder, fetcher, this, new ArchiveReader(trust::name));
        try (var files = Files.newDirectoryStream(repository, "*.vigie")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            for (Path file : sorted.stream().sorted().toList()) {
                try (StagedArchive archive = acquisition.get(file.toString())) {
                    Map<String, Object> json = json(archive, file);
                    plugins.add(json);
                    offers.add(offer(repository.toString(), Json.read(Json.write(json))));
                }
            }
            PluginFolder.replace(repository.resolve(INDEX), Json.write(Map.of("form", 1, "plugins", plugins)));
        } catch (IOException | FormatException e) {
            throw new PluginException(Problem.ACCESS,
                    WORDS.say("The index of %s cannot be made: %s", repository,
                            e instanceof IOException failure ? Acquisition.reason(failure) : e.getMessage()),
                    e);
        }
        return offers.stream().sorted(ORDER).toList();
    }

    private static Map<String, Object> json(StagedArchive archive, Path file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", archive.plugin().id());
        json.put("version", archive.plugin().version());
        json.put("name", archive.plugin().name());
        json.put("description", archive.plugin().description());
        json.put("vendor", archive.plugin().vendor());
        json.put("file", file.getFileName().toString());
        json.put("sha-256", archive.plugin().hash());
        json.put("size", archive.plugin().size());
        json.put("packages", archive.bundles().stream().flatMap(bundle -> bundle.exports().stream()).sorted().distinct()
                .toList());
        return json;
    }
}
