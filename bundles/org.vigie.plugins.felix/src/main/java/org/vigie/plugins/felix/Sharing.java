package org.vigie.plugins.felix;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Component;
import org.vigie.plugins.Plugin;
import org.vigie.plugins.PluginRequirement;

/**
 * Who may use whose packages: a plugin those of Vigie, its own, and those of the plugins that it says it needs; Vigie its
 * own. So two plugins may have the same library in two versions, or in one, and neither is touched when the other goes.
 */
@Component(service = {Sharing.class, ResolverHookFactory.class})
public final class Sharing implements ResolverHookFactory {

    private final Map<String, Set<String>> needs = new ConcurrentHashMap<>();

    /** Tells what a plugin says it needs, before its bundles are installed. */
    void know(Plugin plugin) {
        needs.put(plugin.id(),
                plugin.requirements().stream().map(PluginRequirement::id).collect(Collectors.toUnmodifiableSet()));
    }

    boolean may(Bundle user, Bundle provider) {
        String owner = FrameworkBundles.pluginOf(provider);
        String plugin = FrameworkBundles.pluginOf(user);
        return plugin.equals(owner)
                || !plugin.isEmpty() && (owner.isEmpty() || needs.getOrDefault(plugin, Set.of()).contains(owner));
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return new ResolverHook() {
            @Override
            public void filterResolvable(Collection<BundleRevision> candidates) {
                // all may
            }

            @Override
            public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
                // as the framework does it
            }

            @Override
            public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
                Bundle user = requirement.getRevision().getBundle();
                boolean host = requirement.getNamespace().equals(HostNamespace.HOST_NAMESPACE);
                candidates.removeIf(candidate -> {
                    Bundle provider = candidate.getRevision().getBundle();
                    return host
                            ? !FrameworkBundles.pluginOf(user).equals(FrameworkBundles.pluginOf(provider))
                            : !may(user, provider);
                });
            }

            @Override
            public void end() {
                // nothing is kept
            }
        };
    }
}
