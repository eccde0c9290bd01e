package org.vigie.view.imports;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Text;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Texts;

/** What to import: files, folders, addresses, or a text. */
final class InputsPage extends WizardPage {

    private static final Texts TEXTS = Texts.of(InputsPage.class);
    private static final int TEXT_LINES = 8;

    private final ImportPlan plan;
    private List inputs;

    InputsPage(ImportPlan plan) {
        super("inputs", TEXTS.say("inputs.title"), null);
        this.plan = plan;
        setDescription(TEXTS.say("inputs.description"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite panel = new Composite(parent, SWT.NONE);
        panel.setLayout(new GridLayout(2, false));
        inputs = new List(panel, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        inputs.setData("id", "import.inputs");
        Accessibility.name(inputs, TEXTS.say("inputs.title"));
        inputs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        inputs.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        Composite buttons = new Composite(panel, SWT.NONE);
        buttons.setLayout(new GridLayout());
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
        button(buttons, "inputs.files", this::files);
        button(buttons, "inputs.folder", this::folder);
        button(buttons, "inputs.address", this::address);
        button(buttons, "inputs.remove", this::remove);
        Label label = new Label(panel, SWT.NONE);
        label.setText(TEXTS.say("inputs.text"));
        label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        Text text = new Text(panel, SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL);
        text.setData("id", "import.text");
        text.setText(plan.text());
        GridData tall = new GridData(SWT.FILL, SWT.FILL, true, false, 2, 1);
        tall.heightHint = TEXT_LINES * text.getLineHeight();
        text.setLayoutData(tall);
        Accessibility.name(text, TEXTS.say("inputs.text"));
        text.addListener(SWT.Modify, _ -> {
            plan.text(text.getText());
            changed();
        });
        setControl(panel);
        changed();
    }

    private static void button(Composite parent, String key, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(TEXTS.say(key));
        button.setData("id", key);
        button.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        button.addListener(SWT.Selection, _ -> action.run());
    }

    private void files() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(TEXTS.say("inputs.files"));
        if (dialog.open() != null) {
            Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name).toString())
                    .forEach(plan.inputs()::add);
            changed();
        }
    }

    private void folder() {
        add(new DirectoryDialog(getShell()).open(), plan.inputs()::add);
    }

    private void address() {
        InputDialog dialog = new InputDialog(getShell(), TEXTS.say("inputs.address"),
                TEXTS.say("inputs.address.message"),
                "", text -> text.isBlank() ? "" : null);
        add(dialog.open() == Window.OK ? dialog.getValue().strip() : null, plan.inputs()::add);
    }

    private void add(String input, Consumer<String> taker) {
        if (input != null) {
            taker.accept(input);
            changed();
        }
    }

    private void remove() {
        Arrays.asList(inputs.getSelection()).forEach(plan.inputs()::remove);
        changed();
    }

    private void changed() {
        inputs.setItems(plan.inputs().toArray(String[]::new));
        setPageComplete(!plan.isEmpty());
    }
}
