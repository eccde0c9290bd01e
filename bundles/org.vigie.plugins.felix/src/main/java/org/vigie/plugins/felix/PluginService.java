package org.vigie.plugins.felix;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
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

    private final BundleContext context;
    private final PluginFolder folder;
    private final Settings settings;
    private final TrustFiles trust;
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
    private final Verifier verifier;
    private final Follower follower;
    /** Within this process; the lock of the installation is between processes. */
    private final ReentrantLock changing = new ReentrantLock();
    private Object followed = "";

    @Activate
    public PluginService(BundleContext context, Settings settings, @Reference PluginFolder folder,
            @Reference Sharing sharing, @Reference TrustFiles trust, @Reference RepositoryList repositories,
            @Reference Quarantine quarantine, @Reference Fetcher fetcher, @Reference Resolver resolver,
            @Reference ServiceComponentRuntime components) throws IOException {
        this.context = context;
        this.trust = trust;
        this.folder = folder;
        this.settings = settings;
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
        this.running = new RunningPlugins(framework, sharing, starter, profiles, fitting, policy, folder);
        this.verifier = new Verifier(home, folder, reader, trust);
        follow();
        this.follower = new Follower(this::follow, Duration.ofMillis(settings.followMillis()));
    }

    @Deactivate
    void stop() {
        follower.close();
    }

    /** Looks whether the record changed, and does in this process what another one did. */
    private void follow() {
        changing.lock();
        try {
            Object mark = InstalledRecord.mark(folder.record());
            if (!mark.equals(followed)) {
                // what cannot be followed is not tried again before it changes
                followed = mark;
                try (StorageMark _ = StorageMark.takeOff(context, framework::hasAbandoned)) {
                    running.follow(InstalledRecord.read(folder.record()));
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("What is installed cannot be read or followed", e);
        } finally {
            changing.unlock();
        }
    }

    @Override
    public List<InstalledPlugin> installed() {
        try {
            return InstalledRecord.read(folder.record()).entries().stream().map(this::describe).toList();
        } catch (IOException e) {
            throw new IllegalStateException(WORDS.say("What is installed cannot be read: %s", e.getMessage()), e);
        }
    }

    private InstalledPlugin describe(Entry entry) {
        List<String> reasons = new ArrayList<>(running.aside(entry.id()).or(() -> missing(entry)).stream().toList());
        boolean runs = reasons.isEmpty();
        quarantine.held().stream().filter(held -> held.plugin().equals(entry.id())).map(held -> WORDS.say(
                "The %s is held back since %s, as it failed %d times: %s. “vigie plugin free %s” lets it be used again",
                held.contribution(), held.since(), Quarantine.LIMIT, held.reason(), entry.id())).forEach(reasons::add);
        State state = !runs ? State.SET_ASIDE : reasons.isEmpty() ? State.ACTIVE : State.QUARANTINED;
        return new InstalledPlugin(entry.named(trust::name), state, reasons, entry.installed(), entry.place());
    }

    /** Says which promised service of a plugin is not there; empty when all are. */
    private Optional<String> missing(Entry entry) {
        List<Bundle> bundles = framework.of(Owner.of(entry.plugin()));
        return entry.plugin().services().stream().filter(service -> profiles.runs(service.profile()))
                .filter(service -> promises.find(service, bundles).isEmpty()).findFirst()
                .map(service -> WORDS.say("It does not offer the service %s any more", service));
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
            return change(record -> install(archive, record, consent));
        }
    }

    @Override
    public Optional<InstalledPlugin> update(String id, Consent consent) throws PluginException {
        InstalledPlugin now = installed(id).orElseThrow(() -> notInstalled(id));
        Optional<PluginException> first = Optional.empty();
        for (Offer newer : acquisition.newer(id, now.plugin().version())) {
            try (StagedArchive archive = acquisition.get(newer)) {
                return Optional.of(change(record -> install(archive, record, consent)));
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

    /** Something that is done under the lock, on what is recorded then. */
    private interface Change<T> {
        T on(InstalledRecord record) throws PluginException, IOException;
    }

    private <T> T change(Change<T> change) throws PluginException {
        changing.lock();
        try (ChangeLock _ = ChangeLock.take(folder.lock(), Duration.ofSeconds(settings.waitSeconds()))) {
            follow();
            InstalledRecord record = InstalledRecord.read(folder.record());
            folder.tidy(record.hashes());
            try (StorageMark _ = StorageMark.takeOff(context, framework::hasAbandoned)) {
                return change.on(record);
            }
        } catch (IOException e) {
            throw new PluginException(Problem.ACCESS, WORDS.say("What is installed cannot be changed: %s", e), e);
        } finally {
            changing.unlock();
        }
    }

    private InstalledPlugin install(StagedArchive archive, InstalledRecord record, Consent consent)
            throws PluginException {
        Plugin plugin = archive.plugin();
        Optional<Entry> old = record.find(plugin.id());
        policy.check(archive, record, consent);
        if (old.isPresent() && old.get().plugin().hash().equals(plugin.hash())) {
            return again(old.get(), record);
        }
        fitting.check(archive, record);
        Deployment deployment = new Deployment(framework, sharing, starter, promises, profiles, plugin, old,
                record.dependents(plugin.id()));
        Entry entry = new Entry(plugin, archive.group(), archive.bundles().stream().map(StagedBundle::path).toList(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS), archive.place());
        InstalledRecord next = record.with(entry);
        try {
            deployment.bringIn(archive);
            PluginFolder.move(archive.file(), folder.archive(plugin.hash()));
            next.write(folder.record());
        } catch (PluginException | IOException | RuntimeException e) {
            undisturbed(deployment::rollBack);
            throw e instanceof PluginException known
                    ? known
                    : new PluginException(Problem.ACCESS, WORDS.say(
                            "The plugin %s was not installed, and everything is as it was before: %s", plugin.id(),
                            Failure.of(e)), e);
        }
        // from here on it is installed, whatever happens
        running.isFine(plugin.id());
        undisturbed(() -> {
            deployment.keep();
            settle(next);
        });
        return describe(entry);
    }

    /** What is installed already is tried once more if it did not run. */
    private InstalledPlugin again(Entry entry, InstalledRecord record) throws PluginException {
        if (running.aside(entry.id()).isPresent()) {
            running.follow(record);
        }
        Optional<String> aside = running.aside(entry.id());
        if (aside.isPresent()) {
            throw new PluginException(Problem.FAILED, aside.get());
        }
        return describe(entry);
    }

    /** Does what must be done to its end, also when the thread was interrupted: the interruption counts afterwards. */
    private static void undisturbed(Runnable work) {
        boolean interrupted = Thread.interrupted();
        try {
            work.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Remembers that this process has what is recorded, and removes what nobody needs any more. */
    private void settle(InstalledRecord recorded) {
        try {
            followed = InstalledRecord.mark(folder.record());
            folder.tidy(recorded.hashes());
        } catch (IOException e) {
            LOG.warn("What is left of earlier versions cannot be removed; the next change will", e);
        }
    }

    @Override
    public List<String> remove(String id, boolean withDependents) throws PluginException {
        return change(record -> {
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
            undisturbed(() -> {
                running.follow(left);
                settle(left);
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
            throw new IllegalStateException(WORDS.say("What is installed cannot be read: %s", e.getMessage()), e);
        }
    }
}
