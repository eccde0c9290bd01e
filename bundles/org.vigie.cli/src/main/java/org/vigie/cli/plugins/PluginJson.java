package org.vigie.cli.plugins;

import java.util.List;
import java.util.Optional;
import org.vigie.cli.JsonOutput;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.PluginBundle;
import org.vigie.plugins.PluginRequirement;
import org.vigie.plugins.PromisedService;
import org.vigie.plugins.Publisher;
import tools.jackson.core.JsonGenerator;

/** Writes all that is known of a plugin for programs. */
final class PluginJson {

    private final JsonGenerator json;

    PluginJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Plugin plugin, Optional<InstalledPlugin> installed, List<String> dependents) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", plugin.id());
            json.writeStringProperty("version", plugin.version());
            json.writeStringProperty("name", plugin.name());
            json.writeStringProperty("description", plugin.description());
            json.writeStringProperty("vendor", plugin.vendor());
            json.writeStringProperty("licence", plugin.licence());
            json.writeStringProperty("vigie", plugin.vigie());
            json.writeStringProperty("state", installed.map(known -> known.state().id()).orElse("not-installed"));
            JsonOutput.array(json, "reasons", installed.map(InstalledPlugin::reasons).orElse(List.of()),
                    json::writeString);
            installed.ifPresent(known -> {
                json.writeStringProperty("installed", known.installed().toString());
                json.writeStringProperty("place", known.place());
            });
            publisher(plugin.publisher());
            json.writeNumberProperty("size", plugin.size());
            json.writeStringProperty("sha256", plugin.hash());
            JsonOutput.array(json, "bundles", plugin.bundles(), this::bundle);
            JsonOutput.array(json, "services", plugin.services(), this::service);
            JsonOutput.array(json, "requires", plugin.requirements(), this::requirement);
            JsonOutput.array(json, "dependents", dependents, json::writeString);
        });
    }

    private void publisher(Optional<Publisher> publisher) {
        if (publisher.isEmpty()) {
            json.writeNullProperty("publisher");
            return;
        }
        json.writeName("publisher");
        JsonOutput.object(json, () -> {
            json.writeStringProperty("name", publisher.get().name());
            json.writeStringProperty("fingerprint", publisher.get().fingerprint());
            json.writeBooleanProperty("trusted", publisher.get().isTrusted());
        });
    }

    private void bundle(PluginBundle bundle) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("name", bundle.name());
            json.writeStringProperty("version", bundle.version());
            json.writeStringProperty("profile", bundle.profile());
            json.writeStringProperty("sha256", bundle.hash());
            json.writeNumberProperty("size", bundle.size());
        });
    }

    private void service(PromisedService service) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("service", service.service());
            json.writeStringProperty("filter", service.filter());
            json.writeStringProperty("profile", service.profile());
        });
    }

    private void requirement(PluginRequirement requirement) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", requirement.id());
            json.writeStringProperty("range", requirement.range());
        });
    }
}
