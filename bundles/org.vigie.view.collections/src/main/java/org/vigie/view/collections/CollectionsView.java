package org.vigie.view.collections;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.services.EMenuService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.corpus.ReportCollection;
import org.vigie.model.ReportId;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Refresh;
import org.vigie.workbench.ReportOpener;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** The collections of the corpus, and the reports of the one that is chosen. */
public final class CollectionsView {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionsView.class);
    private static final Texts TEXTS = Texts.of(CollectionsView.class);
    private static final int CHARS = 300;
    private static final String[] COLUMNS = {"column.title", "column.source", "column.date"};
    private static final int[] WIDTHS = {520, 200, 150};

    @Inject
    private OpenCorpus corpus;
    @Inject
    private ReportOpener opener;
    @Inject
    private ESelectionService selection;
    @Inject
    private CollectionChanges changes;
    @Inject
    private IEventBroker broker;
    private Refresh<List<ReportCollection>> reading;
    private Table collections;
    private Table members;

    @PostConstruct
    public void create(Composite parent, EMenuService menus) {
        parent.setLayout(new FillLayout());
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        collections = new Table(halves, SWT.SINGLE | SWT.FULL_SELECTION);
        collections.setData("id", "collections.table");
        Accessibility.name(collections, TEXTS.say("view.collections"));
        EmptyMessage.on(collections, TEXTS.say("none"));
        collections.addListener(SWT.Selection, _ -> readMembers());
        reading = new Refresh<>(collections, () -> corpus.ask(workspace -> workspace.corpus().collections()),
                this::show, this::failed);
        members = new Table(halves, SWT.MULTI | SWT.FULL_SELECTION);
        members.setData("id", "collections.members");
        members.setHeaderVisible(true);
        Accessibility.name(members, TEXTS.say("members"));
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(members, SWT.NONE);
            column.setText(TEXTS.say(COLUMNS[i]));
            column.setWidth(WIDTHS[i]);
        }
        members.addListener(SWT.Selection, _ -> select());
        members.addListener(SWT.DefaultSelection, _ -> chosen().forEach(id -> opener.open(id, "")));
        members.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        menus.registerContextMenu(members, "org.vigie.popup.reports");
        halves.setWeights(25, 75);
        read();
    }

    private void read() {
        reading.want();
    }

    private void show(List<ReportCollection> known) {
        java.util.Optional<String> before = collection();
        collections.setRedraw(false);
        collections.removeAll();
        for (ReportCollection one : known) {
            TableItem item = new TableItem(collections, SWT.NONE);
            item.setText(TEXTS.say("collection", SafeText.line(one.name(), CHARS), one.reports()));
            item.setData(one.name());
            if (before.filter(one.name()::equals).isPresent()) {
                collections.setSelection(item);
            }
        }
        if (!known.isEmpty() && collections.getSelectionCount() == 0) {
            collections.setSelection(0);
        }
        collections.setRedraw(true);
        readMembers();
    }

    private java.util.Optional<String> collection() {
        return Arrays.stream(collections.getSelection()).map(TableItem::getData).filter(String.class::isInstance)
                .map(String.class::cast).findFirst();
    }

    private void readMembers() {
        String name = collection().orElse("");
        Foreground.show(members, corpus.ask(workspace -> Member.of(workspace, name)), all -> {
            // another collection may have been chosen meanwhile
            if (name.equals(collection().orElse(""))) {
                showMembers(all);
            }
        }, this::failed);
    }

    private void failed(Throwable problem) {
        LOG.warn("The collections cannot be read", problem);
        collections.removeAll();
        members.removeAll();
        select();
        broker.post(Topics.STATUS, Problems.text(problem));
    }

    private void showMembers(List<Member> all) {
        Set<ReportId> selected = Set.copyOf(chosen());
        members.setRedraw(false);
        members.removeAll();
        for (Member member : all) {
            TableItem item = new TableItem(members, SWT.NONE);
            item.setText(new String[]{SafeText.line(member.title(), CHARS), SafeText.line(member.source(), CHARS),
                    member.date()});
            item.setData(member.id());
            if (selected.contains(member.id())) {
                members.select(members.getItemCount() - 1);
            }
        }
        members.setRedraw(true);
        if (!selected.isEmpty()) {
            select();
        }
    }

    private List<ReportId> chosen() {
        return Arrays.stream(members.getSelection()).map(TableItem::getData).filter(ReportId.class::isInstance)
                .map(ReportId.class::cast).toList();
    }

    private void select() {
        selection.setSelection(new SelectedReports(chosen()));
    }

    private void remove() {
        collection().ifPresent(name -> changes.uncollect(members.getShell(), name, chosen()));
    }

    @Inject
    @Optional
    public void corpusChanged(@UIEventTopic(Topics.CORPUS) Object what) {
        again();
    }

    private void again() {
        if (collections != null && !collections.isDisposed()) {
            read();
        }
    }

    @Focus
    public void focus() {
        members.setFocus();
    }
}
