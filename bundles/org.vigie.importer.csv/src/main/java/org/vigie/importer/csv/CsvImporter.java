package org.vigie.importer.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.vigie.importer.FieldNames;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.InputHead;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.Mapping;
import org.vigie.importer.Recognition;
import org.vigie.importer.RecordImporter;
import org.vigie.importer.RecordShape;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.model.Phrases;

/** Reads delimiter-separated values (RFC 4180 and its many dialects) with FastCSV. */
@Component(service = Importer.class)
@ImporterFormat(id = "csv", name = "CSV and other delimited tables", extensions = {"csv", "tsv", "tab"})
public final class CsvImporter implements RecordImporter {

    private static final Phrases WORDS = Phrases.of(CsvImporter.class);

    private static final int MAX_RECORD_CHARS = 16 * 1024 * 1024;

    private final FieldNames names = FieldNames.load();

    @Override
    public Recognition recognise(InputHead head) {
        if (head.hasExtension("txt", "md", "html", "htm", "xml", "json", "jsonl")) {
            return Recognition.NONE;
        }
        Optional<Dialect> dialect = Dialect.of(head.text());
        if (head.hasExtension("csv", "tsv", "tab")) {
            return dialect.isPresent() || head.text().isBlank() ? Recognition.CERTAIN : Recognition.LIKELY;
        }
        if (dialect.isEmpty()) {
            return Recognition.NONE;
        }
        if (head.mediaType().equals("text/csv")) {
            return Recognition.CERTAIN;
        }
        Map<String, List<String>> known = names.recognise(dialect.get().firstRow());
        boolean isTable = dialect.get().rowsAreAlike() && dialect.get().firstRow().size() > 2;
        boolean speaks = known.containsKey(Mapping.TITLE) || known.containsKey(Mapping.TEXT);
        return isTable && speaks && known.size() > 1 ? Recognition.LIKELY : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        Dialect dialect = Dialect.of(input.head().text()).orElse(Dialect.SIMPLE);
        long rows = 0;
        try (Reader text = input.text(); CsvReader<CsvRecord> reader = dialect.reader(MAX_RECORD_CHARS, true, text)) {
            Iterator<CsvRecord> records = reader.iterator();
            Table table = null;
            while (records.hasNext()) {
                CsvRecord row = records.next();
                if (table == null) {
                    table = Table.of(row.getFields(), input.mapping(), names);
                    if (table.isUnreadable()) {
                        sink.problem(table.advice());
                        return;
                    }
                    if (table.firstRowIsHeader()) {
                        continue;
                    }
                }
                rows++;
                record(table, row, rows, sink);
            }
            if (table == null) {
                sink.problem(new ItemProblem(ItemProblem.Kind.SYNTAX, 0, 0, WORDS.say("the file is empty")));
            }
        } catch (CsvParseException e) {
            sink.problem(new ItemProblem(ItemProblem.Kind.SYNTAX, rows + 1, 0,
                    WORDS.say(
                            "the row cannot be read, and nothing after it: a quotation mark is never closed, or a cell has more than %d million characters (%s)",
                            MAX_RECORD_CHARS / 1024 / 1024, cause(e))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public RecordShape shape(ImportInput input) throws IOException {
        Dialect dialect = Dialect.of(input.head().text()).orElse(Dialect.SIMPLE);
        try (Reader text = input.text(); CsvReader<CsvRecord> reader = dialect.reader(MAX_RECORD_CHARS, true, text)) {
            List<List<String>> rows = reader.stream().limit(RecordShape.RECORDS + 1L).map(CsvRecord::getFields)
                    .toList();
            if (rows.isEmpty()) {
                return new RecordShape(Map.of(), new Mapping("", Map.of()));
            }
            Table table = Table.of(rows.getFirst(), input.mapping(), names);
            return table.shape(rows.subList(table.firstRowIsHeader() ? 1 : 0, rows.size()));
        } catch (CsvParseException e) {
            throw new IOException(WORDS.say("the first rows cannot be read: %s", cause(e)), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void record(Table table, CsvRecord row, long number, ReportSink sink) {
        long line = row.getStartingLineNumber();
        Optional<ReportDraft.Builder> draft = table.mapper().map(number, line, table.fields(row.getFields()));
        if (draft.isPresent()) {
            sink.report(draft.get().build());
        } else {
            sink.problem(
                    new ItemProblem(ItemProblem.Kind.SHAPE, number, line,
                            WORDS.say("the row has neither a title nor a text")));
        }
    }

    private static String cause(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }

}
