package org.vigie.view.search;

import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vigie.search.QueryNote;
import org.vigie.search.SearchResult;
import org.vigie.workbench.Palette;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Says how much was found, and how the query was understood when that is not as written; or what went wrong. */
final class ResultHeader {

    private static final Texts TEXTS = Texts.of(ResultHeader.class);
    private static final int MESSAGE_CHARS = 600;

    private final Label label;

    ResultHeader(Composite parent) {
        label = new Label(parent, SWT.WRAP);
        label.setData("id", "search.header");
        label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }

    void show(SearchResult result) {
        String notes = result.notes().stream().map(ResultHeader::note).collect(Collectors.joining("  "));
        say(TEXTS.say("results.count", result.total(), result.took().toMillis())
                + (notes.isEmpty() ? "" : "  " + notes),
                !notes.isEmpty());
    }

    private static String note(QueryNote note) {
        return TEXTS.say("note." + note.kind(), note.detail().isBlank() ? "…" : SafeText.line(note.detail(), 60));
    }

    void searching() {
        say(TEXTS.say("results.searching"), false);
    }

    void fail(Throwable problem) {
        fail(Problems.text(problem));
    }

    void fail(String problem) {
        say(problem, true);
    }

    private void say(String text, boolean warning) {
        label.setForeground(null);
        label.setForeground(warning ? Palette.of(label).warning() : null);
        label.setText(SafeText.label(text, MESSAGE_CHARS));
        label.requestLayout();
    }
}
