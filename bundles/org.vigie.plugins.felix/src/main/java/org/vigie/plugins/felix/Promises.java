package org.vigie.plugins.felix;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.model.Phrases;
import org.vigie.plugins.PluginException;
import org.vigie.plugins.PluginException.Problem;
import org.vigie.plugins.PromisedService;

/** Waits for the services that a plugin promises, tries them, and says what keeps one that does not come. */
final class Promises {

    private static final Phrases WORDS = Phrases.of(Promises.class);
    private static final Logger LOG = LoggerFactory.getLogger(Promises.class);
    /** Where no code of the plugin runs at its start, nothing more can be expected after this. */
    private static final Duration SETTLING = Duration.ofMillis(500);

    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final Starter starter;
    private final Duration patience;

    Promises(BundleContext context, ServiceComponentRuntime components, Starter starter, Duration patience) {
        this.context = context;
        this.components = components;
        this.starter = starter;
        this.patience = patience;
    }

    /** Waits until bundles of a plugin offer its services, and makes each of them once. */
    void await(String plugin, Collection<PromisedService> services, List<Bundle> bundles) throws PluginException {
        boolean active = bundles.stream()
                .anyMatch(bundle -> bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) != null);
        Duration limit = active ? patience : SETTLING.compareTo(patience) < 0 ? SETTLING : patience;
        Semaphore changes = new Semaphore(0);
        ServiceListener listener = _ -> changes.release();
        context.addServiceListener(listener);
        try {
            long end = System.nanoTime() + limit.toNanos();
            for (PromisedService service : services) {
                ServiceReference<?> reference = await(plugin, service, bundles, changes, end, limit);
                tryOut(plugin, service, reference, bundles);
            }
        } finally {
            context.removeServiceListener(listener);
        }
    }

    private ServiceReference<?> await(String plugin, PromisedService service, List<Bundle> bundles, Semaphore changes,
            long end, Duration limit) throws PluginException {
        Optional<ServiceReference<?>> found = find(service, bundles);
        while (found.isEmpty()) {
            try {
                if (!changes.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    throw missing(plugin, service, bundles, limit);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw missing(plugin, service, bundles, limit);
            }
            found = find(service, bundles);
        }
        return found.get();
    }

    /** Returns a service that bundles offer now. */
    Optional<ServiceReference<?>> find(PromisedService service, List<Bundle> bundles) {
        try {
            ServiceReference<?>[] all = context.getAllServiceReferences(service.service(),
                    service.filter().isEmpty() ? null : service.filter());
            return all == null
                    ? Optional.empty()
                    : Arrays.stream(all).filter(reference -> bundles.contains(reference.getBundle())).findFirst()
                            .map(reference -> reference);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("The filter was checked when the feature was read", e);
        }
    }

    /** A service that is only made when it is first used would otherwise fail in the middle of the user's work. */
    private void tryOut(String plugin, PromisedService service, ServiceReference<?> reference, List<Bundle> bundles)
            throws PluginException {
        Object made = starter.run(plugin, service.toString(), () -> {
            ServiceObjects<?> objects = context.getServiceObjects(reference);
            return objects == null ? Optional.empty() : tryOut(objects);
        });
        if (made.equals(Optional.empty())) {
            throw failure(plugin, bundles).orElseGet(() -> starter.failed(plugin, service.toString(),
                    WORDS.say("it could not be made"), null));
        }
    }

    private static <T> Optional<Object> tryOut(ServiceObjects<T> objects) {
        T object = objects.getService();
        if (object == null) {
            return Optional.empty();
        }
        objects.ungetService(object);
        return Optional.of(true);
    }

    private PluginException missing(String plugin, PromisedService service, List<Bundle> bundles, Duration limit) {
        return failure(plugin, bundles).or(() -> unsatisfied(plugin, bundles))
                .orElseGet(() -> new PluginException(Problem.SERVICE, WORDS.say(
                        "The plugin %s promises the service %s, but it did not appear within %.1f seconds. Nothing of it"
                                + " stays; ask its author",
                        plugin, service, limit.toMillis() / 1000.0)));
    }

    /** Finds a component that threw when it was made. */
    private Optional<PluginException> failure(String plugin, List<Bundle> bundles) {
        return configurations(bundles).filter(configuration -> configuration.failure != null).findFirst()
                .map(configuration -> {
                    LOG.error("The component {} of the plugin {} failed: {}", configuration.description.name, plugin,
                            configuration.failure);
                    return starter.failed(plugin, WORDS.say("The component %s", configuration.description.name),
                            cause(configuration.failure), null);
                });
    }

    /** Returns the line of a stack trace that says what happened, rather than that reflection was in between. */
    private static String cause(String trace) {
        return trace.lines().filter(line -> line.startsWith("Caused by: ")).reduce((_, last) -> last)
                .map(line -> line.substring("Caused by: ".length())).orElseGet(() -> Missing.firstLine(trace));
    }

    private Optional<PluginException> unsatisfied(String plugin, List<Bundle> bundles) {
        return configurations(bundles).filter(configuration -> configuration.unsatisfiedReferences.length > 0)
                .findFirst().map(configuration -> {
                    UnsatisfiedReferenceDTO reference = configuration.unsatisfiedReferences[0];
                    String needed = Arrays.stream(configuration.description.references)
                            .filter(declared -> declared.name.equals(reference.name)).findFirst()
                            .map(Promises::describe).orElse(reference.name);
                    return new PluginException(Problem.SERVICE, WORDS.say(
                            "The component %s of the plugin %s does not start: its reference “%s” stays unsatisfied, as"
                                    + " nobody offers the service %s. Another plugin may have to be installed first;"
                                    + " ask its author which",
                            configuration.description.name, plugin, reference.name, needed));
                });
    }

    private static String describe(ReferenceDTO reference) {
        return reference.interfaceName + (reference.target == null ? "" : " " + reference.target);
    }

    private Stream<ComponentConfigurationDTO> configurations(List<Bundle> bundles) {
        Collection<ComponentDescriptionDTO> descriptions = components
                .getComponentDescriptionDTOs(bundles.toArray(Bundle[]::new));
        return descriptions.stream()
                .flatMap(description -> components.getComponentConfigurationDTOs(description).stream());
    }
}
