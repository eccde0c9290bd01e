package org.vigie.view.passages;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.incident.EvidenceWords;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.Report;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.PassageMark;
import org.vigie.workbench.PassageMark.Style;
import org.vigie.workbench.PassageMarks;
import org.vigie.workbench.Texts;

/** Marks what a report names, by the kind of what is named. */
@Component
public final class MentionMarks implements PassageMarks {
    private static final Texts TEXTS = Texts.of(MentionMarks.class);

    private final OpenCorpus corpus;

    @Activate
    public MentionMarks(@Reference OpenCorpus corpus) {
        this.corpus = corpus;
    }

    @Override
    public String label() {
        return TEXTS.say("layer.mentions");
    }

    @Override
    public List<PassageMark> marks(Report report) {
        try {
            return corpus.use(workspace -> workspace.corpus().ledger().places(report.id())).stream()
                    .filter(Mention.class::isInstance).map(Mention.class::cast)
                    .filter(mention -> mention.passage().end() > mention.passage().start()).map(MentionMarks::mark)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("The mentions of " + report.id() + " cannot be read", e);
        }
    }

    private static PassageMark mark(Mention mention) {
        return new PassageMark(mention.passage().start(), mention.passage().end(), style(mention.kind()),
                hover(mention));
    }

    private static Style style(MentionKind kind) {
        return switch (kind) {
            case ORGANISATION, PERSON, FUNCTION, ACTOR -> Style.NAME;
            case PLACE -> Style.PLACE;
            case DATE -> Style.DATE;
            case QUANTITY -> Style.QUANTITY;
            case SYSTEM, DATA_KIND, ATTACK, IDENTIFIER -> Style.TECHNICAL;
        };
    }

    private static String hover(Mention mention) {
        String kind = TEXTS.say("kind." + mention.kind().name().toLowerCase(Locale.ROOT));
        return mention.normalised().map(EvidenceWords::value)
                .filter(meant -> !meant.equalsIgnoreCase(mention.passage().quote()))
                .map(meant -> TEXTS.say("hover.mention", kind, meant)).orElse(kind);
    }
}
