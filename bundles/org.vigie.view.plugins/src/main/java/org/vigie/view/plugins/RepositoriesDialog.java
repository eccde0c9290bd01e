package org.vigie.view.plugins;

import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vigie.plugins.PluginRepositories;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.TextQuestion;
import org.vigie.workbench.Texts;

/** The folders and addresses where plugins are looked up. */
final class RepositoriesDialog extends Dialog {

    private static final Texts TEXTS = Texts.of(RepositoriesDialog.class);
    private static final int WIDTH = 520;
    private static final int HEIGHT = 180;

    private final PluginRepositories repositories;
    private final Runnable changed;
    private org.eclipse.swt.widgets.List places;

    /** @param changed called in the thread of the user interface when a repository was added or removed */
    RepositoriesDialog(Shell parent, PluginRepositories repositories, Runnable changed) {
        super(parent);
        this.repositories = repositories;
        this.changed = changed;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.say("do.repositories"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(new GridLayout(2, false));
        Label label = new Label(area, SWT.WRAP);
        label.setText(TEXTS.say("repositories.words"));
        label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        places = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
        places.setData("id", "repositories.list");
        Accessibility.name(places, TEXTS.say("do.repositories"));
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true);
        wide.widthHint = WIDTH;
        wide.heightHint = HEIGHT;
        places.setLayoutData(wide);
        Composite buttons = new Composite(area, SWT.NONE);
        buttons.setLayout(new GridLayout());
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
        button(buttons, "repositories.folder", () -> add(new DirectoryDialog(getShell()).open()));
        button(buttons, "repositories.address", this::address);
        button(buttons, "repositories.remove", this::remove);
        read();
        return area;
    }

    private static void button(Composite parent, String key, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(TEXTS.say(key));
        button.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        button.addListener(SWT.Selection, _ -> action.run());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    private void read() {
        Foreground.run(places, repositories::places, this::show, _ -> show(List.of()));
    }

    private void show(List<String> all) {
        places.setItems(all.toArray(String[]::new));
    }

    private void address() {
        TextQuestion.ask(getShell(), TEXTS.say("repositories.address"), TEXTS.say("repositories.address.message"),
                "https://").ifPresent(this::add);
    }

    private void add(String place) {
        if (place != null) {
            new PluginJob(TEXTS.say("job.repository", place), getShell(), _ -> repositories.add(place), this::again)
                    .schedule();
        }
    }

    private void remove() {
        if (places.getSelectionCount() == 1) {
            String place = places.getSelection()[0];
            new PluginJob(TEXTS.say("job.repository", place), getShell(), _ -> repositories.remove(place), this::again)
                    .schedule();
        }
    }

    private void again() {
        if (!places.isDisposed()) {
            read();
        }
        changed.run();
    }
}
