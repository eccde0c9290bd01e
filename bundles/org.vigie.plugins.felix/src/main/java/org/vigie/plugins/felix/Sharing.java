package org.vigie.plugins.felix;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
 * Singletons are single within a plugin. The launcher holds a simpler border already before this one is there.
 */
@Component(service = {Sharing.class, ResolverHookFactory.class})
public final class Sharing implements ResolverHookFactory {

    private final Map<Owner, Set<String>> needs = new ConcurrentHashMap<>();
    private final Map<String, Owner> current = new ConcurrentHashMap<>();

    /** Tells what a plugin says it needs, before its bundles are resolved. */
    void know(Plugin plugin) {
        needs.put(Owner.of(plugin),
                plugin.requirements().stream().map(PluginRequirement::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** Tells which generation of a plugin others see from now on. */
    void show(Plugin plugin) {
        current.put(plugin.id(), Owner.of(plugin));
    }

    private boolean may(Owner user, Owner provider) {
        return provider.isPlatform() || user.equals(provider)
                || needs.getOrDefault(user, Set.of()).contains(provider.plugin())
                        && provider.equals(current.get(provider.plugin()));
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
                collisions.removeIf(other -> !owner(other).equals(owner(singleton)));
            }

            @Override
            public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
                Owner user = Owner.of(requirement.getRevision().getBundle());
                boolean host = requirement.getNamespace().equals(HostNamespace.HOST_NAMESPACE);
                candidates.removeIf(candidate -> host
                        ? !user.equals(owner(candidate))
                        : !may(user, owner(candidate)));
            }

            @Override
            public void end() {
                // nothing is kept
            }
        };
    }

    private static Owner owner(BundleCapability capability) {
        return Owner.of(capability.getRevision().getBundle());
    }
}
