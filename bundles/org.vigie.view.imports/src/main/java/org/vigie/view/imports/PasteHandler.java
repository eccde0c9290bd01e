package org.vigie.view.imports;

import java.util.List;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Shell;

/** Opens the import wizard with what the clipboard holds: files, an address, or a text. */
public final class PasteHandler {

    @Execute
    public void run(Shell shell, ImportServices services) {
        Clipboard clipboard = new Clipboard(shell.getDisplay());
        try {
            if (clipboard.getContents(FileTransfer.getInstance()) instanceof String[] files) {
                services.open(shell, List.of(files));
            } else if (clipboard.getContents(TextTransfer.getInstance()) instanceof String text) {
                services.openText(shell, text);
            } else {
                services.open(shell, List.of());
            }
        } finally {
            clipboard.dispose();
        }
    }
}
