package org.vigie.plugins.felix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.vigie.model.Phrases;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.PromisedService;

/** Refuses plugins that would replace or change a part of Vigie rather than add one. */
final class PlatformGuard {

    private static final Phrases WORDS = Phrases.of(PlatformGuard.class);
    /** The bundles that are Vigie and its framework; other libraries a plugin may bring in its own version. */
    private static final Pattern PLATFORM = Pattern.compile("org\\.(vigie|apache\\.felix|osgi)\\..*");
    private static final Pattern HOST = Pattern.compile("\\s*([^;\\s]+).*", Pattern.DOTALL);

    private final Map<String, String> versions = new HashMap<>();
    private final Map<String, String> packages = new HashMap<>();

    /**
     * @param platform what runs of the distribution
     * @param others the names of bundles of the distribution that run in other processes
     */
    PlatformGuard(List<Bundle> platform, Set<String> others) {
        others.forEach(name -> versions.put(name, "-"));
        for (Bundle bundle : platform) {
            boolean system = bundle.getBundleId() == 0;
            if (system || PLATFORM.matcher(bundle.getSymbolicName()).matches()) {
                versions.put(bundle.getSymbolicName(), bundle.getVersion().toString());
                bundle.adapt(BundleRevision.class).getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                        .forEach(exported -> packages.put(
                                String.valueOf(exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)),
                                bundle.getSymbolicName()));
            }
        }
    }

    void check(StagedArchive archive, Set<String> profiles) throws PluginException {
        for (StagedBundle bundle : archive.bundles()) {
            check(archive, bundle);
            checkProfile(archive, bundle.info().name(), bundle.info().profile(), profiles);
        }
        for (PromisedService service : archive.plugin().services()) {
            checkProfile(archive, service.toString(), service.profile(), profiles);
        }
    }

    private static void checkProfile(StagedArchive archive, String what, String profile, Set<String> profiles)
            throws PluginException {
        if (!profiles.contains(profile)) {
            throw refused(WORDS.say("The plugin %s wants %s in the profile “%s”; there are: %s", archive.plugin().id(),
                    what, profile, String.join(", ", profiles)));
        }
    }

    private void check(StagedArchive archive, StagedBundle bundle) throws PluginException {
        String name = bundle.info().name();
        if (versions.containsKey(name) || name.equals(Constants.SYSTEM_BUNDLE_SYMBOLICNAME)) {
            throw refused(WORDS.say(
                    "The plugin %s brings %s %s, a part of Vigie, which has it in version %s. A plugin uses the"
                            + " parts of Vigie and does not bring them: its author has to leave this bundle out",
                    archive.plugin().id(), name, bundle.info().version(), versions.getOrDefault(name, "-")));
        }
        for (String exported : bundle.exports()) {
            if (packages.containsKey(exported) || exported.startsWith("java.")) {
                throw refused(WORDS.say(
                        "The bundle %s of the plugin %s offers the package %s, which is that of %s and must not"
                                + " be replaced. Its author has to leave this package out",
                        name, archive.plugin().id(), exported, packages.getOrDefault(exported, "Java")));
            }
        }
        Matcher host = HOST.matcher(bundle.headers().getOrDefault(Constants.FRAGMENT_HOST, ""));
        if (host.matches() && archive.bundle(host.group(1)).isEmpty()) {
            throw refused(WORDS.say(
                    "The bundle %s of the plugin %s wants to become a part of %s, which does not belong to the"
                            + " plugin. A plugin adds bundles of its own; its author has to make it one",
                    name, archive.plugin().id(), host.group(1)));
        }
    }

    private static PluginException refused(String message) {
        return new PluginException(Problem.PLATFORM, message);
    }
}
