package org.vigie.plugins;

/**
 * A service that is there once a plugin runs.
 *
 * @param service the name of its interface
 * @param filter which of them, as an OSGi filter (Core 8, section 3.2.7); empty for any
 * @param profile which processes have it, as in {@link PluginBundle#profile}
 */
public record PromisedService(String service, String filter, String profile) {

    @Override
    public String toString() {
        return service + (filter.isEmpty() ? "" : " " + filter);
    }
}
