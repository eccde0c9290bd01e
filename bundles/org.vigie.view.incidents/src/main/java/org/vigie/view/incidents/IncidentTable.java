package org.vigie.view.incidents;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.vigie.incident.EvidenceWords;
import org.vigie.casework.CaseWords;
import org.vigie.incident.Status;
import org.vigie.model.IncidentId;
import org.vigie.search.EntryHit;
import org.vigie.search.EntrySort;
import org.vigie.workbench.Accessibility;
import org.vigie.workbench.Columns;
import org.vigie.workbench.Dates;
import org.vigie.workbench.EmptyMessage;
import org.vigie.workbench.SafeText;
import org.vigie.workbench.Texts;

/** The incidents that were found; rows are loaded, a page at a time, when they are to be seen. Its header sorts. */
final class IncidentTable {
    private static final Texts TEXTS = Texts.of(IncidentTable.class);
    private static final int TITLE_CHARS = 200;

    /** A column that sorts; by how many pixels it is wide. */
    private enum Column {
        TITLE(300, EntrySort.TITLE, false), STATUS(140, "", false), DATE(110, EntrySort.DATE, true), REPORTS(70,
                "reports", true), CLAIMS(70, "claims", true), WAITING(80, "waiting", true);

        private final int width;
        private final String sort;
        private final boolean greatestFirst;

        Column(int width, String sort, boolean greatestFirst) {
            this.width = width;
            this.sort = sort;
            this.greatestFirst = greatestFirst;
        }

        String key() {
            return "column." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Table table;
    private final Consumer<Integer> missing;
    private final Map<Integer, List<EntryHit>> pages = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();
    private int generation;
    /** The ids of what was selected when the list was read anew. */
    private Set<String> kept = Set.of();

    /**
     * @param missing asked for a page that is to be seen
     * @param sorted told by what the user wants to sort
     */
    IncidentTable(Composite parent, Consumer<Integer> missing, Consumer<EntrySort> sorted) {
        this.missing = missing;
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        table.setData("id", "incidents.table");
        Accessibility.name(table, TEXTS.say("view.incidents"));
        for (Column column : Column.values()) {
            TableColumn made = Columns.add(table, TEXTS.say(column.key()), column.width);
            if (!column.sort.isEmpty()) {
                made.addListener(SWT.Selection, _ -> sorted.accept(next(column, made)));
            }
        }
        EmptyMessage.on(table, TEXTS.say("incidents.none"));
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    }

    private EntrySort next(Column column, TableColumn header) {
        boolean again = table.getSortColumn() == header;
        boolean descending = again ? table.getSortDirection() == SWT.UP : column.greatestFirst;
        return new EntrySort(column.sort, descending);
    }

    Table control() {
        return table;
    }

    void listen(Runnable selected, Runnable opened) {
        table.addListener(SWT.Selection, _ -> selected.run());
        table.addListener(SWT.DefaultSelection, _ -> opened.run());
    }

    /** Shows what was found, from the beginning or where the user is. */
    void show(FoundIncidents found, boolean fromBeginning) {
        kept = fromBeginning ? Set.of() : selected().stream().map(IncidentId::value).collect(Collectors.toSet());
        generation++;
        pages.clear();
        asked.clear();
        pages.put(0, found.first());
        table.setItemCount((int) Math.min(Integer.MAX_VALUE, found.total()));
        table.clearAll();
        table.deselectAll();
        if (fromBeginning) {
            table.setTopIndex(0);
        }
        reselect(0, found.first());
        showSort(found.query().sort());
    }

    /** What was selected stays so, wherever it is now, as soon as its page is there. */
    private void reselect(int start, List<EntryHit> hits) {
        for (int i = 0; i < hits.size(); i++) {
            if (kept.contains(hits.get(i).id())) {
                table.select(start + i);
            }
        }
    }

    private void showSort(EntrySort sort) {
        for (Column column : Column.values()) {
            if (column.sort.equals(sort.field())) {
                table.setSortColumn(table.getColumn(column.ordinal()));
                table.setSortDirection(sort.descending() ? SWT.DOWN : SWT.UP);
            }
        }
    }

    int generation() {
        return generation;
    }

    /** Takes a page that was asked for; one of an earlier search is dropped. */
    void put(int page, int ofGeneration, List<EntryHit> hits) {
        if (ofGeneration == generation && !table.isDisposed()) {
            pages.put(page, hits);
            int start = page * FoundIncidents.PAGE;
            table.clear(start, Math.min(table.getItemCount(), start + FoundIncidents.PAGE) - 1);
            reselect(start, hits);
        }
    }

    List<IncidentId> selected() {
        return Arrays.stream(table.getSelectionIndices()).mapToObj(this::hit).flatMap(Optional::stream)
                .map(EntryHit::id).map(IncidentId::new).toList();
    }

    private Optional<EntryHit> hit(int row) {
        List<EntryHit> page = pages.get(row / FoundIncidents.PAGE);
        int at = row % FoundIncidents.PAGE;
        return page == null || at >= page.size() ? Optional.empty() : Optional.of(page.get(at));
    }

    private void fill(TableItem item, int row) {
        int page = row / FoundIncidents.PAGE;
        hit(row).ifPresentOrElse(hit -> item.setText(new String[]{SafeText.line(hit.title(), TITLE_CHARS), status(hit),
                hit.date().map(Dates::partial).orElse(TEXTS.say("date.none")), number(hit, "reports"),
                number(hit, "claims"), hit.number("waiting") == 0 ? "" : number(hit, "waiting")}), () -> {
                    if (!pages.containsKey(page) && asked.add(page)) {
                        missing.accept(page);
                    }
                });
    }

    private static String number(EntryHit hit, String name) {
        return String.valueOf(hit.number(name));
    }

    /** How well the whole is known in words, and the signs of what else is to be heeded. */
    private static String status(EntryHit hit) {
        List<Status> statuses = hit.values().getOrDefault("status", List.of()).stream()
                .flatMap(word -> Stream.of(Status.values()).filter(one -> one.word().equals(word)))
                .toList();
        return statuses.isEmpty()
                ? ""
                : CaseWords.badge(statuses.getFirst()) + statuses.stream().skip(1)
                        .map(EvidenceWords::sign).collect(Collectors.joining(" ", " ", "")).stripTrailing();
    }

    void focus(Event event) {
        table.setFocus();
        if (table.getSelectionCount() == 0 && table.getItemCount() > 0) {
            table.setSelection(0);
            table.notifyListeners(SWT.Selection, event);
        }
    }
}
