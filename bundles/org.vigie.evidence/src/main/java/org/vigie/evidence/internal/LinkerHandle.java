package org.vigie.evidence.internal;

import java.util.Optional;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.vigie.linker.Linker;
import org.vigie.linker.LinkerType;

/**
 * A linker that is there.
 *
 * @param name id and version, as {@code evidence/1}
 */
record LinkerHandle(String name, ComponentServiceObjects<Linker> service) {

    /** @throws IllegalArgumentException if the service does not say what a linker must say of itself */
    static LinkerHandle of(ComponentServiceObjects<Linker> service) {
        ServiceReference<Linker> reference = service.getServiceReference();
        return new LinkerHandle(property(reference, "id") + "/" + property(reference, "version"), service);
    }

    private static Object property(ServiceReference<Linker> reference, String name) {
        return Optional.ofNullable(reference.getProperty(LinkerType.PREFIX_ + name))
                .orElseThrow(
                        () -> new IllegalArgumentException("The linker " + reference + " does not say its " + name));
    }
}
