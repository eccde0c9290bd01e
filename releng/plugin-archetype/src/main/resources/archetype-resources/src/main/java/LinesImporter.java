package ${package};

import java.io.BufferedReader;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.InputHead;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.importer.StatedDate;

/**
 * Reads files in which each line is a report: its date, its title and its text, with a bar between them. Make it read your
 * format.
 */
@Component
@ImporterFormat(id = "${artifactId}", name = "Lines of date | title | text", extensions = "lines")
public final class LinesImporter implements Importer {

    @Override
    public Recognition recognise(InputHead head) {
        boolean looksLikeIt = head.text().lines().findFirst().map(line -> line.split("\\|", 3).length == 3).orElse(false);
        return head.hasExtension("lines") && looksLikeIt ? Recognition.CERTAIN : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        long record = 0;
        try (BufferedReader lines = new BufferedReader(input.text())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                record++;
                String[] parts = line.split("\\|", 3);
                if (parts.length == 3) {
                    sink.report(report(record, parts));
                } else {
                    // one bad item does not keep the others out
                    sink.problem(new ItemProblem(ItemProblem.Kind.SHAPE, record, record,
                            "a line needs a date, a title and a text with a bar (|) between them"));
                }
            }
        }
        if (record == 0) {
            sink.problem(new ItemProblem(ItemProblem.Kind.SHAPE, 0, 0, "it is empty"));
        }
    }

    private static ReportDraft report(long record, String[] parts) {
        ReportDraft.Builder draft = ReportDraft.record(record).line(record).title(parts[1].strip()).text(parts[2].strip());
        StatedDate.read(parts[0]).ifPresent(draft::published);
        return draft.build();
    }
}
