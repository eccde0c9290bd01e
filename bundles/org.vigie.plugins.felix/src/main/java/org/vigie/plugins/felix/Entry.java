package org.vigie.plugins.felix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.PluginBundle;
import org.vigie.plugins.PluginRequirement;
import org.vigie.plugins.PromisedService;
import org.vigie.plugins.Publisher;

/**
 * An installed plugin, as it is recorded.
 *
 * @param plugin what its archive says
 * @param group the group of its feature's id
 * @param paths where its bundles stand in the archive, in the order of the bundles
 * @param installed when
 * @param place where it came from
 */
record Entry(Plugin plugin, String group, List<String> paths, Instant installed, String place) {

    Entry {
        paths = List.copyOf(paths);
    }

    /** Returns what the archive says, with the publisher called what the user calls it now. */
    Plugin named(UnaryOperator<String> names) {
        return new Plugin(plugin.id(), plugin.version(), plugin.name(), plugin.description(), plugin.vendor(),
                plugin.licence(), plugin.vigie(), plugin.bundles(), plugin.services(), plugin.requirements(),
                plugin.publisher().map(known -> new Publisher(known.fingerprint(), names.apply(known.fingerprint()))),
                plugin.size(), plugin.hash());
    }

    String id() {
        return plugin.id();
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", plugin.id());
        json.put("group", group);
        json.put("version", plugin.version());
        json.put("name", plugin.name());
        json.put("description", plugin.description());
        json.put("vendor", plugin.vendor());
        json.put("licence", plugin.licence());
        json.put("vigie", plugin.vigie());
        json.put("bundles", bundles());
        json.put("services", plugin.services().stream().map(service -> Map.of("service", service.service(), "filter",
                service.filter(), "profile", service.profile())).toList());
        json.put("requires", plugin.requirements().stream()
                .map(need -> Map.of("id", need.id(), "range", need.range())).toList());
        plugin.publisher().ifPresent(publisher -> json.put("publisher",
                Map.of("fingerprint", publisher.fingerprint(), "name", publisher.name())));
        json.put("size", plugin.size());
        json.put("sha-256", plugin.hash());
        json.put("installed", installed.toString());
        json.put("place", place);
        return json;
    }

    private List<Map<String, Object>> bundles() {
        List<Map<String, Object>> bundles = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            PluginBundle bundle = plugin.bundles().get(i);
            bundles.add(Map.of("name", bundle.name(), "version", bundle.version(), "profile", bundle.profile(),
                    "sha-256", bundle.hash(), "size", bundle.size(), "path", paths.get(i)));
        }
        return bundles;
    }

    private static String hash(JsonObject json, String name) throws FormatException {
        String hash = json.required(name);
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new FormatException("“" + name + "” is not a SHA-256");
        }
        return hash;
    }

    static Entry parse(JsonObject json) throws FormatException {
        List<PluginBundle> bundles = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (JsonObject bundle : json.objects("bundles")) {
            bundles.add(new PluginBundle(bundle.required("name"), bundle.required("version"),
                    bundle.required("profile"), bundle.required("sha-256"), bundle.number("size")));
            paths.add(bundle.required("path"));
        }
        List<PromisedService> services = new ArrayList<>();
        for (JsonObject service : json.objects("services")) {
            services.add(new PromisedService(service.required("service"), service.text("filter"),
                    service.required("profile")));
        }
        List<PluginRequirement> requirements = new ArrayList<>();
        for (JsonObject requirement : json.objects("requires")) {
            requirements.add(new PluginRequirement(requirement.required("id"), requirement.text("range")));
        }
        Optional<JsonObject> signed = json.object("publisher");
        Optional<Publisher> publisher = signed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Publisher(hash(signed.get(), "fingerprint"), signed.get().text("name")));
        FeatureDocument.version(json.required("version"));
        Plugin plugin = new Plugin(json.required("id"), json.required("version"), json.required("name"),
                json.text("description"), json.text("vendor"), json.text("licence"), json.text("vigie"), bundles,
                services, requirements, publisher, json.number("size"), hash(json, "sha-256"));
        return new Entry(plugin, json.text("group"), paths, Instant.parse(json.required("installed")),
                json.text("place"));
    }
}
