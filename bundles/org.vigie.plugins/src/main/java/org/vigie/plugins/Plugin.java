package org.vigie.plugins;

import java.util.List;
import java.util.Optional;

/**
 * What an archive says of itself and what was found in it.
 *
 * @param id what the plugin is called; unique in an installation
 * @param version its version as in OSGi (Core 8, section 3.2.5)
 * @param name what people read
 * @param description what it is for; may be empty
 * @param vendor who made it, by their own words; may be empty
 * @param licence the SPDX expression of its licence; may be empty
 * @param vigie the range of versions of Vigie that it is made for, such as {@code [0.1,1)}; empty for any
 * @param bundles its bundles, in the order of their start
 * @param services the services that it promises
 * @param requirements the plugins that it needs
 * @param publisher whose key signed it; empty when it has no signature
 * @param size the size of the archive in bytes
 * @param hash the SHA-256 of the archive in hexadecimal digits
 */
public record Plugin(String id, String version, String name, String description, String vendor, String licence,
        String vigie, List<PluginBundle> bundles, List<PromisedService> services, List<PluginRequirement> requirements,
        Optional<Publisher> publisher, long size, String hash) {

    public Plugin {
        bundles = List.copyOf(bundles);
        services = List.copyOf(services);
        requirements = List.copyOf(requirements);
    }
}
