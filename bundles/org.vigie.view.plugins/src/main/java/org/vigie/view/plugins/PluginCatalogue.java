package org.vigie.view.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.PluginRepositories;
import org.vigie.plugins.PluginRepositories.Offer;
import org.vigie.plugins.Plugins;

/**
 * What is installed and what could be. Reading it may take as long as a repository takes to answer.
 *
 * @param rows the plugins: first those that are installed, each by id
 * @param answer what the repositories said when they were asked last
 */
record PluginCatalogue(List<PluginRow> rows, PluginRepositories.Answer answer) {

    /** What there is before any repository was asked. */
    static final PluginRepositories.Answer UNASKED = new PluginRepositories.Answer(List.of(), List.of());

    /** @param answer what the repositories said */
    static PluginCatalogue read(Plugins plugins, PluginRepositories.Answer answer) {
        Map<String, Offer> newest = new LinkedHashMap<>();
        answer.offers().forEach(offer -> newest.putIfAbsent(offer.id(), offer));
        List<PluginRow> rows = new ArrayList<>();
        for (InstalledPlugin installed : plugins.installed()) {
            String id = installed.plugin().id();
            rows.add(new PluginRow(id, Optional.of(installed), Optional.ofNullable(newest.remove(id))));
        }
        newest.values().forEach(offer -> rows.add(new PluginRow(offer.id(), Optional.empty(), Optional.of(offer))));
        return new PluginCatalogue(rows, answer);
    }
}
