package org.vigie.importer.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.vigie.importer.FieldNames;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.Mapping;
import org.vigie.importer.RecordFields;
import org.vigie.importer.RecordMapper;
import org.vigie.importer.RecordShape;
import org.vigie.importer.StatedDate;
import org.vigie.model.Phrases;

/** The columns of a table and what they hold. */
final class Table {

    private static final Phrases WORDS = Phrases.of(Table.class);

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d\\s.,]*");
    private static final int MAX_NAME_CHARS = 60;

    private final List<String> columns;
    private final boolean header;
    private final Map<String, List<String>> paths;
    private final RecordMapper mapper;

    private Table(List<String> columns, boolean header, Map<String, List<String>> paths) {
        this.columns = columns;
        this.header = header;
        this.paths = paths;
        this.mapper = new RecordMapper(paths);
    }

    static Table of(List<String> firstRow, Optional<Mapping> mapping, FieldNames names) {
        Map<String, List<String>> recognised = names.recognise(firstRow);
        boolean header = isHeader(firstRow, recognised, mapping);
        List<String> columns = header ? distinct(firstRow) : numbered(firstRow.size());
        Map<String, List<String>> paths = mapping.map(Mapping::paths).orElse(header ? recognised : Map.of());
        return new Table(columns, header, paths);
    }

    /** A first row is a header when a column is known by name, or when it looks like names and not like values. */
    private static boolean isHeader(List<String> row, Map<String, List<String>> recognised, Optional<Mapping> mapping) {
        boolean mapped = mapping.isPresent() && mapping.get().paths().values().stream().flatMap(List::stream)
                .anyMatch(row::contains);
        boolean names = row.stream().noneMatch(cell -> cell.isBlank() || cell.length() > MAX_NAME_CHARS
                || NUMBER.matcher(cell).matches() || StatedDate.read(cell).isPresent());
        return mapped || names || !recognised.isEmpty() && new HashSet<>(row).size() == row.size()
                && row.stream().noneMatch(cell -> NUMBER.matcher(cell).matches());
    }

    private static List<String> distinct(List<String> names) {
        List<String> columns = new ArrayList<>();
        for (String name : names) {
            String clean = name.strip().isEmpty() ? "column" + (columns.size() + 1) : name.strip();
            columns.add(columns.contains(clean) ? clean + " (" + (columns.size() + 1) + ")" : clean);
        }
        return columns;
    }

    private static List<String> numbered(int count) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            columns.add("column" + i);
        }
        return columns;
    }

    boolean firstRowIsHeader() {
        return header;
    }

    RecordMapper mapper() {
        return mapper;
    }

    boolean isUnreadable() {
        return !paths.containsKey(Mapping.TITLE) && !paths.containsKey(Mapping.TEXT);
    }

    ItemProblem advice() {
        return new ItemProblem(ItemProblem.Kind.SHAPE, 0, 1, WORDS.say(
                "no column is known to hold a title or a text; the columns are: %s. Try --map title=%s --map text=%s",
                String.join(", ", columns), quoted(columns.getFirst()), quoted(columns.getLast())));
    }

    private static String quoted(String name) {
        return name.contains(" ") ? "'" + name + "'" : name;
    }

    /** Returns the columns with what some rows have in them. */
    RecordShape shape(List<List<String>> rows) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            values.put(columns.get(i), rows.stream().filter(row -> row.size() > column && !row.get(column).isBlank())
                    .map(row -> row.get(column).strip()).toList());
        }
        return new RecordShape(values, new Mapping("", paths));
    }

    /** Returns a row as fields; cells beyond the header are numbered columns. */
    RecordFields fields(List<String> cells) {
        SequencedMap<String, List<String>> all = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                all.put(i < columns.size() ? columns.get(i) : "column" + (i + 1), List.of(cells.get(i).strip()));
            }
        }
        return new Row(all);
    }

    private record Row(SequencedMap<String, List<String>> all) implements RecordFields {
        @Override
        public List<String> values(String path) {
            return all.getOrDefault(path.strip(), List.of());
        }

        @Override
        public String fieldOf(String path) {
            return path.strip();
        }
    }
}
