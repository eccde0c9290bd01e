package org.vigie.view.report;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.bindings.EBindingService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vigie.search.SearchFilter;
import org.vigie.workbench.Foreground;
import org.vigie.model.Passage;
import org.vigie.workbench.History;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.PassageMarks;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Refresh;
import org.vigie.workbench.ReportOpener;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.SelectedPassage;
import org.vigie.workbench.SelectedReports;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** One report, for reading: its text with the words that were searched, its details, revisions, and reports like it. */
public final class ReportView {

    private static final Texts TEXTS = Texts.of(ReportView.class);
    private static final int TAB_CHARS = 32;
    private static final int TOOLTIP_CHARS = 300;

    @Inject
    private MPart part;
    @Inject
    private EPartService parts;
    @Inject
    private OpenCorpus corpus;
    @Inject
    private History history;
    @Inject
    private ReportOpener opener;
    @Inject
    private ESelectionService selection;
    @Inject
    private IEventBroker broker;
    @Inject
    @Service
    private List<PassageMarks> marking;

    private Composite parent;
    private ReportHeader header;
    private CTabFolder tabs;
    private ReportText text;
    private DetailsTable details;
    private RevisionsPane revisions;
    private SimilarTable similar;
    private CTabItem revisionsTab;
    private ReportPlace place;
    private boolean shown;
    private ReportPlace shownPlace;
    private ReportContents shownContents;
    private Refresh<Answer> loading;
    /** What is to be shown of the report once it is there; null for nothing. */
    private Passage passageToShow;

    /** What the corpus answered to a question for a place. */
    private record Answer(ReportPlace place, Optional<ReportContents> contents) {}

    @PostConstruct
    public void create(Composite composite, MApplication application, ECommandService commands,
            EHandlerService handlers, EBindingService bindings) {
        parent = composite;
        loading = new Refresh<>(parent, this::ask, this::answered, this::failed);
        GridLayout grid = new GridLayout();
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        grid.verticalSpacing = 0;
        parent.setLayout(grid);
        header = new ReportHeader(parent);
        MarkLayers layers = new MarkLayers(parent, InstanceScope.INSTANCE.getNode("org.vigie.view.report/marks.off"),
                () -> text.mark());
        tabs = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        text = new ReportText(tabs, header, layers);
        text.onSelection(this::select);
        new TextMenu(application, commands, handlers, bindings).addTo(text.control());
        tab("tab.text", text.control());
        details = new DetailsTable(tabs);
        tab("tab.details", details.control());
        revisions = new RevisionsPane(tabs);
        revisionsTab = tab("tab.revisions", revisions.control());
        similar = new SimilarTable(tabs, id -> opener.open(id, ""));
        tab("tab.similar", similar.control());
        tabs.setSelection(0);
        tabs.addListener(SWT.Selection, _ -> showRevisions());
        header.onNext(text::next);
        header.onPrevious(text::previous);
        ReportPlace.of(part).ifPresent(this::show);
    }

    private CTabItem tab(String key, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(TEXTS.say(key));
        item.setControl(control);
        return item;
    }

    @Focus
    public void focus() {
        CTabItem front = tabs.getSelection();
        if (front == null || !front.getControl().setFocus()) {
            tabs.setFocus();
        }
        select();
        visited();
    }

    /** What is only looked through in a preview is no place to come back to, until the user turns to it. */
    void visited() {
        ReportPlace here = place;
        if (here != null) {
            history.visited(here.id().value(), () -> opener.open(here.id(), here.query()));
        }
    }

    private void select() {
        if (place != null) {
            selection.setSelection(
                    new SelectedReports(List.of(place.id()), place.query(), SearchFilter.NONE, passage()));
        }
    }

    private Optional<SelectedPassage> passage() {
        return shown && shownContents != null && place.equals(shownPlace)
                ? text.selection()
                        .map(passage -> new SelectedPassage(place.id(), shownContents.report().current().hash(),
                                passage))
                : Optional.empty();
    }

