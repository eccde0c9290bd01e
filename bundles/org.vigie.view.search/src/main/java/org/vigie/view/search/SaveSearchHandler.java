package org.vigie.view.search;

import java.util.Map;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.TextQuestion;
import org.vigie.workbench.Texts;
import org.vigie.searches.SavedSearch;

/** Saves what is searched for now under a name. */
public final class SaveSearchHandler {

    private static final int NAME_CHARS = 80;
    private static final Texts TEXTS = Texts.of(SaveSearchHandler.class);
    private static final String VIEW = "org.vigie.view.search";

    @CanExecute
    public boolean can(EPartService parts) {
        return view(parts) != null;
    }

    @Execute
    public void run(Shell shell, EPartService parts) {
        save(shell, view(parts));
    }

    private static SearchView view(EPartService parts) {
        MPart part = parts.findPart(VIEW);
        return part != null && part.getObject() instanceof SearchView view ? view : null;
    }

    static void save(Shell shell, SearchView view) {
        String proposal = view.state().query().isBlank() ? "" : view.state().query();
        TextQuestion.ask(shell, TEXTS.say("command.search.save"), TEXTS.say("save.message"), proposal)
                .map(name -> name.replaceAll("\\s+", " "))
                .filter(name -> !view.hasSaved(name) || MessageDialog.openQuestion(shell,
                        TEXTS.say("command.search.save"), TEXTS.say("save.replace", SafeText.label(name, NAME_CHARS))))
                .ifPresent(name -> view.keep(new SavedSearch(name, view.state(), Map.of())));
    }
}
