package org.vigie.view.plugins;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.vigie.plugins.InstalledPlugin;
import org.vigie.plugins.PluginRepositories;
import org.vigie.plugins.Plugins;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.Foreground;
import org.vigie.workbench.Palette;
import org.vigie.workbench.Problems;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.TextQuestion;
import org.vigie.workbench.Texts;
import org.vigie.workbench.Topics;

/** The plugins: what is installed, what the repositories have, and what can be done about it. */
public final class PluginsView {

    private static final Texts TEXTS = Texts.of(PluginsView.class);
    private static final int CHARS = 200;
    private static final String[] COLUMNS = {"column.name", "column.version", "column.state", "column.vendor"};
    private static final int[] WIDTHS = {300, 150, 210, 200};

    @Inject
    private Plugins plugins;
    @Inject
    private PluginRepositories repositories;
    private Composite parent;
    private Table table;
    private Text details;
    private Label message;
    private Button update;
    private Button install;
    private Button remove;
    private List<PluginRow> rows = List.of();
    private int reading;
    private PluginRepositories.Answer answer = PluginCatalogue.UNASKED;

    @PostConstruct
    public void create(Composite composite) {
        parent = composite;
        parent.setLayout(new GridLayout());
        buttons();
        message = new Label(parent, SWT.WRAP);
        message.setData("id", "plugins.message");
        message.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        halves.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table = new Table(halves, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        table.setData("id", "plugins.table");
        table.setHeaderVisible(true);
        Accessibility.name(table, TEXTS.say("view.plugins"));
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TEXTS.say(COLUMNS[i]));
            column.setWidth(WIDTHS[i]);
        }
        EmptyMessage.on(table, TEXTS.say("message.empty"));
        table.addListener(SWT.Selection, _ -> selected());
        details = new Text(halves, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        details.setData("id", "plugins.details");
        details.setMessage(TEXTS.say("details.empty"));
        Accessibility.name(details, TEXTS.say("details.name"));
        halves.setWeights(60, 40);
        selected();
        read();
    }

    private void buttons() {
        Composite bar = new Composite(parent, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.spacing = 6;
        bar.setLayout(row);
        button(bar, "do.file", this::installFile);
        button(bar, "do.address", this::installAddress);
        install = button(bar, "do.install", this::installOffer);
        update = button(bar, "do.update", this::update);
        remove = button(bar, "do.remove", this::remove);
        button(bar, "do.look", this::look);
        button(bar, "do.repositories",
                () -> new RepositoriesDialog(parent.getShell(), repositories, this::look).open());
    }

    private static Button button(Composite bar, String key, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(TEXTS.say(key));
        button.setToolTipText(TEXTS.say(key + ".tooltip"));
        button.setData("id", key);
        button.addListener(SWT.Selection, _ -> action.run());
        return button;
    }

    /** Reads what is installed; the repositories are asked only when the user wants that. */
    private void read() {
        message.setText(TEXTS.say("message.reading"));
        read(() -> PluginCatalogue.read(plugins, answer));
    }

    private void look() {
        message.setText(TEXTS.say("message.looking"));
        read(() -> PluginCatalogue.read(plugins, repositories.search(List.of())));
    }

    private void read(Callable<PluginCatalogue> work) {
        int mine = ++reading;
        Foreground.run(parent, work, found -> {
            if (mine == reading) {
                show(found);
            }
        }, problem -> message.setText(SafeText.label(Problems.text(problem), CHARS)));
    }

    private void show(PluginCatalogue catalogue) {
        String before = chosen().map(PluginRow::id).orElse("");
        rows = catalogue.rows();
        answer = catalogue.answer();
        table.setRedraw(false);
        table.removeAll();
        for (PluginRow row : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[]{SafeText.line(row.name(), CHARS), SafeText.line(version(row), CHARS), state(row),
                    vendor(row)});
            boolean wrong = row.installed().filter(plugin -> plugin.state() != InstalledPlugin.State.ACTIVE)
                    .isPresent();
            item.setForeground(wrong ? Palette.of(table).warning() : null);
        }
        table.setRedraw(true);
        table.setSelection(IntStream.range(0, rows.size()).filter(row -> rows.get(row).id().equals(before)).toArray());
        selected();
        String words = rows.isEmpty()
                ? TEXTS.say(answer != PluginCatalogue.UNASKED ? "message.none" : "message.empty")
                : TEXTS.say("message.count", rows.stream().filter(row -> row.installed().isPresent()).count(),
                        rows.stream().filter(row -> row.installed().isEmpty()).count());
        message.setText(
                answer.problems().isEmpty()
                        ? words
                        : words + "\n" + SafeText.shown(String.join("\n", answer.problems())));
        parent.layout(true, true);
    }

    private static String version(PluginRow row) {
        String installed = row.installed().map(plugin -> plugin.plugin().version()).orElse("");
        return row.isUpdate()
                ? TEXTS.say("version.update", installed, row.offer().orElseThrow().version())
                : installed.isEmpty() ? row.offer().map(PluginRepositories.Offer::version).orElse("") : installed;
    }

    private static String state(PluginRow row) {
        return row.installed().map(plugin -> TEXTS.say("state." + plugin.state())).orElse(TEXTS.say("state.offered"));
    }

    private static String vendor(PluginRow row) {
        return SafeText.line(row.installed().map(plugin -> plugin.plugin().vendor())
                .or(() -> row.offer().map(PluginRepositories.Offer::vendor)).orElse(""), CHARS);
    }

    private Optional<PluginRow> chosen() {
        int row = table.getSelectionIndex();
        return row < 0 || row >= rows.size() ? Optional.empty() : Optional.of(rows.get(row));
    }

    private void selected() {
        Optional<PluginRow> row = chosen();
        details.setText(row.map(PluginDetails::of).orElse(""));
        install.setEnabled(row.filter(one -> one.installed().isEmpty()).isPresent());
        update.setEnabled(row.filter(PluginRow::isUpdate).isPresent());
        remove.setEnabled(row.filter(one -> one.installed().isPresent()).isPresent());
    }

    private void installFile() {
        FileDialog dialog = new FileDialog(parent.getShell(), SWT.OPEN);
        dialog.setText(TEXTS.say("do.file"));
        dialog.setFilterExtensions("*.vigie", "*");
        String file = dialog.open();
        if (file != null) {
            install(file);
        }
    }

    private void installAddress() {
        TextQuestion.ask(parent.getShell(), TEXTS.say("do.address"), TEXTS.say("address.message"), "")
                .ifPresent(this::install);
    }

    private void installOffer() {
        chosen().flatMap(PluginRow::offer).ifPresent(offer -> install(offer.place()));
    }

    /** Installs what lies at a place, after asking what there is to ask. */
    void install(String place) {
        new PluginJob(TEXTS.say("job.install", place), parent.getShell(), consent -> plugins.install(place, consent),
                this::read).schedule();
    }

    private void update() {
        chosen().ifPresent(row -> new PluginJob(TEXTS.say("job.update", row.name()), parent.getShell(),
                consent -> plugins.update(row.id(), consent), this::read).schedule());
    }

    private void remove() {
        chosen().ifPresent(row -> RemoveQuestion.ask(parent.getShell(), row, plugins, this::read));
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    public void contributions(@UIEventTopic(Topics.CONTRIBUTIONS_CHANGED) Object nothing) {
        again();
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    public void refresh(@UIEventTopic(Topics.CORPUS_REFRESH) Object nothing) {
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