    /** Shows a passage of the report, as soon as that is there. */
    void reveal(Passage passage) {
        passageToShow = passage;
        if (shown && place.equals(shownPlace)) {
            reveal();
        }
    }

    private void reveal() {
        if (passageToShow == null) {
            return;
        }
        tabs.setSelection(0);
        if (!text.reveal(passageToShow)) {
            broker.post(Topics.STATUS, TEXTS.say("passage.earlier"));
            tabs.setSelection(revisionsTab);
            showRevisions();
        }
        passageToShow = null;
    }

    /** Shows a report; at once when it is there already. */
    void show(ReportPlace wanted) {
        boolean again = wanted.equals(place) && shown;
        place = wanted;
        passageToShow = null;
        // e4 does not give the focus again to what has it
        select();
        if (!again) {
            load();
        }
    }

    private void load() {
        loading.want();
    }

    private CompletionStage<Answer> ask() {
        ReportPlace wanted = place;
        List<PassageMarks> sources = List.copyOf(marking);
        return corpus.ask(workspace -> new Answer(wanted, ReportContents.read(workspace, wanted, sources)));
    }

    private void answered(Answer answer) {
        if (answer.place().equals(place)) {
            answer.contents().ifPresentOrElse(this::shown, this::missing);
        }
    }

    private void failed(Throwable problem) {
        shown = false;
        clear(Problems.text(problem));
    }

    /** Says something instead of a report; nothing of the one before is left. */
    private void clear(String words) {
        header.say(words);
        text.clear();
        details.clear();
        revisions.clear();
        similar.show(List.of());
        shownContents = null;
        parent.layout(true, true);
    }

    private void shown(ReportContents contents) {
        shown = true;
        if (contents.equals(shownContents)) {
            reveal();
            return;
        }
        boolean fresh = shownContents == null || !place.equals(shownPlace);
        shownContents = contents;
        shownPlace = place;
        String title = contents.report().content().title();
        String named = title.isBlank() ? TEXTS.say("report.untitled") : title;
        part.setLabel(SafeText.line(named, TAB_CHARS));
        part.setTooltip(SafeText.line(named, TOOLTIP_CHARS));
        header.show(contents, named);
        text.show(contents, fresh);
        details.show(contents.report());
        showRevisions();
        revisionsTab.setText(TEXTS.say("tab.revisions.count", contents.report().earlier().size() + 1));
        similar.show(contents.similar());
        parent.layout(true, true);
        reveal();
    }

    /** Comparing takes a while, and most of the time nobody looks. */
    private void showRevisions() {
        if (shownContents != null && tabs.getSelection() == revisionsTab) {
            revisions.show(shownContents.report());
        }
    }

    private void missing() {
        shown = false;
        clear(TEXTS.say("report.missing", place.id().value(), corpus.label()));
    }

    /** Goes to the next of the words that were searched. */
    void next() {
        text.next();
    }

    /** Goes to the one before. */
    void previous() {
        text.previous();
    }

    Optional<ReportPlace> place() {
        return Optional.ofNullable(place);
    }

    /** The report may have been revised, tagged or deleted. */
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    public void changed(@UIEventTopic(Topics.CORPUS_CHANGED) Long sequence) {
        reload();
    }

    /** What is marked in it may be known otherwise. */
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    public void evidenceChanged(@UIEventTopic(Topics.EVIDENCE_CHANGED) Object mark) {
        reload();
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    public void refresh(@UIEventTopic(Topics.CORPUS_REFRESH) Object nothing) {
        reload();
    }

    /** A report of another corpus has no place here. */
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    public void opened(@UIEventTopic(Topics.CORPUS_OPENED) Object folder) {
        ReportPlace wanted = place;
        if (wanted == null || parent == null || parent.isDisposed()) {
            return;
        }
        Foreground.show(parent, corpus.ask(workspace -> workspace.corpus().report(wanted.id()).isPresent()), here -> {
            if (here) {
                load();
            } else {
                parts.hidePart(part, true);
            }
        }, this::failed);
    }

    private void reload() {
        if (place != null && parent != null && !parent.isDisposed()) {
            load();
        }
    }
}
