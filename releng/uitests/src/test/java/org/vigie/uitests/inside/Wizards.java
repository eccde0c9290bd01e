package org.vigie.uitests.inside;

import java.nio.file.Path;
import org.eclipse.swt.SWT;

/** What people do with the wizards. */
final class Wizards {

    private Wizards() {}

    /** Begins an import of a file, by its path. */
    static void importFile(Bot bot, Path file) {
        bot.press(SWT.CTRL, 'i');
        bot.waitForShell("Import");
        bot.pressButton("Add address or path…");
        bot.waitForShell("Add address or path…");
        bot.type(file.toString());
        bot.press(0, SWT.CR);
        bot.pressButton("Finish");
    }
}
