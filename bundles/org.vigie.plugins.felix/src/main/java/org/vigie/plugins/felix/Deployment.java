package org.vigie.plugins.felix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.model.Phrases;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.PromisedService;

/**
 * One plugin's way into the running framework, with a way back at every step: the new bundles come beside the old, which
 * are stopped; only when everything is there, and recorded, do the old ones go.
 */
final class Deployment {

    private static final Phrases WORDS = Phrases.of(Deployment.class);
    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);

    private final FrameworkBundles framework;
    private final Starter starter;
    private final Promises promises;
    private final Profiles profiles;
    private final String plugin;
    private final Optional<Entry> old;
    private final Path oldArchive;
    private final List<Bundle> arriving = new ArrayList<>();
    private final List<Bundle> leaving = new ArrayList<>();
    /** Of a singleton there can be only one, so the old one has to go before the new one comes. */
    private final List<String> goneEarly = new ArrayList<>();

    Deployment(FrameworkBundles framework, Starter starter, Promises promises, Profiles profiles, String plugin,
            Optional<Entry> old, Path oldArchive) {
        this.framework = framework;
        this.starter = starter;
        this.promises = promises;
        this.profiles = profiles;
        this.plugin = plugin;
        this.old = old;
        this.oldArchive = oldArchive;
    }

    /** Brings the bundles of an archive in, beside the old ones, and waits for their services. */
    void bringIn(StagedArchive archive) throws PluginException {
        List<StagedBundle> mine = archive.bundles().stream().filter(bundle -> profiles.runs(bundle.info().profile()))
                .toList();
        Set<String> wanted = new HashSet<>();
        mine.forEach(bundle -> wanted.add(FrameworkBundles.location(plugin, bundle.info())));
        framework.of(plugin).stream().filter(bundle -> !wanted.contains(bundle.getLocation())).forEach(leaving::add);
        starter.stop(plugin, leaving);
        removeSingletons(mine);
        List<Bundle> present = new ArrayList<>();
        for (StagedBundle bundle : mine) {
            present.add(install(bundle));
        }
        if (!framework.resolve(present)) {
            LOG.warn("The framework did not resolve all of {}", present);
        }
        for (Bundle bundle : present) {
            starter.start(plugin, bundle);
        }
        List<PromisedService> services = archive.plugin().services().stream()
                .filter(service -> profiles.runs(service.profile())).toList();
        promises.await(plugin, services, present);
    }

    private void removeSingletons(List<StagedBundle> mine) {
        Set<String> names = new HashSet<>();
        mine.stream().filter(StagedBundle::isSingleton).forEach(bundle -> names.add(bundle.info().name()));
        List<Bundle> early = leaving.stream().filter(bundle -> names.contains(bundle.getSymbolicName())).toList();
        early.forEach(bundle -> goneEarly.add(bundle.getLocation()));
        leaving.removeAll(early);
        framework.uninstall(early);
    }

    private Bundle install(StagedBundle bundle) throws PluginException {
        String location = FrameworkBundles.location(plugin, bundle.info());
        Optional<Bundle> there = framework.at(location);
        if (there.isPresent()) {
            return there.get();
        }
        try {
            Bundle installed = framework.install(location, bundle.file());
            arriving.add(installed);
            return installed;
        } catch (BundleException | IOException e) {
            throw new PluginException(Problem.UNRESOLVED, WORDS.say(
                    "The bundle %s of the plugin %s cannot be installed: %s", bundle.info().name(), plugin,
                    e.getMessage()), e);
        }
    }

    /** All is well and recorded: the old bundles go. */
    void keep() {
        framework.uninstall(leaving);
    }

    /** Puts everything back as it was. */
    void rollBack() {
        starter.stop(plugin, arriving);
        framework.uninstall(arriving);
        List<Bundle> back = new ArrayList<>(leaving);
        old.ifPresent(entry -> back.addAll(reinstall(entry)));
        framework.resolve(back);
        for (Bundle bundle : back) {
            try {
                starter.start(plugin, bundle);
            } catch (PluginException e) {
                LOG.error("{} ran before and does not start again", bundle, e);
            }
        }
    }

    private List<Bundle> reinstall(Entry entry) {
        List<Bundle> back = new ArrayList<>();
        try (ArchiveContent content = ArchiveContent.open(oldArchive)) {
            for (int i = 0; i < entry.paths().size(); i++) {
                String location = FrameworkBundles.location(plugin, entry.plugin().bundles().get(i));
                if (goneEarly.contains(location)) {
                    back.add(framework.install(location, content.bundle(entry.paths().get(i))));
                }
            }
        } catch (BundleException | IOException e) {
            LOG.error("What the plugin {} had before cannot be brought back", plugin, e);
        }
        return back;
    }
}
