package org.vigie.view.exports;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vigie.ingest.ExportRequest.Chosen;
import org.vigie.ingest.ExportRequest.Everything;
import org.vigie.ingest.ExportRequest.Found;
import org.vigie.ingest.ExportRequest.Scope;
import org.vigie.ingest.ExportRequest.Told;
import org.vigie.ingest.ExportRequest;
import org.vigie.ingest.Exports;
import org.vigie.ingest.Formats.Format;
import org.vigie.model.IncidentId;
import org.vigie.search.SearchFilter;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.Texts;

/** The one page of the export wizard. */
final class ExportPage extends WizardPage {

    private static final Texts TEXTS = Texts.of(ExportPage.class);

    private final Exports exports;
    private final List<Format> formats;
    private final Optional<SelectedReports> selected;
    private final Optional<IncidentId> incident;
    private Button everything;
    private Button chosen;
    private Button told;
    private Text query;
    private Combo format;
    private OptionFields options;
    private Text file;
    private Button losses;
    /** Why the chosen format cannot be used; {@code null} when it can. */
    private String problem;

    ExportPage(Exports exports, List<Format> formats, Optional<SelectedReports> selected,
            Optional<IncidentId> incident) {
        super("export", TEXTS.say("command.export"), null);
        this.exports = exports;
        this.formats = formats;
        this.selected = selected.filter(some -> !some.ids().isEmpty());
        this.incident = incident;
        setDescription(TEXTS.say("export.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite panel = new Composite(parent, SWT.NONE);
        panel.setLayout(new GridLayout(3, false));
        everything = radio(panel, "export.all", TEXTS.say("export.all"));
        Button searched = radio(panel, "export.query", TEXTS.say("export.query"));
        query = new Text(panel, SWT.BORDER);
        query.setData("id", "export.query.text");
        query.setLayoutData(wide(3));
        query.setMessage(TEXTS.say("export.query.message"));
        query.setText(selected.map(SelectedReports::query).orElse(""));
        Accessibility.name(query, TEXTS.say("export.query"));
        query.addListener(SWT.Modify, _ -> {
            everything.setSelection(false);
            chosen.setSelection(false);
            told.setSelection(false);
            searched.setSelection(true);
        });
        chosen = radio(panel, "export.selected",
                TEXTS.say("export.selected", selected.map(some -> some.ids().size()).orElse(0)));
        chosen.setEnabled(selected.isPresent());
        told = radio(panel, "export.incident", TEXTS.say("export.incident"));
        told.setEnabled(incident.isPresent());
        (incident.isPresent() ? told : query.getText().isBlank() ? everything : searched).setSelection(true);
        label(panel, "export.format");
        format = new Combo(panel, SWT.READ_ONLY);
        format.setData("id", "export.format");
        format.setLayoutData(wide(2));
        formats.forEach(one -> format.add(one.name() + "  [" + one.id() + "]"));
        format.select(0);
        Accessibility.name(format, TEXTS.say("export.format"));
        format.addListener(SWT.Selection, _ -> {
            rename();
            ask();
        });
        options = new OptionFields(label(panel, "export.file"), 2);
        file = new Text(panel, SWT.BORDER);
        file.setData("id", "export.file");
        file.setLayoutData(wide(1));
        Accessibility.name(file, TEXTS.say("export.file"));
        file.addListener(SWT.Modify, _ -> check());
        Button browse = new Button(panel, SWT.PUSH);
        browse.setText(TEXTS.say("export.browse"));
        browse.addListener(SWT.Selection, _ -> browse());
        losses = new Button(panel, SWT.CHECK);
        losses.setText(TEXTS.say("export.losses"));
        losses.setData("id", "export.losses");
        losses.setLayoutData(wide(3));
        setControl(panel);
        check();
        ask();
    }

    /** Asks the chosen exporter what it lets the user choose. */
    private void ask() {
        int asked = format.getSelectionIndex();
        if (asked < 0) {
            return;
        }
        options.show(List.of());
        problem = null;
        Foreground.run(format, () -> exports.options(formats.get(asked).id()), answer -> {
            if (asked == format.getSelectionIndex()) {
                options.show(answer);
                grow();
            }
        }, failure -> {
            if (asked == format.getSelectionIndex()) {
                problem = Problems.text(failure);
                check();
            }
        });
    }

    /** The window may have been made for fewer options. */
    private void grow() {
        Point now = getShell().getSize();
        Point wanted = getShell().computeSize(now.x, SWT.DEFAULT);
        if (wanted.y > now.y) {
            getShell().setSize(now.x, wanted.y);
        }
    }

    private static GridData wide(int columns) {
        return new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1);
    }

    private static Button radio(Composite panel, String id, String text) {
        Button button = new Button(panel, SWT.RADIO);
        button.setText(text);
        button.setData("id", id);
        button.setLayoutData(wide(3));
        return button;
    }

    private static Label label(Composite panel, String key) {
        Label label = new Label(panel, SWT.NONE);
        label.setText(TEXTS.say(key));
        return label;
    }

    private String extension() {
        return format.getSelectionIndex() < 0
                ? ""
                : formats.get(format.getSelectionIndex()).extensions().stream().findFirst().map(end -> "." + end)
                        .orElse("");
    }

    private void rename() {
        String name = file.getText();
        int dot = name.lastIndexOf('.');
        if (dot > name.lastIndexOf('/') + 1) {
            file.setText(name.substring(0, dot) + extension());
        }
        check();
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFileName(TEXTS.say("export.file.name") + extension());
        String name = dialog.open();
        if (name != null) {
            file.setText(name);
        }
    }

    private void check() {
        boolean readable = place().isPresent();
        String wrong = readable || file.getText().isBlank() ? null : TEXTS.say("export.file.wrong");
        setErrorMessage(problem == null ? wrong : problem);
        setPageComplete(format.getSelectionIndex() >= 0 && readable && problem == null);
    }

    /** Returns the file, when what was typed can be one. */
    private Optional<Path> place() {
        try {
            return Optional.of(file.getText().strip()).filter(text -> !text.isEmpty()).map(Path::of)
                    .map(Path::toAbsolutePath).filter(path -> path.getFileName() != null);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /** Asks before files are replaced. */
    boolean mayReplace(List<Path> existing) {
        return existing.stream().allMatch(path -> MessageDialog.openQuestion(getShell(), TEXTS.say("command.export"),
                SafeText.escaped(TEXTS.say("export.replace", path.toString()))));
    }

    /** The query that was searched for is narrowed as that search was; another one is not. */
    private SearchFilter narrowed(String words) {
        return selected.filter(some -> some.query().strip().equals(words)).map(SelectedReports::filter)
                .orElse(SearchFilter.NONE);
    }

    ExportPlan plan() {
        return new ExportPlan(
                new ExportRequest(formats.get(format.getSelectionIndex()).id(), scope(), options.chosen()),
                place().orElseThrow(), losses.getSelection());
    }

    private Scope scope() {
        if (chosen.getSelection()) {
            return new Chosen(selected.orElseThrow().ids());
        }
        if (told.getSelection()) {
            return new Told(List.of(incident.orElseThrow()));
        }
        String words = query.getText().strip();
        return everything.getSelection() ? new Everything() : new Found(words, narrowed(words));
    }
}
