package org.eclipse.osgi.container;

import java.util.Map;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** The one method of Equinox' class that {@code org.eclipse.core.runtime} calls, to find bundles by their names. */
public final class ModuleContainer {

    private ModuleContainer() {}

    /** Returns a requirement that belongs to no resource. */
    public static Requirement createRequirement(String namespace, Map<String, String> directives,
            Map<String, ?> attributes) {
        return new Synthetic(namespace, Map.copyOf(directives), Map.copyOf(attributes));
    }

    private record Synthetic(String namespace, Map<String, String> directives,
            Map<String, Object> attributes) implements Requirement {

        @Override
        public String getNamespace() {
            return namespace;
        }

        @Override
        public Map<String, String> getDirectives() {
            return directives;
        }

        @Override
        public Map<String, Object> getAttributes() {
            return attributes;
        }

        @Override
        public Resource getResource() {
            return null;
        }
    }
}
