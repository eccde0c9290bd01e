package org.vigie.workbench;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks into which file something is written, and as what. The folder of the last answer is proposed the next time. */
public final class FileQuestion extends TitleAreaDialog {
    private static final Texts TEXTS = Texts.of(FileQuestion.class);
    private static final int WIDTH = 420;
    private static final String FOLDER = "folder";

    /**
     * As what something can be written.
     *
     * @param label what it is called
     * @param ending of the file's name, with its dot
     */
    public record Form(String label, String ending) {}

    private final IEclipsePreferences last = InstanceScope.INSTANCE.getNode("org.vigie.workbench/files");
    private final String title;
    private final List<Form> forms;
    private final String name;
    private Combo form;
    private Text path;
    private Path answer;

    private FileQuestion(Shell shell, String title, List<Form> forms, String name) {
        super(shell);
        this.title = title;
        this.forms = List.copyOf(forms);
        this.name = name;
        setHelpAvailable(false);
    }

    /**
     * Asks. Called in the thread of the user interface; returns when the user has answered.
     *
     * @param title what is done
     * @param forms as what it can be written, at least one
     * @param name what the file is called at first, without its ending
     * @return the file, whose name ends like one of the forms; empty when the user did not want to
     */
    public static Optional<Path> ask(Shell shell, String title, List<Form> forms, String name) {
        FileQuestion question = new FileQuestion(shell, title, forms, name);
        return question.open() == OK ? Optional.of(question.answer) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(title);
        Composite area = (Composite) super.createDialogArea(parent);
        Composite fields = new Composite(area, SWT.NONE);
        fields.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout grid = new GridLayout(3, false);
        grid.marginWidth = 12;
        grid.marginHeight = 12;
        fields.setLayout(grid);
        new Label(fields, SWT.NONE).setText(TEXTS.say("file.form"));
        form = new Combo(fields, SWT.READ_ONLY);
        form.setData("id", "file.form");
        form.setItems(forms.stream().map(Form::label).toArray(String[]::new));
        form.select(0);
        form.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        Accessibility.name(form, TEXTS.say("file.form"));
        new Label(fields, SWT.NONE).setText(TEXTS.say("file.path"));
        path = new Text(fields, SWT.BORDER);
        path.setData("id", "file.path");
        path.setText(
                Path.of(last.get(FOLDER, System.getProperty("user.home"))).resolve(name + forms.getFirst().ending())
                        .toString());
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = WIDTH;
        path.setLayoutData(wide);
        Accessibility.name(path, TEXTS.say("file.path"));
        Button browse = new Button(fields, SWT.PUSH);
        browse.setText(TEXTS.say("file.browse"));
        browse.addListener(SWT.Selection, _ -> browse());
        form.addListener(SWT.Selection, _ -> path.setText(withEnding(path.getText(), chosen().ending())));
        path.addListener(SWT.Modify, _ -> check());
        return area;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        path.setFocus();
        path.selectAll();
        check();
        return contents;
    }

    private Form chosen() {
        return forms.get(Math.max(0, form.getSelectionIndex()));
    }

    private Optional<Form> formOf(String file) {
        return forms.stream().filter(one -> file.toLowerCase(Locale.ROOT).endsWith(one.ending())).findFirst();
    }

    private String withEnding(String file, String ending) {
        return formOf(file).map(one -> file.substring(0, file.length() - one.ending().length())).orElse(file) + ending;
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(title);
        dialog.setFileName(path.getText());
        String file = dialog.open();
        if (file != null) {
            path.setText(file);
        }
    }

    /** What the disk says of a file. */
    private record Checked(Optional<Path> file, boolean inFolder, boolean exists) {
        static Checked of(Optional<Path> file) {
            boolean inFolder = file.map(Path::getParent).filter(Files::isDirectory).isPresent()
                    && file.filter(Files::isDirectory).isEmpty();
            return new Checked(file, inFolder, file.filter(Files::exists).isPresent());
        }
    }

    /** An ending that is typed says as what it is written; where there is none, the form does. */
    private void check() {
        formOf(path.getText()).map(forms::indexOf).filter(at -> at != form.getSelectionIndex()).ifPresent(form::select);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        Optional<Path> file = file();
        Foreground.run(path, () -> Checked.of(file), this::checked,
                problem -> setErrorMessage(Problems.text(problem)));
    }

    /** The disk may take its time, and another file be typed meanwhile. */
    private void checked(Checked found) {
        if (!found.file().equals(file())) {
            return;
        }
        setErrorMessage(found.inFolder() ? null : TEXTS.say("file.folder.missing"));
        setMessage(TEXTS.say(found.exists() ? "file.exists" : "file.message"),
                found.exists() ? IMessageProvider.WARNING : IMessageProvider.NONE);
        getButton(IDialogConstants.OK_ID).setEnabled(found.inFolder());
    }

    private Optional<Path> file() {
        String typed = path.getText().strip();
        try {
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(formOf(typed).isPresent() ? typed : typed + chosen().ending())
                            .toAbsolutePath());
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    @Override
    protected void okPressed() {
        file().ifPresent(file -> {
            answer = file;
            last.put(FOLDER, file.getParent().toString());
            super.okPressed();
        });
    }
}
