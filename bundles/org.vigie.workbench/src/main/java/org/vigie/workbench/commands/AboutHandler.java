package org.vigie.workbench.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Texts;

/** Says which version this is and where things lie. */
public final class AboutHandler {

    private static final Texts TEXTS = Texts.of(AboutHandler.class);

    @Execute
    public void run(Shell shell, OpenCorpus corpus) {
        MessageDialog.openInformation(shell, TEXTS.say("command.about"),
                TEXTS.say("about.text", FrameworkUtil.getBundle(AboutHandler.class).getVersion().toString(),
                        corpus.folder().toString(), System.getProperty("java.version"),
                        System.getProperty("vigie.log", "")));
    }
}
