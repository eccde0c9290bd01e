package org.vigie.plugins.felix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.utils.resource.CapabilitySet;
import org.apache.felix.utils.resource.RequirementImpl;
import org.apache.felix.utils.resource.SimpleFilter;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.ResolveContext;
import org.osgi.service.resolver.Resolver;

/** Tries whether bundles would resolve, before the running framework hears of them (OSGi Compendium 8, chapter 58). */
final class Preflight extends ResolveContext {

    private static final Comparator<Capability> NEWEST_FIRST = Comparator.comparing(Preflight::version).reversed();

    private final Map<Resource, Wiring> wirings = new HashMap<>();
    private final List<Resource> mandatory;
    private final List<Resource> candidates;

    /**
     * @param running the bundles of the running framework that may be used
     * @param mandatory what is to be resolved
     * @param optional what else may be used for that
     */
    Preflight(Collection<Bundle> running, List<Resource> mandatory, List<Resource> optional) {
        for (Bundle bundle : running) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null) {
                wirings.put(wiring.getRevision(), wiring);
            }
        }
        this.mandatory = List.copyOf(mandatory);
        this.candidates = new ArrayList<>(mandatory);
        candidates.addAll(optional);
    }

    void run(Resolver resolver) throws ResolutionException {
        resolver.resolve(this);
    }

    @Override
    public Collection<Resource> getMandatoryResources() {
        return mandatory;
    }

    @Override
    public List<Capability> findProviders(Requirement requirement) {
        SimpleFilter filter = RequirementImpl.getFilter(requirement);
        List<Capability> found = new ArrayList<>();
        wirings.values().stream().flatMap(wiring -> wiring.getResourceCapabilities(requirement.getNamespace()).stream())
                .filter(capability -> fits(filter, capability)).sorted(NEWEST_FIRST).forEach(found::add);
        candidates.stream().flatMap(resource -> resource.getCapabilities(requirement.getNamespace()).stream())
                .filter(capability -> fits(filter, capability)).sorted(NEWEST_FIRST).forEach(found::add);
        return found;
    }

    private static boolean fits(SimpleFilter filter, Capability capability) {
        return filter == null || CapabilitySet.matches(capability, filter);
    }

    private static Version version(Capability capability) {
        return capability.getAttributes().values().stream().filter(Version.class::isInstance).map(Version.class::cast)
                .findFirst().orElse(Version.emptyVersion);
    }

    @Override
    public int insertHostedCapability(List<Capability> capabilities, HostedCapability hosted) {
        capabilities.add(hosted);
        return capabilities.size() - 1;
    }

    @Override
    public boolean isEffective(Requirement requirement) {
        String effective = requirement.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        return effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE);
    }

    @Override
    public Map<Resource, Wiring> getWirings() {
        return wirings;
    }
}
