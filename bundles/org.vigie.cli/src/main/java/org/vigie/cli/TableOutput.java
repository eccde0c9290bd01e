package org.vigie.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.command.CommandContext;

/** Writes rows as a table for people or as CSV for programs. */
public final class TableOutput {

    private static final int MIN_LAST_COLUMN = 20;

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    public TableOutput(List<String> header) {
        this.header = header;
    }

    public void row(Object... cells) {
        rows.add(List.of(cells).stream().map(String::valueOf).toList());
    }

    /** Writes a table; on a terminal the last column is cut at its edge. */
    public void table(CommandContext context) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            int at = column;
            widths.add(Math.max(header.get(at).length(),
                    rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0)));
        }
        line(context, header, widths);
        rows.forEach(row -> line(context, row, widths));
    }

    private static void line(CommandContext context, List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size() - 1; column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
        }
        String last = cells.getLast();
        int room = Math.max(MIN_LAST_COLUMN, StandardStreams.columns() - line.length());
        boolean cut = context.isOutTerminal() && last.length() > room;
        line.append(cut ? last.substring(0, room - 1) + "…" : last);
        context.out().println(line.toString().stripTrailing());
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes CSV; a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
    public void csv(PrintWriter out) {
        CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out);
        csv.writeRecord(header);
        rows.forEach(row -> csv.writeRecord(
                row.stream().map(cell -> cell.matches("(?s)\\s*[=+\\-@\\t\\r＝＋－＠].*") ? "'" + cell : cell)
                        .collect(Collectors.toList())));
        flush(csv);
    }
}
