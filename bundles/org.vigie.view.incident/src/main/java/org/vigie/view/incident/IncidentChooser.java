package org.vigie.view.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.vigie.casework.Cases;
import org.vigie.model.IncidentId;
import org.vigie.search.EntryHit;
import org.vigie.search.EntryRequest;
import org.vigie.search.ResultType;
import org.vigie.search.SearchRequest;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Columns;
import org.vigie.workbench.Dates;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Refresh;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** Asks for an incident, which is found by some of its words. */
final class IncidentChooser extends TitleAreaDialog {
    private static final Texts TEXTS = Texts.of(IncidentChooser.class);
    private static final int MOST = 100;
    private static final int CHARS = 200;
    private static final int TITLE_WIDTH = 460;
    private static final int DATE_WIDTH = 120;
    private static final int HEIGHT = 220;

    /** What was found by some words. */
    private record Found(String words, List<EntryHit> hits) {}

    private final String title;
    private final String message;
    private final String proposal;
    private final Cases cases;
    private final List<IncidentId> left;
    private Text words;
    private Table table;
    private Refresh<Found> searching;
    private IncidentId chosen;

    /**
     * @param proposal what is looked for at first
     * @param left those that make no sense here
     */
    IncidentChooser(Shell shell, String title, String message, String proposal, Cases cases, List<IncidentId> left) {
        super(shell);
        this.title = title;
        this.message = message;
        this.proposal = proposal;
        this.cases = cases;
        this.left = left;
        setHelpAvailable(false);
    }

    /** Opens it; empty when the user did not want to. */
    Optional<IncidentId> ask() {
        return open() == OK ? Optional.ofNullable(chosen) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(title);
        setMessage(message);
        Composite area = (Composite) super.createDialogArea(parent);
        Composite fields = new Composite(area, SWT.NONE);
        fields.setLayout(new GridLayout());
        fields.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        words = new Text(fields, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        words.setData("id", "chooser.words");
        words.setMessage(TEXTS.say("chooser.words"));
        Accessibility.name(words, TEXTS.say("chooser.words"));
        words.setText(proposal);
        words.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        table = new Table(fields, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        table.setData("id", "chooser.table");
        Accessibility.name(table, TEXTS.say("chooser.table"));
        Columns.add(table, TEXTS.say("chooser.incident"), TITLE_WIDTH);
        Columns.add(table, TEXTS.say("chooser.date"), DATE_WIDTH);
        EmptyMessage.on(table, TEXTS.say("chooser.none"));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = HEIGHT;
        table.setLayoutData(data);
        table.addListener(SWT.Selection, _ -> check());
        table.addListener(SWT.DefaultSelection, _ -> okPressed());
        searching = new Refresh<>(table, this::search, this::show,
                problem -> setErrorMessage(Problems.text(problem)));
        words.addListener(SWT.Modify, _ -> {
            // what is listed was found by other words
            table.deselectAll();
            check();
            searching.want();
        });
        words.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && table.getItemCount() > 0) {
                table.setFocus();
            }
        });
        return area;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        words.setFocus();
        words.selectAll();
        check();
        searching.want();
        return contents;
    }

    private CompletionStage<Found> search() {
        String query = words.getText();
        SearchRequest.Order order = query.isBlank() ? SearchRequest.Order.DATE : SearchRequest.Order.RELEVANCE;
        return cases.ask((workspace, _) -> new Found(query, workspace.index().entries()
                .search(new EntryRequest(ResultType.INCIDENT, query, order, 0, MOST, Set.of(), 0, false)).hits()));
    }

    private void show(Found found) {
        table.removeAll();
        for (EntryHit hit : found.hits()) {
            IncidentId id = new IncidentId(hit.id());
            if (!left.contains(id)) {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setText(new String[]{SafeText.line(hit.title(), CHARS),
                        hit.date().map(Dates::partial).orElse("")});
                item.setData(id);
            }
        }
        boolean current = found.words().equals(words.getText()) && !found.words().isBlank();
        if (current && table.getItemCount() > 0) {
            table.setSelection(0);
        }
        check();
    }

    private void check() {
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(table.getSelectionCount() > 0);
        }
    }

    @Override
    protected void okPressed() {
        if (table.getSelectionCount() > 0) {
            chosen = (IncidentId) table.getSelection()[0].getData();
            super.okPressed();
        }
    }
}
