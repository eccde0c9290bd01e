package org.vigie.plugins.felix;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.service.resolver.ResolutionException;
import org.vigie.model.Phrases;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;

/** Says in plain words why bundles of a plugin do not resolve, and what to do. */
final class Missing {

    private static final Phrases WORDS = Phrases.of(Missing.class);
    private static final Pattern NAME = Pattern.compile("\\((?:osgi\\.[\\w.]+)=([^)]*)\\)");
    private static final Pattern FROM = Pattern.compile("\\((?:bundle-)?version>=([^)]*)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]*)\\)\\)");

    private final Map<String, Version> platformPackages;
    private final Map<String, Version> otherPackages;
    private final Function<String, Optional<String>> pluginsByPackage;
    private final String vigie;

    /**
     * @param platformPackages the packages of Vigie's own interfaces and their versions
     * @param otherPackages the packages of the libraries and the Java that come with it
     * @param pluginsByPackage which plugin of the repositories offers a package
     * @param vigie the version of Vigie
     */
    Missing(Map<String, Version> platformPackages, Map<String, Version> otherPackages,
            Function<String, Optional<String>> pluginsByPackage, String vigie) {
        this.platformPackages = platformPackages;
        this.otherPackages = otherPackages;
        this.pluginsByPackage = pluginsByPackage;
        this.vigie = vigie;
    }

    PluginException explain(String plugin, ResolutionException e) {
        ResolutionException deepest = e;
        while (deepest.getCause() instanceof ResolutionException cause) {
            deepest = cause;
        }
        Collection<Requirement> unresolved = deepest.getUnresolvedRequirements().isEmpty()
                ? e.getUnresolvedRequirements()
                : deepest.getUnresolvedRequirements();
        if (unresolved.isEmpty()) {
            return new PluginException(Problem.UNRESOLVED,
                    WORDS.say("The plugin %s cannot be fitted in: its parts contradict one another (%s). Its author has"
                            + " to mend that", plugin, firstLine(e.getMessage())),
                    e);
        }
        Requirement requirement = unresolved.iterator().next();
        String filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        Matcher named = NAME.matcher(filter);
        String name = named.find() ? named.group(1) : filter;
        String bundle = name(requirement.getResource());
        return switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> missingPackage(plugin, bundle, name, filter, e);
            case BundleNamespace.BUNDLE_NAMESPACE -> new PluginException(Problem.UNRESOLVED, WORDS.say(
                    "The plugin %s cannot be fitted in: its bundle %s needs the bundle %s%s, which neither Vigie nor the"
                            + " plugin has. Ask its author for a complete archive",
                    plugin, bundle, name, range(filter)), e);
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE -> new PluginException(
                    Problem.UNRESOLVED,
                    WORDS.say("The plugin %s needs another Java than %s, which runs Vigie: its bundle %s asks for %s",
                            plugin, System.getProperty("java.version"), bundle, filter),
                    e);
            default -> new PluginException(Problem.UNRESOLVED,
                    WORDS.say(
                            "The plugin %s cannot be fitted in: its bundle %s needs %s %s, which neither Vigie nor the"
                                    + " plugin has. Ask its author for a complete archive",
                            plugin, bundle, requirement.getNamespace(), filter),
                    e);
        };
    }

    private PluginException missingPackage(String plugin, String bundle, String name, String filter, Exception cause) {
        Version here = platformPackages.get(name);
        if (here != null) {
            Matcher from = FROM.matcher(filter);
            boolean newer = from.find() && here.compareTo(new Version(from.group(1))) < 0;
            return new PluginException(Problem.VIGIE_VERSION, newer
                    ? WORDS.say("The plugin %s needs a newer Vigie: its bundle %s uses %s%s, and this Vigie (%s) has"
                            + " version %s. Update Vigie, or ask for a version of the plugin that fits", plugin, bundle,
                            name, range(filter), vigie, here)
                    : WORDS.say("The plugin %s is made for an older Vigie: its bundle %s uses %s%s, and this Vigie (%s)"
                            + " has version %s. Ask for a newer version of the plugin", plugin, bundle, name,
                            range(filter), vigie, here),
                    cause);
        }
        Version library = otherPackages.get(name);
        if (library != null) {
            return new PluginException(Problem.UNRESOLVED, WORDS.say(
                    "The plugin %s cannot be fitted in: its bundle %s needs the package %s%s, and Vigie has it in version"
                            + " %s. Its author has to use that version, or to bring the other one in the archive",
                    plugin, bundle, name, range(filter), library), cause);
        }
        Optional<String> other = pluginsByPackage.apply(name);
        if (other.isPresent()) {
            return new PluginException(Problem.NEEDS_PLUGIN, WORDS.say(
                    "The plugin %s cannot be fitted in: its bundle %s needs the package %s%s, which the plugin %s has,"
                            + " but it does not say that it needs that plugin. Ask its author to name it",
                    plugin, bundle, name, range(filter), other.get()), cause);
        }
        return new PluginException(Problem.UNRESOLVED, WORDS.say(
                "The plugin %s cannot be fitted in: its bundle %s needs the package %s%s, which nobody provides, neither"
                        + " Vigie nor the plugin. Ask its author for a complete archive",
                plugin, bundle, name, range(filter)), cause);
    }

    private static String name(Resource resource) {
        return resource.getCapabilities(IdentityNamespace.IDENTITY_NAMESPACE).stream()
                .map(identity -> identity.getAttributes().get(IdentityNamespace.IDENTITY_NAMESPACE) + " "
                        + identity.getAttributes().get(IdentityNamespace.CAPABILITY_VERSION_ATTRIBUTE))
                .findFirst().orElse(String.valueOf(resource));
    }

    /** Returns the versions that a filter asks for, as a range after a blank; empty when any will do. */
    private static String range(String filter) {
        Matcher from = FROM.matcher(filter);
        if (!from.find()) {
            return "";
        }
        Matcher below = BELOW.matcher(filter);
        Version end = below.find() ? new Version(below.group(1)) : null;
        return " " + (end == null
                ? WORDS.say("from version %s on", from.group(1))
                : new VersionRange(VersionRange.LEFT_CLOSED, new Version(from.group(1)), end, VersionRange.RIGHT_OPEN)
                        .toString());
    }

    static String firstLine(String text) {
        List<String> lines = String.valueOf(text).lines().toList();
        return lines.isEmpty() ? "" : lines.getFirst();
    }
}
