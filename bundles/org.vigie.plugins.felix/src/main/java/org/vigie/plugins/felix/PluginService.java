package org.vigie.plugins.felix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.resolver.Resolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.fetch.Fetcher;
import org.vigie.isolation.Failure;
import org.vigie.model.Phrases;
import org.vigie.plugins.Consent;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.InstalledPlugin.State;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.PluginRepositories.Offer;
import org.vigie.plugins.Plugins;
import org.vigie.isolation.Quarantine;
import org.vigie.plugins.Verification;

/**
 * Installs, updates and removes plugins in the running framework, and follows what other processes of the installation do.
 * A change is made under a lock of the installation, first in the framework, then in the record; only then is what it
 * replaced given up.
 */
@Component(immediate = true, configurationPid = "org.vigie.plugins")
public final class PluginService implements Plugins {

    private static final Phrases WORDS = Phrases.of(PluginService.class);
    private static final Logger LOG = LoggerFactory.getLogger(PluginService.class);

    /** The settings. */
    public @interface Settings {
        /** Seconds that a bundle may take to start, and a promised service to appear. */
        int startSeconds() default 15;

        /** Seconds to wait for another process that is changing the plugins. */
        int waitSeconds() default 60;

        /** Milliseconds between two looks at what other processes changed. */
        int followMillis() default 500;
    }

    private final PluginFolder folder;
    private final Quarantine quarantine;
    private final Acquisition acquisition;
    private final FrameworkBundles framework;
    private final Starter starter;
    private final Promises promises;
    private final Profiles profiles;
    private final Policy policy;
    private final Sharing sharing;
    private final Fitting fitting;
    private final RunningPlugins running;
    private final Describing describing;
    private final Changes changes;
    private final Verifier verifier;
    private final Follower follower;

    @Activate
    public PluginService(BundleContext context, Settings settings, @Reference PluginFolder folder,
            @Reference Sharing sharing, @Reference TrustFiles trust, @Reference RepositoryList repositories,
            @Reference Quarantine quarantine, @Reference Fetcher fetcher, @Reference Resolver resolver,
            @Reference ServiceComponentRuntime components) throws IOException {
        this.folder = folder;
        this.sharing = sharing;
        this.quarantine = quarantine;
        Path home = Path.of(context.getProperty("vigie.home"));
        String profile = context.getProperty("vigie.profile");
        ArchiveReader reader = new ArchiveReader(trust::name);
        this.acquisition = new Acquisition(folder, fetcher, repositories, reader);
        this.framework = new FrameworkBundles(context);
        this.profiles = new Profiles(home, profile == null ? "core" : profile);
        this.policy = new Policy(context.getBundle().getVersion());
        this.fitting = new Fitting(framework, resolver, profiles, repositories, new InstalledContents(folder),
                context.getBundle().getVersion().toString());
        Duration patience = Duration.ofSeconds(settings.startSeconds());
        this.starter = new Starter(patience, System.getProperty("vigie.log", ""));
        this.promises = new Promises(context, components, starter, patience);
        this.running = new RunningPlugins(framework, sharing, starter, profiles, fitting, policy, folder, quarantine,
                !"yes".equals(context.getProperty("vigie.no-plugins")));
        this.describing = new Describing(framework, running, promises, profiles, quarantine, trust);
        this.verifier = new Verifier(home, folder, reader, trust);
        this.changes = new Changes(context, folder, framework, running,
                Duration.ofSeconds(settings.waitSeconds()));
        changes.follow();
        this.follower = new Follower(changes::follow, Duration.ofMillis(settings.followMillis()));
    }

    @Deactivate
    void stop() {
        follower.close();
    }

