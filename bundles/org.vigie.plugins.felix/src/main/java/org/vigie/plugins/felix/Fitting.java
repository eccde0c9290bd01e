package org.vigie.plugins.felix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Resource;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.Resolver;
import org.vigie.model.Phrases;
import org.vigie.plugins.PluginBundle;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.PluginRequirement;

/** Finds out whether plugins fit in, profile by profile, without touching what runs. */
final class Fitting {

    private static final Phrases WORDS = Phrases.of(Fitting.class);

    private final FrameworkBundles bundles;
    private final Resolver resolver;
    private final Profiles profiles;
    private final RepositoryList repositories;
    private final InstalledContents contents;
    private final String vigie;

    Fitting(FrameworkBundles bundles, Resolver resolver, Profiles profiles, RepositoryList repositories,
            InstalledContents contents, String vigie) {
        this.bundles = bundles;
        this.resolver = resolver;
        this.profiles = profiles;
        this.repositories = repositories;
        this.contents = contents;
        this.vigie = vigie;
    }

    /** Checks a plugin that is to come, and those that need it, which may be affected. */
    void check(StagedArchive archive, InstalledRecord record) throws PluginException {
        new PlatformGuard(bundles.platform(), distributed()).check(archive, profiles.known());
        Set<String> wanted = new LinkedHashSet<>(List.of(PluginBundle.CORE));
        archive.bundles().forEach(bundle -> wanted.add(bundle.info().profile()));
        for (String profile : wanted) {
            check(archive, profile, record);
        }
        for (Entry dependent : record.entries()) {
            if (dependent.plugin().requirements().stream().anyMatch(need -> need.id().equals(archive.plugin().id()))) {
                checkDependent(dependent, archive);
            }
        }
    }

    private void check(StagedArchive archive, String profile, InstalledRecord record) throws PluginException {
        List<Resource> mandatory = resources(archive, new HashSet<>(List.of(PluginBundle.CORE, profile)));
        String plugin = archive.plugin().id();
        if (profiles.runs(profile)) {
            resolve(plugin, new Preflight(visible(archive.plugin().requirements()), mandatory, List.of()));
        } else if (profiles.has(profile)) {
            List<Resource> there = foreign(profile);
            for (PluginRequirement need : archive.plugin().requirements()) {
                record.find(need.id()).ifPresent(entry -> there.addAll(contents.resources(entry, profile)));
            }
            resolve(plugin, new Preflight(framework(), mandatory, there));
        }
    }

    private static List<Resource> resources(StagedArchive archive, Set<String> profiles) {
        return archive.bundles().stream().filter(bundle -> profiles.contains(bundle.info().profile()))
                .map(StagedBundle::resource).toList();
    }

    private List<Resource> foreign(String profile) throws PluginException {
        try {
            return profiles.resources(profile);
        } catch (IOException e) {
            throw new PluginException(Problem.ACCESS,
                    WORDS.say("What Vigie has for the profile “%s” cannot be read: %s", profile, e.getMessage()), e);
        }
    }

    private Set<String> distributed() throws PluginException {
        try {
            return profiles.distributed();
        } catch (IOException e) {
            throw new PluginException(Problem.ACCESS,
                    WORDS.say("The features of Vigie cannot be read: %s", e.getMessage()), e);
        }
    }

    private List<Bundle> framework() {
        return bundles.platform().stream().filter(bundle -> bundle.getBundleId() == 0).toList();
    }

    /** What bundles of a plugin may use beside their own. */
    private Collection<Bundle> visible(List<PluginRequirement> requirements) {
        return Stream.concat(bundles.platform().stream(),
                requirements.stream().flatMap(need -> bundles.of(need.id()).stream())).toList();
    }

    private void checkDependent(Entry dependent, StagedArchive archive) throws PluginException {
        List<PluginRequirement> others = dependent.plugin().requirements().stream()
                .filter(need -> !need.id().equals(archive.plugin().id())).toList();
        List<Resource> running = new ArrayList<>(revisions(bundles.of(dependent.id())));
        try {
            new Preflight(visible(others), running, resources(archive, Set.of(PluginBundle.CORE))).run(resolver);
        } catch (ResolutionException e) {
            throw new PluginException(Problem.IN_USE, WORDS.say(
                    "The plugin %s does not fit with %s %s: %s Update or remove it first", dependent.id(),
                    archive.plugin().id(), archive.plugin().version(),
                    missing().explain(dependent.id(), e).getMessage()), e);
        }
    }

    private static List<Resource> revisions(Collection<Bundle> running) {
        return running.stream().<Resource>map(bundle -> bundle.adapt(BundleRevision.class)).toList();
    }

    /** Says why bundles of a plugin that are installed do not resolve; empty when they would. */
    void explain(Entry entry, Collection<Bundle> installed) throws PluginException {
        resolve(entry.id(), new Preflight(visible(entry.plugin().requirements()), revisions(installed), List.of()));
    }

    private void resolve(String plugin, Preflight preflight) throws PluginException {
        try {
            preflight.run(resolver);
        } catch (ResolutionException e) {
            throw missing().explain(plugin, e);
        }
    }

    private Missing missing() {
        Map<String, Version> ours = new HashMap<>();
        Map<String, Version> others = new HashMap<>();
        for (Bundle bundle : bundles.platform()) {
            Map<String, Version> packages = bundle.getSymbolicName().startsWith("org.vigie.") ? ours : others;
            bundle.adapt(BundleRevision.class).getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                    .forEach(exported -> packages.put(
                            String.valueOf(exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)),
                            (Version) exported.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE)));
        }
        return new Missing(ours, others, repositories::offering, vigie);
    }
}
