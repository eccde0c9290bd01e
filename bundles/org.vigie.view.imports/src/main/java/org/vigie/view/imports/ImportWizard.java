package org.vigie.view.imports;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.vigie.corpus.Waiting;
import org.vigie.workbench.Texts;

/** Asks what to import and shows what of it would be read, then leaves the work to a job. */
final class ImportWizard extends Wizard {

    private static final Texts TEXTS = Texts.of(ImportWizard.class);

    private final ImportServices services;
    private final ImportPlan plan;
    private final InputsPage inputs;
    private final PreviewPage preview;

    ImportWizard(ImportServices services, ImportPlan plan) {
        this.services = services;
        this.plan = plan;
        setWindowTitle(TEXTS.say("command.import"));
        setNeedsProgressMonitor(false);
        inputs = new InputsPage(plan);
        preview = new PreviewPage(services, plan);
    }

    @Override
    public void addPages() {
        addPage(inputs);
        addPage(preview);
    }

    /** What was dropped or pasted is shown at once. */
    @Override
    public IWizardPage getStartingPage() {
        return plan.isEmpty() ? inputs : preview;
    }

    @Override
    public boolean canFinish() {
        return !plan.isEmpty();
    }

    @Override
    public boolean performFinish() {
        new ImportJob(services, plan.request(Waiting.none()), getShell().getParent().getShell()).schedule();
        return true;
    }
}
