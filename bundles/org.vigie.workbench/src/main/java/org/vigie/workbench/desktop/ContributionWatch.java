package org.vigie.workbench.desktop;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.EventAdmin;
import org.vigie.exporter.Exporter;
import org.vigie.importer.Importer;
import org.vigie.workbench.PassageMarks;
import org.vigie.workbench.QuickAccess;
import org.vigie.workbench.Topics;

/** Tells views when plugins bring or take away what can be used. */
@Component(service = {}, immediate = true)
public final class ContributionWatch {

    private final EventAdmin events;
    private volatile boolean started;

    @Activate
    public ContributionWatch(@Reference EventAdmin events) {
        this.events = events;
        this.started = true;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addImporter(ServiceReference<Importer> importer) {
        tell();
    }

    void removeImporter(ServiceReference<Importer> importer) {
        tell();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addExporter(ServiceReference<Exporter> exporter) {
        tell();
    }

    void removeExporter(ServiceReference<Exporter> exporter) {
        tell();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addMarks(ServiceReference<PassageMarks> marks) {
        tell();
    }

    void removeMarks(ServiceReference<PassageMarks> marks) {
        tell();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addQuickAccess(ServiceReference<QuickAccess> access) {
        tell();
    }

    void removeQuickAccess(ServiceReference<QuickAccess> access) {
        tell();
    }

    private void tell() {
        if (started) {
            events.postEvent(Topics.event(Topics.CONTRIBUTIONS_CHANGED, ""));
        }
    }
}
