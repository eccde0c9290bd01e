package org.vigie.plugins.felix;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.vigie.model.Phrases;
import org.vigie.plugins.PluginBundle;
import org.vigie.plugins.PluginException;
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
    private final Map<String, String> aside = new ConcurrentHashMap<>();

    RunningPlugins(FrameworkBundles framework, Sharing sharing, Starter starter, Profiles profiles, Fitting fitting,
            Policy policy, PluginFolder folder) {
        this.framework = framework;
        this.sharing = sharing;
        this.starter = starter;
        this.profiles = profiles;
        this.fitting = fitting;
        this.policy = policy;
        this.folder = folder;
    }

    /** Returns why a plugin does not run here; empty when it does. */
    Optional<String> aside(String id) {
        return Optional.ofNullable(aside.get(id));
    }

    void isFine(String id) {
        aside.remove(id);
    }

    /** Uninstalls what is not recorded, then installs and starts what is. */
    void follow(InstalledRecord record) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        record.entries().forEach(entry -> wanted.put(entry.id(), locations(entry)));
        aside.keySet().retainAll(wanted.keySet());
        leave(wanted);
        List<Entry> fit = new ArrayList<>();
        for (Entry entry : ordered(record)) {
            sharing.know(entry.plugin());
            if (install(entry, record)) {
                fit.add(entry);
            }
        }
        framework.resolve(framework.all());
        fit.forEach(this::start);
    }

    private List<String> locations(Entry entry) {
        return entry.plugin().bundles().stream().filter(bundle -> profiles.runs(bundle.profile()))
                .map(bundle -> FrameworkBundles.location(entry.id(), bundle)).toList();
    }

    private void leave(Map<String, List<String>> wanted) {
        Set<String> locations = new HashSet<>();
        wanted.values().forEach(locations::addAll);
        List<Bundle> leaving = framework.all().stream().filter(bundle -> !locations.contains(bundle.getLocation()))
                .toList();
        for (Bundle bundle : leaving) {
            starter.stop(FrameworkBundles.pluginOf(bundle), List.of(bundle));
        }
        framework.uninstall(leaving);
    }

    /** Returns the entries so that what others need comes before them. */
    private static List<Entry> ordered(InstalledRecord record) {
        Map<String, Entry> ordered = new LinkedHashMap<>();
        record.entries().forEach(entry -> add(entry, record, ordered, new HashSet<>()));
        return List.copyOf(ordered.values());
    }

    private static void add(Entry entry, InstalledRecord record, Map<String, Entry> ordered, Set<String> open) {
        if (open.add(entry.id())) {
            for (PluginRequirement need : entry.plugin().requirements()) {
                record.find(need.id()).ifPresent(needed -> add(needed, record, ordered, open));
            }
            ordered.putIfAbsent(entry.id(), entry);
        }
    }

    private boolean install(Entry entry, InstalledRecord record) {
        try {
            policy.checkNeeds(entry.plugin(), record);
            List<PluginBundle> missing = entry.plugin().bundles().stream()
                    .filter(bundle -> profiles.runs(bundle.profile())
                            && framework.at(FrameworkBundles.location(entry.id(), bundle)).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                install(entry, missing);
            }
            return true;
        } catch (PluginException e) {
            setAside(entry, e.getMessage(), e);
        } catch (BundleException | IOException e) {
            setAside(entry, WORDS.say("Its archive cannot be used any more (%s). Install it again", e.getMessage()), e);
        }
        return false;
    }

    private void install(Entry entry, List<PluginBundle> missing) throws BundleException, IOException {
        try (ArchiveContent content = ArchiveContent.open(folder.archive(entry.plugin().hash()))) {
            for (PluginBundle bundle : missing) {
                String path = entry.paths().get(entry.plugin().bundles().indexOf(bundle));
                try (InputStream in = content.bundle(path)) {
                    framework.install(FrameworkBundles.location(entry.id(), bundle), in);
                }
            }
        }
    }

    private void start(Entry entry) {
        List<Bundle> bundles = framework.of(entry.id());
        try {
            if (bundles.stream().anyMatch(bundle -> bundle.getState() == Bundle.INSTALLED)) {
                fitting.explain(entry, bundles);
            }
            for (Bundle bundle : bundles) {
                if (bundle.getState() != Bundle.ACTIVE) {
                    starter.start(entry.id(), bundle);
                }
            }
            aside.remove(entry.id());
        } catch (PluginException e) {
            starter.stop(entry.id(), bundles);
            setAside(entry, e.getMessage(), e);
        }
    }

    private void setAside(Entry entry, String reason, Exception cause) {
        if (!reason.equals(aside.put(entry.id(), reason))) {
            LOG.warn("The plugin {} {} is set aside: {}", entry.id(), entry.plugin().version(), reason, cause);
        }
    }
}
