package org.vigie.launcher;

import java.util.Collection;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Keeps what plugins bring out of the distribution's bundles. It stands before any bundle is resolved: at a warm start the
 * bundles of plugins are in the framework's storage before the plugin manager runs, which draws the borders between them.
 */
final class PluginBorder implements ResolverHookFactory {

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return new ResolverHook() {
            @Override
            public void filterResolvable(Collection<BundleRevision> candidates) {
                // all may
            }

            @Override
            public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
                collisions.removeIf(other -> isOurs(singleton.getRevision()) != isOurs(other.getRevision()));
            }

            @Override
            public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
                if (isOurs(requirement.getRevision())) {
                    candidates.removeIf(candidate -> !isOurs(candidate.getRevision()));
                } else if (requirement.getNamespace().equals(HostNamespace.HOST_NAMESPACE)) {
                    candidates.removeIf(candidate -> isOurs(candidate.getRevision()));
                }
            }

            @Override
            public void end() {
                // nothing is kept
            }
        };
    }

    private static boolean isOurs(BundleRevision revision) {
        Bundle bundle = revision.getBundle();
        return bundle.getBundleId() == 0 || bundle.getLocation().startsWith(Platform.REFERENCE);
    }
}
