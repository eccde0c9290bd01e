package org.vigie.plugins.felix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.model.Phrases;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.PromisedService;

/**
 * One plugin's way into the running framework. Its bundles come beside those of its old version, which go on; only when the
 * new ones run, and those that need the plugin run with them, and all is recorded, do the old ones go. So there is a way
 * back at each step, and no moment without the plugin.
 */
final class Deployment {

    private static final Phrases WORDS = Phrases.of(Deployment.class);
    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);

    private final FrameworkBundles framework;
    private final Sharing sharing;
    private final Starter starter;
    private final Promises promises;
    private final Profiles profiles;
    private final Plugin plugin;
    private final Optional<Entry> old;
    private final List<Entry> dependents;
    private final List<Bundle> arriving = new ArrayList<>();
    /** The bundles of dependents that ran before, once they were moved to the new version. */
    private List<Bundle> moved = List.of();

    /**
     * @param old what is installed of the plugin now
     * @param dependents those that need it, directly or not, those that others need first
     */
    Deployment(FrameworkBundles framework, Sharing sharing, Starter starter, Promises promises, Profiles profiles,
            Plugin plugin, Optional<Entry> old, List<Entry> dependents) {
        this.framework = framework;
        this.sharing = sharing;
        this.starter = starter;
        this.promises = promises;
        this.profiles = profiles;
        this.plugin = plugin;
        this.old = old;
        this.dependents = dependents;
    }

    /** Brings the bundles of an archive in, waits for their services, and lets those that need the plugin use them. */
    void bringIn(StagedArchive archive) throws PluginException {
        sharing.know(plugin);
        for (StagedBundle bundle : archive.bundles()) {
            if (profiles.runs(bundle.info().profile())) {
                install(bundle);
            }
        }
        if (!framework.resolve(arriving)) {
            LOG.warn("The framework did not resolve all of {}", arriving);
        }
        for (Bundle bundle : arriving) {
            starter.start(plugin.id(), bundle);
        }
        await(plugin, arriving);
        sharing.show(plugin);
        moveDependents();
    }

    private void install(StagedBundle bundle) throws PluginException {
        String location = Owner.location(plugin, bundle.info());
        Optional<Bundle> there = framework.at(location);
        if (there.isPresent() && framework.isAbandoned(there.get())) {
            throw new PluginException(Problem.TIMEOUT, WORDS.say(
                    "The bundle %s of the plugin %s still hangs since an earlier attempt. Start Vigie again to be rid of"
                            + " it",
                    bundle.info().name(), plugin.id()));
        }
        try {
            arriving.add(framework.install(location, bundle.file()));
        } catch (BundleException | IOException e) {
            throw new PluginException(Problem.UNRESOLVED, WORDS.say(
                    "The bundle %s of the plugin %s cannot be installed: %s", bundle.info().name(), plugin.id(),
                    e.getMessage()), e);
        }
    }

    private void await(Plugin who, List<Bundle> bundles) throws PluginException {
        List<PromisedService> services = who.services().stream().filter(service -> profiles.runs(service.profile()))
                .toList();
        promises.await(who.id(), services, bundles);
    }

    private void moveDependents() throws PluginException {
        List<Bundle> affected = dependents.stream().flatMap(entry -> framework.of(Owner.of(entry.plugin())).stream())
                .toList();
        moved = affected.stream().filter(FrameworkBundles::runs).toList();
        framework.refresh(affected);
        for (Entry dependent : dependents) {
            List<Bundle> bundles = framework.of(Owner.of(dependent.plugin()));
            if (bundles.stream().anyMatch(moved::contains)) {
                for (Bundle bundle : bundles) {
                    starter.start(dependent.id(), bundle);
                }
                await(dependent.plugin(), bundles);
            }
        }
    }

    /** All is well and recorded: the old bundles go. */
    void keep() {
        List<Bundle> leaving = old.map(entry -> framework.of(Owner.of(entry.plugin()))).orElse(List.of());
        starter.stop(plugin.id(), leaving);
        framework.uninstall(leaving);
    }

    /** Puts everything back as it was. */
    void rollBack() {
        old.ifPresent(entry -> sharing.show(entry.plugin()));
        starter.stop(plugin.id(), arriving);
        framework.uninstall(arriving);
        if (!moved.isEmpty()) {
            framework.refresh(moved);
            moved.forEach(this::startAgain);
        }
    }

    private void startAgain(Bundle bundle) {
        try {
            starter.start(Owner.of(bundle).plugin(), bundle);
        } catch (PluginException e) {
            LOG.error("{} ran before and does not start again", bundle, e);
        }
    }
}
