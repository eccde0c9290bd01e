package org.vigie.ingest.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.annotator.Annotator;

/** Keeps track of the annotators that are there. */
@Component(service = AnnotatorRegistry.class)
public final class AnnotatorRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(AnnotatorRegistry.class);

    private final Map<ServiceReference<Annotator>, AnnotatorHandle> annotators = new ConcurrentHashMap<>();
    private final Guard guard;

    @Activate
    public AnnotatorRegistry(@Reference Guard guard) {
        this.guard = guard;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAnnotator(ComponentServiceObjects<Annotator> service) {
        try {
            annotators.put(service.getServiceReference(), new AnnotatorHandle(service, guard));
        } catch (IllegalArgumentException | ClassCastException e) {
            LOG.error("An annotator of {} cannot be used", service.getServiceReference().getBundle(), e);
        }
    }

    void removeAnnotator(ComponentServiceObjects<Annotator> service) {
        annotators.remove(service.getServiceReference());
    }

    /** Returns the annotators in the order in which they work. */
    List<AnnotatorHandle> annotators() {
        return annotators.values().stream()
                .sorted(Comparator.comparing(AnnotatorHandle::stage).thenComparing(AnnotatorHandle::id)).toList();
    }
}
