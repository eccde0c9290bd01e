package org.vigie.workbench;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Asks for a line of text. */
public final class TextQuestion extends InputDialog {

    private final String message;

    private TextQuestion(Shell shell, String title, String message, String proposal, UnaryOperator<String> problem) {
        super(shell, title, message, proposal, problem::apply);
        this.message = message;
    }

    /**
     * Asks. Called in the thread of the user interface; returns when the user has answered.
     *
     * @param proposal what stands in the field at first
     * @param problem says what is wrong with an answer; the empty text when it is not complete, {@code null} when it will do
     * @return the answer without blanks around it; empty when the user did not want to
     */
    public static Optional<String> ask(Shell shell, String title, String message, String proposal,
            UnaryOperator<String> problem) {
        TextQuestion question = new TextQuestion(shell, title, message, proposal, problem);
        return question.open() == Window.OK ? Optional.of(question.getValue().strip()) : Optional.empty();
    }

    /** Asks for anything that is not blank; as above. */
    public static Optional<String> ask(Shell shell, String title, String message, String proposal) {
        return ask(shell, title, message, proposal, text -> text.isBlank() ? "" : null);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Control area = super.createDialogArea(parent);
        Accessibility.name(getText(), message);
        return area;
    }
}
