package org.vigie.view.exports;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.wizard.Wizard;
import org.vigie.ingest.Exports;
import org.vigie.ingest.Formats.Format;
import org.vigie.model.IncidentId;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.Texts;

/** Asks what to export, in which format, and where to; a job does it. */
final class ExportWizard extends Wizard {

    private static final Texts TEXTS = Texts.of(ExportWizard.class);

    private final OpenCorpus corpus;
    private final Exports exports;
    private final ExportPage page;

    ExportWizard(OpenCorpus corpus, Exports exports, List<Format> formats, Optional<SelectedReports> selected,
            Optional<IncidentId> incident) {
        this.corpus = corpus;
        this.exports = exports;
        this.page = new ExportPage(exports, formats, selected, incident);
        setWindowTitle(TEXTS.say("command.export"));
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        ExportPlan plan = page.plan();
        Foreground.run(getShell(), () -> plan.files().stream().filter(Files::exists).toList(), existing -> {
            if (page.mayReplace(existing)) {
                new ExportJob(corpus.hold(), exports, plan, getShell().getParent().getShell()).schedule();
                getShell().close();
            }
        }, problem -> Problems.show(getShell(), TEXTS.say("command.export"), problem));
        // it closes when that is answered
        return false;
    }
}
