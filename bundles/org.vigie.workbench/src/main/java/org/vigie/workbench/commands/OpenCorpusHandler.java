package org.vigie.workbench.commands;

import java.nio.file.Path;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Texts;

/** Asks for a folder and shows the corpus in it; an empty folder becomes a new corpus. */
public final class OpenCorpusHandler {

    private static final Texts TEXTS = Texts.of(OpenCorpusHandler.class);

    @Execute
    public void run(Shell shell, OpenCorpus corpus) {
        DirectoryDialog dialog = new DirectoryDialog(shell);
        dialog.setText(TEXTS.say("command.corpus.open"));
        dialog.setMessage(TEXTS.say("corpus.open.message"));
        dialog.setFilterPath(String.valueOf(corpus.folder().getParent()));
        String chosen = dialog.open();
        if (chosen != null) {
            corpus.open(Path.of(chosen));
        }
    }
}