    @Override
    public List<InstalledPlugin> installed() {
        try {
            return InstalledRecord.read(folder.record()).entries().stream().map(describing::describe).toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException(new IOException(WORDS.say(
                "What is installed cannot be read: %s. Mend the file, or move it away and install the plugins again",
                e.getMessage()), e));
    }

    @Override
    public Plugin inspect(String place) throws PluginException {
        try (StagedArchive archive = acquisition.get(place)) {
            return archive.plugin();
        }
    }

    @Override
    public InstalledPlugin install(String place, Consent consent) throws PluginException {
        try (StagedArchive archive = acquisition.get(place)) {
            return changes.make(record -> install(archive, record, consent));
        }
    }

    @Override
    public Optional<InstalledPlugin> update(String id, Consent consent) throws PluginException {
        InstalledPlugin now = installed(id).orElseThrow(() -> notInstalled(id));
        Optional<PluginException> first = Optional.empty();
        for (Offer newer : acquisition.newer(id, now.plugin().version())) {
            try (StagedArchive archive = acquisition.get(newer)) {
                return Optional.of(changes.make(record -> install(archive, record, consent)));
            } catch (PluginException e) {
                if (!isOfTheOffer(e.problem())) {
                    throw e;
                }
                // one bad repository must not keep the others from updating
                LOG.warn("{} {} is passed over", newer.place(), newer.version(), e);
                first = first.or(() -> Optional.of(e));
            }
        }
        if (first.isPresent()) {
            throw first.get();
        }
        return Optional.empty();
    }

    private static boolean isOfTheOffer(Problem problem) {
        return switch (problem) {
            case NOT_FOUND, ACCESS, DAMAGED, HASH, SIGNATURE, OTHER_PUBLISHER, VIGIE_VERSION -> true;
            default -> false;
        };
    }

    private static PluginException notInstalled(String id) {
        return new PluginException(Problem.NOT_FOUND,
                WORDS.say("There is no plugin %s; “vigie plugin list” shows those that are installed", id));
    }

    private InstalledPlugin install(StagedArchive archive, InstalledRecord record, Consent consent)
            throws PluginException {
        Plugin plugin = archive.plugin();
        Optional<Entry> old = record.find(plugin.id());
        policy.check(archive, record, consent);
        running.checkStarting();
        if (old.isPresent() && old.get().plugin().hash().equals(plugin.hash())) {
            return again(old.get(), archive, record);
        }
        fitting.check(archive, record);
        Deployment deployment = new Deployment(framework, sharing, starter, promises, profiles, plugin, old,
                record.dependents(plugin.id()));
        Entry entry = new Entry(plugin, archive.group(), archive.bundles().stream().map(StagedBundle::path).toList(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS), archive.place());
        InstalledRecord next = record.with(entry);
        boolean done = false;
        try {
            deployment.bringIn(archive);
            PluginFolder.move(archive.file(), folder.archive(plugin.hash()));
            next.write(folder.record());
            done = true;
        } catch (IOException e) {
            throw new PluginException(Problem.ACCESS, WORDS.say(
                    "The plugin %s was not installed, and everything is as it was before: %s", plugin.id(),
                    Failure.of(e)), e);
        } finally {
            if (!done) {
                Changes.undisturbed(deployment::rollBack);
            }
        }
        // from here on it is installed, whatever happens
        running.isFine(plugin.id());
        Changes.undisturbed(() -> {
            deployment.keep();
            changes.settle(next);
        });
        return describing.describe(entry);
    }

    /** What is installed already is tried once more if it did not run. */
    private InstalledPlugin again(Entry entry, StagedArchive archive, InstalledRecord record) throws PluginException {
        try {
            // whoever was told that the kept archive is damaged installs the plugin again
            PluginFolder.move(archive.file(), folder.archive(entry.plugin().hash()));
        } catch (IOException e) {
            throw new PluginException(Problem.ACCESS, WORDS.say("What is installed cannot be changed: %s", e), e);
        }
        if (running.aside(entry.id()).isPresent()) {
            running.follow(record);
        }
        Optional<String> aside = running.aside(entry.id());
        if (aside.isPresent()) {
            throw new PluginException(Problem.FAILED, aside.get());
        }
        return describing.describe(entry);
    }

    @Override
    public List<String> remove(String id, boolean withDependents) throws PluginException {
        return changes.make(record -> {
            if (record.find(id).isEmpty()) {
                throw notInstalled(id);
            }
            List<String> dependents = record.dependents(id).stream().map(Entry::id).toList();
            if (!dependents.isEmpty() && !withDependents) {
                throw new PluginException(Problem.IN_USE, WORDS.say(
                        "The plugin %s is needed by %s. Remove them first, or all together by --with-dependents", id,
                        String.join(", ", dependents)));
            }
            List<String> all = Stream.concat(dependents.reversed().stream(), Stream.of(id)).toList();
            InstalledRecord rest = record;
            for (String one : all) {
                rest = rest.without(one);
            }
            rest.write(folder.record());
            InstalledRecord left = rest;
            Changes.undisturbed(() -> {
                running.follow(left);
                changes.settle(left);
                all.forEach(quarantine::free);
            });
            return all;
        });
    }

    @Override
    public List<String> dependents(String id) {
        return installed().stream()
                .filter(other -> other.plugin().requirements().stream().anyMatch(need -> need.id().equals(id)))
                .map(other -> other.plugin().id()).toList();
    }

    @Override
    public List<Verification> verify() {
        try {
            return verifier.verify(InstalledRecord.read(folder.record()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
