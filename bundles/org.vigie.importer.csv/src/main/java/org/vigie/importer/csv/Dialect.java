package org.vigie.importer.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a table is written, found out from its beginning: the delimiter under which most rows have the same number of
 * columns, and the quotation mark.
 *
 * @param delimiter what stands between values
 * @param quote what stands around a value that holds delimiters or line breaks
 * @param rows the first rows, read in this way
 */
record Dialect(char delimiter, char quote, List<List<String>> rows) {

    /** One column, for a file of which nothing can be found out. */
    static final Dialect SIMPLE = new Dialect(',', '"', List.of());

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE_ROWS = 50;
    private static final int SAMPLE_CHARS = 64 * 1024;

    Dialect {
        rows = List.copyOf(rows);
    }

    /** Returns the likeliest dialect; empty when no delimiter gives more than one column. */
    static Optional<Dialect> of(String head) {
        Dialect best = null;
        for (char delimiter : DELIMITERS) {
            Dialect candidate = sample(head, delimiter, quote(head, delimiter));
            if (candidate.columns() > 1 && (best == null || candidate.score() > best.score())) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static char quote(String head, char delimiter) {
        String edge = Pattern.quote(String.valueOf(delimiter));
        Matcher single = Pattern.compile("(?:^|" + edge + ")'[^'\n]*'(?=" + edge + "|\r?$)", Pattern.MULTILINE)
                .matcher(head);
        return head.indexOf('"') < 0 && single.results().limit(2).count() == 2 ? '\'' : '"';
    }

    private static Dialect sample(String head, char delimiter, char quote) {
        List<List<String>> rows = new ArrayList<>();
        Dialect dialect = new Dialect(delimiter, quote, List.of());
        try (CsvReader<CsvRecord> reader = dialect.reader(SAMPLE_CHARS * 2, false, new StringReader(head))) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields());
                if (rows.size() == SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException _) {
            // what was read until here is sample enough
        }
        return new Dialect(delimiter, quote, rows);
    }

    @SuppressWarnings("removal") // FastCSV 4.4 marks the option for a rename but does not have the new name yet
    CsvReader<CsvRecord> reader(int maxChars, boolean whole, Reader text) {
        return CsvReader.builder().fieldSeparator(delimiter).quoteCharacter(quote).skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(!whole).trimWhitespacesAroundQuotes(false).maxBufferSize(maxChars)
                .ofCsvRecord(text);
    }

    List<String> firstRow() {
        return rows.isEmpty() ? List.of() : rows.getFirst();
    }

    private int columns() {
        return firstRow().size();
    }

    /** Returns how well rows fit the first one, weighed by the number of columns. */
    private double score() {
        return alike() * Math.sqrt(columns());
    }

    private double alike() {
        // the last row of a sample may be cut
        List<List<String>> whole = rows.size() > 2 ? rows.subList(0, rows.size() - 1) : rows;
        return whole.stream().filter(row -> row.size() == columns()).count() / (double) whole.size();
    }

    boolean rowsAreAlike() {
        return rows.size() > 1 && alike() > 0.9;
    }
}
