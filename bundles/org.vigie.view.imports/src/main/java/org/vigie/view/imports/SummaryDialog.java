package org.vigie.view.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.vigie.ingest.ImportError;
import org.vigie.ingest.ImportSummary;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** What an import did, and what it could not, which can be saved. The rest of the workbench can be used beside it. */
final class SummaryDialog extends Dialog {

    private static final Texts TEXTS = Texts.of(SummaryDialog.class);
    private static final int CHARS = 2_000;
    private static final int WIDTH = 760;
    private static final int HEIGHT = 260;
    private static final int LINES = 4;
    private static final int[] WIDTHS = {220, 70, 70, 400};
    private static final String[] COLUMNS = {"error.file", "error.record", "error.line", "error.reason"};

    private final ImportSummary summary;

    private SummaryDialog(Shell parent, ImportSummary summary) {
        super(parent);
        this.summary = summary;
        setShellStyle(SWT.SHELL_TRIM | SWT.MODELESS);
        setBlockOnOpen(false);
    }

    static void show(Shell parent, ImportSummary summary) {
        new SummaryDialog(parent, summary).open();
    }

    static void fail(Shell parent, String words) {
        MessageDialog.openError(parent, TEXTS.say("summary.title"), words);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.say("summary.title"));
        shell.setData("id", "import.summary");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label label = new Label(area, SWT.WRAP);
        label.setData("id", "import.summary.text");
        label.setText(words());
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = summary.errors().isEmpty() ? WIDTH / 2 : WIDTH;
        label.setLayoutData(wide);
        if (!summary.errors().isEmpty()) {
            table(area);
        }
        return area;
    }

    private String words() {
        String counts = TEXTS.say("summary.counts", summary.read(), summary.files(), summary.added(), summary.revised(),
                summary.unchanged(), summary.deleted(), summary.failed(), summary.skipped());
        if (!summary.cancelled()) {
            return counts;
        }
        String stopped = summary.stop()
                .map(stop -> TEXTS.say("summary.stopped", SafeText.escaped(SafeText.line(stop.reason(), CHARS))))
                .orElse(TEXTS.say("summary.cancelled"));
        return stopped + "\n" + counts;
    }

    private void table(Composite parent) {
        Table table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
        table.setData("id", "import.errors");
        table.setHeaderVisible(true);
        Accessibility.name(table, TEXTS.say("summary.errors"));
        GridData tall = new GridData(SWT.FILL, SWT.FILL, true, true);
        tall.heightHint = HEIGHT;
        table.setLayoutData(tall);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TEXTS.say(COLUMNS[i]));
            column.setWidth(WIDTHS[i]);
        }
        for (ImportError error : summary.errors()) {
            new TableItem(table, SWT.NONE)
                    .setText(new String[]{SafeText.line(error.file(), CHARS), number(error.record()),
                            number(error.line()), SafeText.line(error.reason(), CHARS)});
        }
        Text whole = whole(parent);
        table.addListener(SWT.Selection, _ -> whole.setText(words(table.getSelectionIndex())));
        table.setSelection(Math.max(0, summary.stop().map(summary.errors()::indexOf).orElse(0)));
        table.showSelection();
        whole.setText(words(table.getSelectionIndex()));
    }

    /** Makes a place for the selected problem, which may be longer than its row. */
    private static Text whole(Composite parent) {
        Text whole = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        whole.setData("id", "import.error");
        Accessibility.name(whole, TEXTS.say("summary.error"));
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, false);
        wide.heightHint = whole.getLineHeight() * LINES;
        wide.widthHint = WIDTH;
        whole.setLayoutData(wide);
        return whole;
    }

    private String words(int row) {
        if (row < 0) {
            return "";
        }
        ImportError error = summary.errors().get(row);
        return SafeText.line(error.file(), CHARS) + "\n" + SafeText.line(error.reason(), CHARS);
    }

    private static String number(long value) {
        return value == 0 ? "" : Long.toString(value);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (!summary.errors().isEmpty()) {
            createButton(parent, IDialogConstants.CLIENT_ID, TEXTS.say("summary.save"), false);
        }
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == IDialogConstants.CLIENT_ID) {
            save();
        } else {
            super.buttonPressed(button);
        }
    }

    private void save() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFileName("import-errors.txt");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            List<ImportError> errors = summary.errors();
            Foreground.run(getShell(), () -> write(Path.of(file), errors), _ -> {},
                    problem -> Problems.show(getShell(), TEXTS.say("summary.save"), problem));
        }
    }

    private static Path write(Path file, List<ImportError> errors) throws IOException {
        return Files.writeString(file, errors.stream()
                .map(error -> error.file() + "\t" + error.record() + "\t" + error.line() + "\t" + error.reason() + "\n")
                .collect(Collectors.joining()));
    }
}
