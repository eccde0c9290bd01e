package org.vigie.view.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.PluginRepositories.Offer;
import org.vigie.workbench.Dates;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** What is told of a plugin. */
final class PluginDetails {

    private static final Texts TEXTS = Texts.of(PluginDetails.class);
    private static final int CHARS = 1_000;

    private PluginDetails() {}

    static String of(PluginRow row) {
        List<String> lines = new ArrayList<>();
        lines.add(row.name() + "   [" + row.id() + "]");
        row.installed().ifPresent(installed -> installed(lines, installed));
        row.offer().ifPresent(offer -> offered(lines, offer));
        return lines.stream().map(line -> SafeText.line(line, CHARS)).collect(Collectors.joining("\n"));
    }

    private static void installed(List<String> lines, InstalledPlugin installed) {
        Plugin plugin = installed.plugin();
        add(lines, "", plugin.description());
        lines.add("");
        add(lines, "details.version", plugin.version());
        add(lines, "details.state", TEXTS.say("state." + installed.state()));
        installed.reasons().forEach(reason -> lines.add("    " + reason));
        add(lines, "details.vendor", plugin.vendor());
        add(lines, "details.licence", plugin.licence());
        add(lines, "details.publisher",
                plugin.publisher().map(publisher -> publisher.name()).orElse(TEXTS.say("details.unsigned")));
        add(lines, "details.place", installed.place());
        add(lines, "details.installed", Dates.moment(installed.installed()));
        add(lines, "details.hash", plugin.hash());
        lines.add("");
        plugin.services().forEach(service -> add(lines, "details.service",
                (service.service() + " " + service.filter()).strip()));
        plugin.bundles().forEach(bundle -> add(lines, "details.bundle",
                TEXTS.say("details.bundle.value", bundle.name(), bundle.version(), bundle.size())));
    }

    private static void offered(List<String> lines, Offer offer) {
        lines.add("");
        add(lines, "", offer.description());
        add(lines, "details.offered", offer.version());
        add(lines, "details.vendor", offer.vendor());
        add(lines, "details.place", offer.place());
        add(lines, "details.size", TEXTS.say("details.size.value", offer.size()));
    }

    private static void add(List<String> lines, String key, String value) {
        if (!value.isBlank()) {
            lines.add(key.isEmpty() ? value : TEXTS.say(key) + " " + value);
        }
    }
}
