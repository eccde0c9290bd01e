package org.vigie.view.search;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vigie.workbench.Texts;

/** What to do next when there is nothing to search, or when the corpus or its index cannot be read. */
final class EmptyCorpus {

    private static final Texts TEXTS = Texts.of(EmptyCorpus.class);

    private final Composite panel;
    private final IEclipseContext context;

    EmptyCorpus(Composite parent, IEclipseContext context) {
        this.context = context;
        panel = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        panel.setLayout(layout);
        panel.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        show(false);
    }

    /** Shows or hides what is for an empty corpus. */
    void show(boolean shown) {
        fill(shown, "empty.corpus", "org.vigie.command.import", "org.vigie.command.demo",
                "org.vigie.command.corpus.open");
    }

    /** Shows what is for a corpus with reports that cannot be found, as when the disk was full before they were indexed. */
    void behind() {
        fill(true, "behind.corpus", "org.vigie.command.rebuild", "org.vigie.command.check");
    }

    /** Shows what is for a corpus that cannot be read. */
    void broken() {
        fill(true, "broken.corpus", "org.vigie.command.check", "org.vigie.command.rebuild",
                "org.vigie.command.corpus.open");
    }

    private void fill(boolean shown, String text, String... commands) {
        ((GridData) panel.getLayoutData()).exclude = !shown;
        panel.setVisible(shown);
        for (var child : panel.getChildren()) {
            child.dispose();
        }
        if (shown) {
            Label label = new Label(panel, SWT.WRAP);
            label.setText(TEXTS.say(text));
            label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            for (String command : commands) {
                button(command);
            }
        }
        panel.getParent().layout(true, true);
    }

    private void button(String id) {
        ParameterizedCommand command = context.get(ECommandService.class).createCommand(id, null);
        if (command == null || !command.getCommand().isDefined()) {
            return;
        }
        Button button = new Button(panel, SWT.PUSH);
        button.setData("id", id);
        button.setText(TEXTS.say("do." + id));
        button.addListener(SWT.Selection, _ -> context.get(EHandlerService.class).executeHandler(command));
    }
}
