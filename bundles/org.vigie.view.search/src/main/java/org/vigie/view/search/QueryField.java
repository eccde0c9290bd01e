package org.vigie.view.search;

import java.util.function.Consumer;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Texts;

/** Where the query is written, with completion by Ctrl+Space and after a colon. */
final class QueryField {

    private static final Texts TEXTS = Texts.of(QueryField.class);
    private static final char[] ACTIVATING = {':'};

    private final Text text;
    private boolean setting;

    /**
     * @param typed told at each change that the user makes
     * @param done told when the user presses Enter
     */
    QueryField(Composite parent, QueryCompletion completion, Consumer<String> typed, Runnable done) {
        text = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setData("id", "search.query");
        text.setMessage(TEXTS.say("query.message"));
        text.setToolTipText(TEXTS.say("query.tooltip"));
        Accessibility.name(text, TEXTS.say("query.name"));
        text.addListener(SWT.Modify, _ -> {
            if (!setting) {
                typed.accept(text.getText());
            }
        });
        text.addListener(SWT.DefaultSelection, _ -> done.run());
        ContentProposalAdapter adapter = new ContentProposalAdapter(text, new TextContentAdapter(), completion,
                KeyStroke.getInstance(SWT.MOD1, ' '), ACTIVATING);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    }

    Text control() {
        return text;
    }

    /** Sets a query without telling anybody. */
    void set(String query) {
        setting = true;
        try {
            if (!text.getText().equals(query)) {
                text.setText(query);
                text.setSelection(query.length());
            }
        } finally {
            setting = false;
        }
    }

    void focus() {
        text.setFocus();
        text.selectAll();
    }
}
