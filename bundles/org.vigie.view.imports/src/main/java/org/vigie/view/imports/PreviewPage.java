package org.vigie.view.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vigie.corpus.Waiting;
import org.vigie.ingest.Formats.Format;
import org.vigie.ingest.ImportPreview;
import org.vigie.ingest.ImportRequest;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** How it is read: the format, the mapping of fields, what is said of all reports; and the first reports as they would come in. */
final class PreviewPage extends WizardPage {

    private static final Texts TEXTS = Texts.of(PreviewPage.class);
    private static final int REPORTS = 20;
    private static final int DELAY_MILLIS = 250;
    private static final int MESSAGE_CHARS = 300;

    private final ImportServices services;
    private final ImportPlan plan;
    private Combo format;
    private List<Format> formats = List.of();
    private MappingPanel mapping;
    private CommonPanel common;
    private PreviewTable table;
    private Label found;
    private int wish;

    PreviewPage(ImportServices services, ImportPlan plan) {
        super("preview", TEXTS.say("preview.title"), null);
        this.services = services;
        this.plan = plan;
        setDescription(TEXTS.say("preview.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite panel = new Composite(parent, SWT.NONE);
        panel.setLayout(new GridLayout(2, false));
        Label label = new Label(panel, SWT.NONE);
        label.setText(TEXTS.say("preview.format"));
        format = new Combo(panel, SWT.READ_ONLY);
        format.setData("id", "import.format");
        Accessibility.name(format, TEXTS.say("preview.format"));
        format.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        format.addListener(SWT.Selection, _ -> formatChosen());
        found = new Label(panel, SWT.WRAP);
        found.setData("id", "import.found");
        found.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        SashForm halves = new SashForm(panel, SWT.VERTICAL);
        halves.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        Composite upper = new Composite(halves, SWT.NONE);
        upper.setLayout(new GridLayout(2, true));
        mapping = new MappingPanel(upper, services, chosen -> {
            plan.mapping(chosen);
            later();
        });
        common = new CommonPanel(upper, plan, this::later);
        table = new PreviewTable(halves);
        halves.setWeights(58, 42);
        setControl(panel);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            int inputs = plan.inputs().size();
            setDescription(inputs > 1
                    ? TEXTS.say("preview.description.several", inputs)
                    : TEXTS.say("preview.description"));
            offerFormats();
            later();
        }
    }

    /** Plugins may have come or gone since the wizard was opened. */
    private void offerFormats() {
        formats = services.formats().importers();
        List<String> names = new ArrayList<>();
        names.add(TEXTS.say("preview.format.any"));
        formats.forEach(one -> names.add(one.name() + "  [" + one.id() + "]"));
        int chosen = Math.max(0, format.getSelectionIndex());
        format.setItems(names.toArray(String[]::new));
        format.select(chosen < names.size() ? chosen : 0);
    }

    private void formatChosen() {
        int chosen = format.getSelectionIndex();
        plan.format(chosen <= 0 ? Optional.empty() : Optional.of(formats.get(chosen - 1).id()));
        plan.mapping(Optional.empty());
        mapping.forget();
        later();
    }

    /** Reads again once the user pauses. */
    private void later() {
        int mine = ++wish;
        getShell().getDisplay().timerExec(DELAY_MILLIS, () -> {
            if (mine == wish && !table.isDisposed()) {
                read(mine);
            }
        });
    }

    private void read(int mine) {
        found.setText(TEXTS.say("preview.reading"));
        ImportRequest request = plan.request(Waiting.none());
        Foreground.run(table.control(),
                () -> services.imports().preview(request, REPORTS),
                preview -> {
                    if (mine == wish) {
                        show(preview);
                    }
                }, problem -> {
                    if (mine == wish) {
                        found.setText(SafeText.label(Problems.text(problem), MESSAGE_CHARS));
                    }
                });
    }

    private void show(ImportPreview preview) {
        String name = preview.format().map(Format::name).orElse(TEXTS.say("preview.format.none"));
        found.setText(SafeText.label(
                TEXTS.say("preview.found", name, preview.drafts().size(), preview.problems().size(),
                        preview.more() ? 1 : 0),
                MESSAGE_CHARS));
        mapping.show(preview.shape());
        common.usual(preview.format());
        table.show(preview);
        getContainer().updateButtons();
    }
}
