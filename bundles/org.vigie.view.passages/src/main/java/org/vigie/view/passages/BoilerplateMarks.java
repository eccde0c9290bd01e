package org.vigie.view.passages;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.model.Report;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.PassageMark;
import org.vigie.workbench.PassageMark.Style;
import org.vigie.workbench.PassageMarks;
import org.vigie.workbench.Texts;

/** Dims what is not of the report itself: share bars, notices, credits of pictures. */
@Component
public final class BoilerplateMarks implements PassageMarks {
    private static final Texts TEXTS = Texts.of(BoilerplateMarks.class);

    private final OpenCorpus corpus;

    @Activate
    public BoilerplateMarks(@Reference OpenCorpus corpus) {
        this.corpus = corpus;
    }

    @Override
    public String label() {
        return TEXTS.say("layer.boilerplate");
    }

    @Override
    public List<PassageMark> marks(Report report) {
        try {
            return corpus.use(workspace -> workspace.corpus().ledger().boilerplate(report.id())).stream()
                    .filter(passage -> passage.end() > passage.start())
                    .map(passage -> new PassageMark(passage.start(), passage.end(), Style.DIMMED,
                            TEXTS.say("hover.boilerplate")))
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("The boilerplate of " + report.id() + " cannot be read", e);
        }
    }
}
