package org.vigie.casework.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.casework.CaseTopics;
import org.vigie.casework.Cases;
import org.vigie.casework.OpenIncident;
import org.vigie.casework.ShownIncident;
import org.vigie.evidence.CaseFile;
import org.vigie.incident.StatedClaim;
import org.vigie.ingest.Workspace;
import org.vigie.model.ClaimId;
import org.vigie.model.IncidentId;
import org.vigie.workbench.History;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Topics;
import org.vigie.workbench.ViewOpener;

/** The incident that is shown, read anew whenever it may be known otherwise. One reading at a time; what is wished meanwhile follows. */
@Component
@EventTopics(Topics.CORPUS)
public final class OpenIncidentService implements OpenIncident, EventHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIncidentService.class);
    private static final String VIEW = "org.vigie.view.incident";

    private final OpenCorpus corpus;
    private final Cases cases;
    private final EventAdmin events;
    private final ViewOpener views;
    private final History history;
    private final LastIncident last = new LastIncident();

    private IncidentId wanted;
    private boolean reading;
    private boolean again;
    private volatile ShownIncident shown;
    private volatile ClaimId claim;

    @Activate
    public OpenIncidentService(@Reference OpenCorpus corpus, @Reference Cases cases, @Reference EventAdmin events,
            @Reference ViewOpener views, @Reference History history) {
        this.corpus = corpus;
        this.cases = cases;
        this.events = events;
        this.views = views;
        this.history = history;
        restore();
    }

    @Override
    public Optional<ShownIncident> shown() {
        return Optional.ofNullable(shown);
    }

    @Override
    public Optional<StatedClaim> claim() {
        ClaimId id = claim;
        return shown().filter(_ -> id != null)
                .flatMap(incident -> incident.file().claims().filter(one -> one.stated().id().equals(id)).findFirst());
    }

    @Override
    public void show(IncidentId id) {
        synchronized (this) {
            if (!id.equals(wanted)) {
                claim = null;
            }
            wanted = id;
        }
        read();
    }

    @Override
    public void open(IncidentId id) {
        history.visited(id.value(), () -> open(id));
        views.open(VIEW);
        show(id);
    }

    @Override
    public void look(StatedClaim looked) {
        ClaimId id = looked.stated().id();
        if (!id.equals(claim)) {
            claim = id;
            tell(CaseTopics.CLAIM_SELECTED);
        }
    }

    @Override
    public void open(StatedClaim looked) {
        looked.incident().ifPresent(id -> {
            open(id);
            look(looked);
        });
    }

    @Override
    public void handleEvent(Event event) {
        switch (event.getTopic()) {
            case Topics.CORPUS_OPENED -> {
                forget();
                restore();
            }
            case Topics.CORPUS_FAILED -> forget();
            default -> read();
        }
    }

    /** What was shown is of another corpus. */
    private void forget() {
        synchronized (this) {
            wanted = null;
            claim = null;
            shown = null;
        }
        tell(CaseTopics.INCIDENT_SHOWN);
    }

    private void restore() {
        try {
            last.of(corpus.folder()).ifPresent(this::show);
        } catch (IllegalStateException e) {
            LOG.debug("No corpus is open yet", e);
        }
    }

    private void read() {
        IncidentId id;
        synchronized (this) {
            again = reading;
            if (reading || wanted == null) {
                return;
            }
            reading = true;
            id = wanted;
        }
        Path folder = corpus.folder();
        cases.ask((workspace, file) -> read(workspace, file, id)).whenComplete((answer, problem) -> {
            if (problem == null && folder.equals(corpus.folder())) {
                answered(id, answer, folder);
            } else if (problem != null) {
                LOG.warn("The incident {} cannot be read", id, problem);
                events.postEvent(Topics.event(Topics.STATUS, Problems.text(problem)));
            }
            readAgain();
        });
    }

    private static Optional<ShownIncident> read(Workspace workspace, CaseFile file, IncidentId id) {
        Map<String, String> sources = workspace.corpus().sources().stream()
                .collect(Collectors.toMap(one -> one.source().id(), one -> one.source().name()));
        return file.incident(id).map(incident -> new ShownIncident(incident, sources));
    }

    private void answered(IncidentId id, Optional<ShownIncident> answer, Path folder) {
        synchronized (this) {
            if (!id.equals(wanted)) {
                return;
            }
            shown = answer.orElse(null);
            // where it was merged into another one, that is shown from now on
            wanted = answer.map(incident -> incident.file().incident().id()).orElse(id);
        }
        answer.ifPresent(_ -> last.remember(folder, id));
        tell(CaseTopics.INCIDENT_SHOWN);
    }

    private void readAgain() {
        boolean more;
        synchronized (this) {
            reading = false;
            more = again;
            again = false;
        }
        if (more) {
            read();
        }
    }

    private void tell(String topic) {
        events.postEvent(Topics.event(topic, ""));
    }
}
