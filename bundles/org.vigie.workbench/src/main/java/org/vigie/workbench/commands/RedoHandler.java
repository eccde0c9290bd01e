package org.vigie.workbench.commands;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.vigie.workbench.UndoStack;

/** Does again what was taken back last. While a text is being written, the keys belong to the text. */
public final class RedoHandler {
    @CanExecute
    public boolean can(UndoStack undo) {
        return undo.redoLabel().isPresent() && !UndoHandler.isWriting();
    }

    @Execute
    public void run(UndoStack undo) {
        undo.redo();
    }
}
