package org.vigie.view.collections;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Texts;

/** Asks for a collection: one that there is, or the name of a new one. */
final class CollectionDialog extends Dialog {

    private static final Texts TEXTS = Texts.of(CollectionDialog.class);
    private static final int WIDTH = 360;

    private final String message;
    private final List<String> names;
    private final boolean anyName;
    private Combo combo;
    private String answer = "";

    CollectionDialog(Shell parent, String message, List<String> names, boolean anyName) {
        super(parent);
        this.message = message;
        this.names = names;
        this.anyName = anyName;
    }

    Optional<String> ask() {
        return open() == Window.OK ? Optional.of(answer) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.say("view.collections"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label label = new Label(area, SWT.WRAP);
        label.setText(message);
        combo = new Combo(area, anyName ? SWT.DROP_DOWN : SWT.READ_ONLY);
        combo.setData("id", "collection.name");
        combo.setItems(names.toArray(String[]::new));
        if (!names.isEmpty()) {
            combo.select(0);
        }
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = WIDTH;
        combo.setLayoutData(wide);
        Accessibility.name(combo, message);
        combo.addListener(SWT.Modify, _ -> check());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        check();
    }

    private void check() {
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(!combo.getText().isBlank());
        }
    }

    @Override
    protected void okPressed() {
        answer = combo.getText().strip();
        super.okPressed();
    }
}
