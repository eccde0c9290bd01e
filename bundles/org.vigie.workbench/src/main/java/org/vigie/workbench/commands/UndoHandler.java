package org.vigie.workbench.commands;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.vigie.workbench.UndoStack;

/** Takes the last change of the corpus back. While a text is being written, the keys belong to the text. */
public final class UndoHandler {

    @CanExecute
    public boolean can(UndoStack undo) {
        return undo.label().isPresent() && !isWriting();
    }

    static boolean isWriting() {
        Control focus = Display.getCurrent() == null ? null : Display.getCurrent().getFocusControl();
        return focus instanceof Text text && text.getEditable()
                || focus instanceof StyledText styled && styled.getEditable();
    }

    @Execute
    public void run(UndoStack undo) {
        undo.undo();
    }
}
