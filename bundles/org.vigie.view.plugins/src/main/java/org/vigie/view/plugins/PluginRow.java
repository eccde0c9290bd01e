package org.vigie.view.plugins;

import java.util.Optional;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.PluginRepositories.Offer;

/**
 * A plugin that is installed, that a repository has, or both.
 *
 * @param id its id
 * @param installed as it is installed; empty when it is not
 * @param offer the newest that a repository has; empty when none has it
 */
record PluginRow(String id, Optional<InstalledPlugin> installed, Optional<Offer> offer) {

    String name() {
        return installed.map(plugin -> plugin.plugin().name()).or(() -> offer.map(Offer::name)).orElse(id);
    }

    /** Says whether a repository has another version than the one that is installed. */
    boolean isUpdate() {
        return installed.isPresent() && offer.isPresent()
                && !installed.get().plugin().version().equals(offer.get().version());
    }
}
