package org.vigie.view.feeds;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.feeds.Feed;
import org.vigie.feeds.FeedResult;
import org.vigie.feeds.Feeds;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Dates;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.OpenCorpus;
import org.vigie.workbench.Palette;
import org.vigie.workbench.Problems;
import org.vigie.workbench.Refresh;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** What the corpus is subscribed to, and how the last fetches went. */
public final class FeedsView {

    private static final Texts TEXTS = Texts.of(FeedsView.class);
    private static final Logger LOG = LoggerFactory.getLogger(FeedsView.class);
    private static final int CHARS = 400;
    private static final int NAMED = 8;
    private static final String[] COLUMNS = {"column.name", "column.interval", "column.fetched", "column.result",
            "column.address"};
    private static final int[] WIDTHS = {220, 110, 170, 360, 320};

    @Inject
    private OpenCorpus corpus;
    @Inject
    private Feeds feeds;
    @Inject
    private FeedRunner runner;
    @Inject
    private IEventBroker broker;
    private Refresh<List<Feed>> reading;
    private Table table;

    @PostConstruct
    public void create(Composite parent) {
        parent.setLayout(new GridLayout());
        Composite bar = new Composite(parent, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.marginTop = 0;
        row.marginBottom = 0;
        row.spacing = 6;
        bar.setLayout(row);
        button(bar, "do.add", this::add);
        button(bar, "do.edit", this::edit);
        button(bar, "do.remove", this::remove);
        button(bar, "do.fetch", () -> chosen().forEach(this::fetch));
        button(bar, "do.fetch.all", () -> shown().forEach(this::fetch));
        table = new Table(parent, SWT.MULTI | SWT.FULL_SELECTION);
        table.setData("id", "feeds.table");
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.setHeaderVisible(true);
        Accessibility.name(table, TEXTS.say("view.feeds"));
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TEXTS.say(COLUMNS[i]));
            column.setWidth(WIDTHS[i]);
        }
        EmptyMessage.on(table, TEXTS.say("none"));
        table.addListener(SWT.DefaultSelection, _ -> edit());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        reading = new Refresh<>(table, () -> corpus.ask(feeds::of), this::show, this::unreadable);
        read();
    }

    private static void button(Composite bar, String key, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(TEXTS.say(key));
        button.setData("id", "feeds." + key);
        button.addListener(SWT.Selection, _ -> action.run());
    }

    private void read() {
        reading.want();
    }

    private void unreadable(Throwable problem) {
        LOG.warn("The feeds cannot be read", problem);
        show(List.of());
        broker.post(Topics.STATUS, Problems.text(problem));
    }

    private void show(List<Feed> all) {
        Set<String> selected = chosen().stream().map(Feed::address).collect(Collectors.toSet());
        table.setRedraw(false);
        table.removeAll();
        for (Feed feed : all) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(
                    new String[]{SafeText.line(feed.name(), CHARS), TEXTS.say("interval", feed.interval().toMinutes()),
                            feed.last().map(last -> Dates.moment(last.fetched())).orElse(TEXTS.say("never")),
                            feed.last().map(FeedsView::words).orElse(""), SafeText.line(feed.address(), CHARS)});
            boolean failed = feed.last().filter(last -> last.failed() > 0).isPresent();
            item.setForeground(failed ? Palette.of(table).warning() : null);
            item.setData(feed);
            if (selected.contains(feed.address())) {
                table.select(table.getItemCount() - 1);
            }
        }
        table.setRedraw(true);
    }

    private static String words(FeedResult last) {
        return last.problem().isBlank()
                ? TEXTS.say("result", last.added(), last.revised(), last.unchanged())
                : SafeText.line(last.problem(), CHARS);
    }

    private List<Feed> chosen() {
        return feeds(table.getSelection());
    }

    private List<Feed> shown() {
        return feeds(table.getItems());
    }

    private static List<Feed> feeds(TableItem[] items) {
        return Arrays.stream(items).map(TableItem::getData).filter(Feed.class::isInstance).map(Feed.class::cast)
                .toList();
    }

    private void add() {
        new FeedDialog(table.getShell(), java.util.Optional.empty()).ask().ifPresent(this::keep);
    }

    private void edit() {
        chosen().stream().findFirst()
                .ifPresent(feed -> new FeedDialog(table.getShell(), java.util.Optional.of(feed)).ask()
                        .ifPresent(this::keep));
    }

    private void keep(Feed feed) {
        Foreground.show(table,
                corpus.ask(workspace -> feeds.subscribe(workspace, feed.address(), feed.name(), feed.interval())),
                kept -> {
                    runner.changed();
                    if (kept.last().isEmpty()) {
                        fetch(kept);
                    }
                }, this::fail);
    }

    private void fetch(Feed feed) {
        runner.fetch(feed, problem -> Foreground.later(table, () -> fail(problem)));
    }

    private void remove() {
        List<Feed> gone = chosen();
        if (gone.isEmpty() || !MessageDialog.openQuestion(table.getShell(), TEXTS.say("do.remove"),
                TEXTS.say("remove.question", gone.size(), names(gone)))) {
            return;
        }
        Foreground.show(table, corpus.ask(workspace -> {
            for (Feed feed : gone) {
                feeds.unsubscribe(workspace, feed.address());
            }
            return gone.size();
        }), _ -> runner.changed(), this::fail);
    }

    private static String names(List<Feed> some) {
        return some.stream().limit(NAMED).map(feed -> "– " + SafeText.line(feed.name(), CHARS))
                .collect(Collectors.joining("\n"));
    }

    private void fail(Throwable problem) {
        Problems.show(table.getShell(), TEXTS.say("view.feeds"), problem);
    }

    @Inject
    @Optional
    public void changed(@UIEventTopic(FeedRunner.CHANGED) Object nothing) {
        again();
    }

    @Inject
    @Optional
    public void corpusChanged(@UIEventTopic(Topics.CORPUS) Object what) {
        again();
    }

    private void again() {
        if (table != null && !table.isDisposed()) {
            read();
        }
    }

    @Focus
    public void focus() {
        table.setFocus();
    }
}
