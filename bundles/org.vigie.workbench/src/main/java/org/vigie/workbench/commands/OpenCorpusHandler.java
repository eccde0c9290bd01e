package org.vigie.workbench.commands;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.vigie.corpus.Corpora;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Asks for a folder and shows the corpus in it; an empty folder becomes a new corpus. */
public final class OpenCorpusHandler {

    private static final Texts TEXTS = Texts.of(OpenCorpusHandler.class);

    @Execute
    public void run(Shell shell, OpenCorpus corpus, Corpora corpora) {
        DirectoryDialog dialog = new DirectoryDialog(shell);
        dialog.setText(TEXTS.say("command.corpus.open"));
        dialog.setMessage(TEXTS.say("corpus.open.message"));
        dialog.setFilterPath(String.valueOf(corpus.folder().getParent()));
        String chosen = dialog.open();
        if (chosen != null) {
            Path folder = Path.of(chosen);
            Foreground.run(shell, () -> corpora.isCorpus(folder) || isEmpty(folder), ready -> {
                if (ready || MessageDialog.openQuestion(shell, TEXTS.say("command.corpus.open"),
                        SafeText.escaped(TEXTS.say("corpus.open.other", chosen)))) {
                    corpus.open(folder);
                }
            }, problem -> Problems.show(shell, TEXTS.say("command.corpus.open"), problem));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }
}
