package org.vigie.plugins.felix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.vigie.plugins.PluginBundle;
import org.vigie.plugins.PluginRequirement;
import org.vigie.plugins.PromisedService;

/**
 * The feature of a plugin (OSGi Compendium 8.1, chapter 159), with what Vigie adds to it: the hash and the profile of each
 * bundle, and the extension {@value #EXTENSION}. See {@code releng/docs/plugin-format.md}.
 */
record FeatureDocument(Coordinates id, String name, String description, String vendor, String licence,
        List<FeatureBundle> bundles, String vigie, List<PromisedService> services,
        List<PluginRequirement> requirements) {

    static final String EXTENSION = "org.vigie.plugin";
    private static final int MAX_BUNDLES = 200;
    private static final int MAX_FILTER = 500;

    /** A bundle as the feature names it. */
    record FeatureBundle(Coordinates id, String hash, String profile) {}

    static FeatureDocument parse(byte[] bytes) throws FormatException {
        JsonObject json = Json.read(bytes);
        if (!json.text("feature-resource-version").matches("|1(\\.\\d+)?(\\.\\d+)?")) {
            throw new FormatException("the version of its form, " + json.text("feature-resource-version")
                    + ", is not known");
        }
        Coordinates id = Coordinates.parse(json.required("id"));
        version(id.version());
        Optional<JsonObject> extension = extension(json);
        JsonObject ours = extension.isPresent() ? extension.get() : JsonObject.of(java.util.Map.of(), EXTENSION);
        String name = json.text("name");
        return new FeatureDocument(id, name.isBlank() ? id.artifact() : name, json.text("description"),
                json.text("vendor"), json.text("license"), bundles(json), range(ours.text("vigie")), services(ours),
                requirements(ours));
    }

    private static Optional<JsonObject> extension(JsonObject json) throws FormatException {
        Optional<JsonObject> extensions = json.object("extensions");
        if (extensions.isEmpty()) {
            return Optional.empty();
        }
        for (Object name : extensions.get().members().keySet()) {
            JsonObject extension = extensions.get().object(String.valueOf(name)).orElseThrow();
            if (!name.equals(EXTENSION) && extension.text("kind").equalsIgnoreCase("mandatory")) {
                throw new FormatException("its mandatory extension “" + name + "” is not known");
            }
        }
        Optional<JsonObject> ours = extensions.get().object(EXTENSION);
        return ours.isEmpty() ? Optional.empty() : ours.get().object("json");
    }

    private static List<FeatureBundle> bundles(JsonObject json) throws FormatException {
        List<FeatureBundle> bundles = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (JsonObject bundle : json.objects("bundles")) {
            Coordinates id = Coordinates.parse(bundle.required("id"));
            String hash = bundle.required("sha-256");
            if (!hash.matches("[0-9a-f]{64}")) {
                throw new FormatException("the SHA-256 of " + id + " does not have 64 hexadecimal digits");
            }
            if (!paths.add(id.path())) {
                throw new FormatException("it names " + id + " twice");
            }
            bundles.add(new FeatureBundle(id, hash, profile(bundle)));
        }
        if (bundles.isEmpty() || bundles.size() > MAX_BUNDLES) {
            throw new FormatException("it names " + bundles.size() + " bundles; from 1 to " + MAX_BUNDLES
                    + " are allowed");
        }
        return List.copyOf(bundles);
    }

    private static List<PromisedService> services(JsonObject json) throws FormatException {
        List<PromisedService> services = new ArrayList<>();
        for (JsonObject service : json.objects("services")) {
            services.add(new PromisedService(service.required("service"), filter(service.text("filter")),
                    profile(service)));
        }
        return services;
    }

    private static List<PluginRequirement> requirements(JsonObject json) throws FormatException {
        List<PluginRequirement> requirements = new ArrayList<>();
        for (JsonObject requirement : json.objects("requires")) {
            requirements.add(new PluginRequirement(requirement.required("id"), range(requirement.text("range"))));
        }
        return requirements;
    }

    private static String profile(JsonObject json) throws FormatException {
        String profile = json.text("profile");
        return profile.isEmpty() ? PluginBundle.CORE : profile;
    }

    static Version version(String text) throws FormatException {
        try {
            return new Version(text);
        } catch (IllegalArgumentException e) {
            throw new FormatException("“" + text + "” is not a version of the form 1.2.3 or 1.2.3.words", e);
        }
    }

    private static String range(String text) throws FormatException {
        try {
            return text.isEmpty() ? "" : new VersionRange(text).toString();
        } catch (IllegalArgumentException e) {
            throw new FormatException("“" + text + "” is not a range of versions such as [1.0,2)", e);
        }
    }

    private static String filter(String text) throws FormatException {
        if (text.length() > MAX_FILTER) {
            throw new FormatException("a filter is longer than " + MAX_FILTER + " characters");
        }
        try {
            Filter filter = text.isEmpty() ? null : FrameworkUtil.createFilter(text);
            return filter == null ? "" : filter.toString();
        } catch (InvalidSyntaxException e) {
            throw new FormatException("“" + text + "” is not a filter such as (vigie.importer.id=x)", e);
        }
    }
}
