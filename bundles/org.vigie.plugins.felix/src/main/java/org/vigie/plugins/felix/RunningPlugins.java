package org.vigie.plugins.felix;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.isolation.Contribution;
import org.vigie.isolation.Failure;
import org.vigie.isolation.Quarantine;
import org.vigie.model.Phrases;
import org.vigie.plugins.PluginBundle;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.PluginRequirement;

/** Makes the running framework have what is recorded, as far as that is possible; what cannot run is set aside. */
final class RunningPlugins {

    private static final Phrases WORDS = Phrases.of(RunningPlugins.class);
    private static final Logger LOG = LoggerFactory.getLogger(RunningPlugins.class);

    private final FrameworkBundles framework;
    private final Sharing sharing;
    private final Starter starter;
    private final Profiles profiles;
    private final Fitting fitting;
    private final Policy policy;
    private final PluginFolder folder;
    private final Quarantine quarantine;
    private final boolean starting;
    private final Map<String, String> aside = new ConcurrentHashMap<>();

    /** @param starting whether plugins run in this process at all; without them the user can get rid of a bad one */
    RunningPlugins(FrameworkBundles framework, Sharing sharing, Starter starter, Profiles profiles, Fitting fitting,
            Policy policy, PluginFolder folder, Quarantine quarantine, boolean starting) {
        this.framework = framework;
        this.sharing = sharing;
        this.starter = starter;
        this.profiles = profiles;
        this.fitting = fitting;
        this.policy = policy;
        this.folder = folder;
        this.quarantine = quarantine;
        this.starting = starting;
    }

    /** Returns why a plugin does not run here; empty when it does. */
    Optional<String> aside(String id) {
        return Optional.ofNullable(aside.get(id));
    }

    void isFine(String id) {
        aside.remove(id);
    }

    /** Installs and starts what is recorded, then uninstalls what is not. */
    void follow(InstalledRecord record) {
        aside.keySet().retainAll(record.entries().stream().map(Entry::id).toList());
        List<Entry> fit = new ArrayList<>();
        for (Entry entry : record.ordered()) {
            sharing.know(entry.plugin());
            sharing.show(entry.plugin());
            if (isInstalled(entry, record)) {
                fit.add(entry);
            }
        }
        Set<String> wanted = new HashSet<>();
        fit.forEach(entry -> wanted.addAll(locations(entry)));
        framework.resolve(framework.all().stream().filter(bundle -> wanted.contains(bundle.getLocation())).toList());
        fit.forEach(this::start);
        leave(wanted);
    }

    private List<String> locations(Entry entry) {
        return entry.plugin().bundles().stream().filter(bundle -> profiles.runs(bundle.profile()))
                .map(bundle -> Owner.location(entry.plugin(), bundle)).toList();
    }

    private void leave(Set<String> wanted) {
        List<Bundle> leaving = framework.all().stream().filter(bundle -> !wanted.contains(bundle.getLocation()))
                .toList();
        for (Bundle bundle : leaving.reversed()) {
            starter.stop(Owner.of(bundle).plugin(), List.of(bundle));
        }
        framework.uninstall(leaving);
    }

    /** Refuses what cannot be tried out. */
    void checkStarting() throws PluginException {
        if (!starting) {
            throw new PluginException(Problem.FAILED,
                    WORDS.say("Plugins are switched off (VIGIE_NO_PLUGINS), so that none can be installed"));
        }
    }

    private boolean isInstalled(Entry entry, InstalledRecord record) {
        if (!starting) {
            setAside(entry, WORDS.say("Plugins are switched off (VIGIE_NO_PLUGINS)"), null);
            return false;
        }
        if (quarantine.holds(contribution(entry))) {
            setAside(entry, WORDS.say("It hung too often when it was started. “vigie plugin free %s” lets it be tried"
                    + " again", entry.id()), null);
            return false;
        }
        try {
            policy.checkNeeds(entry.plugin(), record);
            for (PluginRequirement need : entry.plugin().requirements()) {
                if (aside.containsKey(need.id())) {
                    setAside(entry, WORDS.say("It needs the plugin %s, which is set aside", need.id()), null);
                    return false;
                }
            }
            List<PluginBundle> missing = entry.plugin().bundles().stream()
                    .filter(bundle -> profiles.runs(bundle.profile())
                            && framework.at(Owner.location(entry.plugin(), bundle)).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                install(entry, missing);
            }
            return true;
        } catch (PluginException e) {
            setAside(entry, e.getMessage(), e);
        } catch (BundleException | IOException | RuntimeException e) {
            setAside(entry, WORDS.say("Its archive cannot be used any more (%s). Install it again", Failure.of(e)), e);
        }
        return false;
    }

    private void install(Entry entry, List<PluginBundle> missing) throws BundleException, IOException {
        try (ArchiveContent content = ArchiveContent.open(folder.archive(entry.plugin().hash()))) {
            for (PluginBundle bundle : missing) {
                String path = entry.paths().get(entry.plugin().bundles().indexOf(bundle));
                install(entry, bundle, content.bundle(path));
            }
        }
    }

    private void install(Entry entry, PluginBundle bundle, InputStream content) throws BundleException, IOException {
        try (DigestInputStream in = new DigestInputStream(content, Hashes.digest())) {
            Bundle installed = framework.install(Owner.location(entry.plugin(), bundle), in);
            if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(bundle.hash())) {
                framework.uninstall(List.of(installed));
                throw new IOException(bundle.name() + " was changed");
            }
        }
    }

    private void start(Entry entry) {
        List<Bundle> bundles = framework.of(Owner.of(entry.plugin()));
        try {
            if (bundles.stream().anyMatch(bundle -> bundle.getState() == Bundle.INSTALLED)) {
                fitting.explain(entry, bundles);
            }
            for (Bundle bundle : bundles) {
                if (!FrameworkBundles.runs(bundle)) {
                    starter.start(entry.id(), bundle);
                }
            }
            aside.remove(entry.id());
            quarantine.worked(contribution(entry));
        } catch (PluginException e) {
            if (e.problem() == Problem.TIMEOUT) {
                // each start would wait for it
                quarantine.failed(contribution(entry), e.getMessage());
            }
            starter.stop(entry.id(), bundles);
            setAside(entry, e.getMessage(), e);
        }
    }

    private static Contribution contribution(Entry entry) {
        return new Contribution(Contribution.PLUGIN, entry.id(), entry.id());
    }

    private void setAside(Entry entry, String reason, Exception cause) {
        if (!reason.equals(aside.put(entry.id(), reason))) {
            LOG.warn("The plugin {} {} is set aside: {}", entry.id(), entry.plugin().version(), reason, cause);
        }
    }
}
