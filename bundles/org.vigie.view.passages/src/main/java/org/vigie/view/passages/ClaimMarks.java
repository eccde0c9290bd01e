package org.vigie.view.passages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.incident.EvidenceWords;
import org.vigie.casework.CaseWords;
import org.vigie.casework.Cases;
import org.vigie.casework.OpenIncident;
import org.vigie.casework.PropertyNames;
import org.vigie.evidence.CaseFile;
import org.vigie.incident.StatedClaim;
import org.vigie.incident.Status;
import org.vigie.model.Claim;
import org.vigie.model.ClaimId;
import org.vigie.model.Passage;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.workbench.PassageMark;
import org.vigie.workbench.PassageMark.Style;
import org.vigie.workbench.PassageMarks;
import org.vigie.workbench.Texts;

/** Marks what a report claims, by how it is claimed; what is contested bears a wave. A mark leads to the incident and the claim. */
@Component
public final class ClaimMarks implements PassageMarks {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimMarks.class);
    private static final Texts TEXTS = Texts.of(ClaimMarks.class);
    private static final String BETWEEN = " ";

    private final Cases cases;
    private final OpenIncident open;
    private final PropertyNames properties;

    @Activate
    public ClaimMarks(@Reference Cases cases, @Reference OpenIncident open, @Reference PropertyNames properties) {
        this.cases = cases;
        this.open = open;
        this.properties = properties;
    }

    @Override
    public String label() {
        return TEXTS.say("layer.claims");
    }

    @Override
    public List<PassageMark> marks(Report report) {
        try {
            return cases.use((_, file) -> marks(report, file));
        } catch (Exception e) {
            throw new IllegalStateException("The claims of " + report.id() + " cannot be read", e);
        }
    }

    private List<PassageMark> marks(Report report, CaseFile file) {
        Map<ClaimId, Status> statuses = new HashMap<>();
        file.read(file.incidents(report.id()), incident -> incident.record().stream()
                .flatMap(property -> property.values().stream()).forEach(value -> value.claims()
                        .forEach(claim -> statuses.put(claim.stated().id(), value.status()))));
        return file.claims(report.id()).stream()
                .filter(claim -> isThere(claim.claim().passage(), report.content().text()))
                .flatMap(claim -> marks(claim, statuses.get(claim.stated().id())).stream()).toList();
    }

    /** A claim that an analyst added may quote an earlier revision. */
    private static boolean isThere(Passage passage, String text) {
        return text.startsWith(passage.quote(), passage.start()) && !passage.quote().isEmpty();
    }

    private List<PassageMark> marks(StatedClaim claim, Status status) {
        Passage passage = claim.claim().passage();
        String link = claim.incident().isPresent()
                ? claim.stated().report() + BETWEEN + claim.stated().id()
                : "";
        PassageMark mark = new PassageMark(passage.start(), passage.end(), switch (claim.claim().stance()) {
            case AFFIRMED -> Style.CLAIMED;
            case DENIED -> Style.DENIED;
            case SUSPECTED -> Style.SUSPECTED;
        }, hover(claim, status), link);
        return status == Status.CONTESTED
                ? List.of(mark, new PassageMark(passage.start(), passage.end(), Style.CONTESTED, "", ""))
                : List.of(mark);
    }

    /** Property, value, stance, speaker, how sure the annotator is and which it is, and how well the value is known. */
    private String hover(StatedClaim stated, Status status) {
        Claim claim = stated.claim();
        String what = TEXTS.say("hover.claim", properties.label(claim.property()), CaseWords.value(claim),
                EvidenceWords.stance(claim.stance()));
        String who = claim.speaker().map(speaker -> TEXTS.say("hover.speaker", speaker)).orElse("");
        String found = stated.confirmed()
                ? TEXTS.say("hover.confirmed")
                : TEXTS.say("hover.found", claim.confidence(), stated.stated().annotator());
        String known = status == null ? TEXTS.say("hover.unlinked") : CaseWords.badge(status);
        return what + who + "\n" + known + "  ·  " + found;
    }

    @Override
    public void follow(String link) {
        String[] parts = link.split(BETWEEN);
        Display display = Display.getCurrent();
        cases.ask((_, file) -> file.claims(new ReportId(parts[0])).stream()
                .filter(claim -> claim.stated().id().value().equals(parts[1])).findFirst())
                .whenComplete((claim, problem) -> {
                    if (problem != null) {
                        LOG.warn("The claim {} cannot be shown", link, problem);
                    } else if (!display.isDisposed()) {
                        display.asyncExec(() -> claim.ifPresent(open::open));
                    }
                });
    }
}
