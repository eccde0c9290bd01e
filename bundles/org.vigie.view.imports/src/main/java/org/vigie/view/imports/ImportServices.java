package org.vigie.view.imports;

import java.util.List;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.ingest.Formats;
import org.vigie.ingest.Imports;
import org.vigie.ingest.SavedMappings;
import org.vigie.workbench.OpenCorpus;

/** What the import wizard works with. */
@Component(service = ImportServices.class)
public final class ImportServices {

    private static final Point SIZE = new Point(860, 540);

    private final OpenCorpus corpus;
    private final Imports imports;
    private final Formats formats;
    private final SavedMappings mappings;

    @Activate
    public ImportServices(@Reference OpenCorpus corpus, @Reference Imports imports, @Reference Formats formats,
            @Reference SavedMappings mappings) {
        this.corpus = corpus;
        this.imports = imports;
        this.formats = formats;
        this.mappings = mappings;
    }

    OpenCorpus corpus() {
        return corpus;
    }

    Imports imports() {
        return imports;
    }

    Formats formats() {
        return formats;
    }

    SavedMappings mappings() {
        return mappings;
    }

    /** Opens the wizard with files, folders and addresses. */
    void open(Shell shell, List<String> inputs) {
        open(shell, new ImportPlan(inputs));
    }

    /** Opens the wizard with a text that was pasted; one that is an address is taken as one. */
    void openText(Shell shell, String text) {
        String line = text.strip();
        boolean address = line.matches("(?i)https?://\\S+");
        open(shell, address ? new ImportPlan(List.of(line)) : ImportPlan.ofText(text));
    }

    private void open(Shell shell, ImportPlan plan) {
        WizardDialog dialog = new WizardDialog(shell, new ImportWizard(this, plan));
        dialog.setPageSize(SIZE);
        dialog.open();
    }
}
