package org.vigie.plugins.felix;

import org.osgi.framework.Bundle;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.PluginBundle;

/**
 * Whose a bundle is. Its location says so: the plugin, which of its archives (its generation), and what the bundle holds. So
 * what is there can be compared with what is recorded, and two archives of a plugin can be there at once for a moment.
 *
 * @param plugin the id of the plugin; empty for what belongs to the distribution or the framework
 * @param generation which archive of the plugin; empty as well
 */
record Owner(String plugin, String generation) {

    static final Owner PLATFORM = new Owner("", "");

    private static final String PREFIX = "vigie-plugin:";
    private static final int DIGITS = 16;

    static Owner of(Plugin plugin) {
        return new Owner(plugin.id(), plugin.hash().substring(0, DIGITS));
    }

    static Owner of(Bundle bundle) {
        String location = bundle.getLocation();
        if (!location.startsWith(PREFIX)) {
            return PLATFORM;
        }
        String[] parts = location.substring(PREFIX.length()).split("/");
        return new Owner(parts[0], parts.length > 1 ? parts[1] : "");
    }

    static String location(Plugin plugin, PluginBundle bundle) {
        return PREFIX + plugin.id() + "/" + of(plugin).generation() + "/" + bundle.hash();
    }

    boolean isPlatform() {
        return plugin.isEmpty();
    }
}
