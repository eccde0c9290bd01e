package org.vigie.evidence.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Waiting;
import org.vigie.corpus.WriteJob;
import org.vigie.evidence.CaseFile;
import org.vigie.evidence.Incidents;
import org.vigie.evidence.RelationGraph;
import org.vigie.ingest.IncidentReader;
import org.vigie.ingest.IntakeFollower;
import org.vigie.ingest.Workspace;
import org.vigie.linker.Linker;
import org.vigie.model.Decision;
import org.vigie.model.IncidentId;
import org.vigie.model.Phrases;
import org.vigie.model.PlainText;

/** Links, reads and decides. */
@Designate(ocd = IncidentService.Analyst.class)
@Component(service = {Incidents.class, IncidentReader.class,
        IntakeFollower.class}, configurationPid = "org.vigie.analyst")
public final class IncidentService implements Incidents, IntakeFollower {

    /** The settings: who decides here. */
    @ObjectClassDefinition(name = "%analyst", description = "%analyst.description", localization = "OSGI-INF/l10n/bundle")
    public @interface Analyst {
        /** The name under which decisions are written down; empty for that of the system's user. */
        @AttributeDefinition(name = "%analyst.name", description = "%analyst.name.description", required = false)
        String name() default "";
    }

    private static final Phrases WORDS = Phrases.of(IncidentService.class);
    private static final Logger LOG = LoggerFactory.getLogger(IncidentService.class);

    private final Map<ServiceReference<Linker>, LinkerHandle> linkers = new ConcurrentHashMap<>();
    private volatile Analyst analyst;

    @Activate
    public IncidentService(Analyst analyst) {
        this.analyst = analyst;
    }

    @Modified
    void change(Analyst changed) {
        analyst = changed;
    }

    @Override
    public String analyst() {
        String name = PlainText.line(analyst.name());
        return name.isEmpty() ? System.getProperty("user.name", "analyst") : name;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addLinker(ComponentServiceObjects<Linker> service) {
        try {
            linkers.put(service.getServiceReference(), LinkerHandle.of(service));
        } catch (IllegalArgumentException e) {
            LOG.error("A linker of {} cannot be used", service.getServiceReference().getBundle(), e);
        }
    }

    void removeLinker(ComponentServiceObjects<Linker> service) {
        linkers.remove(service.getServiceReference());
    }

    @Override
    public LinkSummary link(Workspace workspace, boolean all, Waiting waiting, LongConsumer progress) {
        return workspace.change(WORDS.say("linking reports to incidents"), waiting,
                job -> link(workspace.corpus(), job, all, progress));
    }

    @Override
    public void follow(Corpus corpus, WriteJob job) {
        link(corpus, job, false, _ -> {});
        job.commit();
    }

    private LinkSummary link(Corpus corpus, WriteJob job, boolean all, LongConsumer progress) {
        List<LinkerHandle> now = linkers.values().stream().sorted(Comparator.comparing(LinkerHandle::name)).toList();
        try (Profiles profiles = new Profiles(now)) {
            return new Linking(corpus, job, profiles, all).run(progress);
        }
    }

    @Override
    public CaseFile read(Workspace workspace) {
        return new ReadCases(workspace.corpus());
    }

    @Override
    public RelationGraph relations(Workspace workspace, CaseFile cases, IncidentId incident, int most) {
        return new Relations(cases, workspace.index().entries(), most).around(incident);
    }

    @Override
    public Decision decide(Workspace workspace, String who, Decision.Act act, Waiting waiting) {
        return workspace.change(WORDS.say("writing down a decision"), waiting,
                job -> decide(workspace, job, who, List.of(act)).getFirst());
    }

    @Override
    public List<Decision> decide(Workspace workspace, WriteJob job, String who, List<Decision.Act> acts) {
        DecisionCheck check = new DecisionCheck(workspace.corpus().ledger());
        return acts.stream().map(act -> {
            check.check(act);
            Decision decision = job.decide(who, act);
            check.decided(decision);
            return decision;
        }).toList();
    }
}
