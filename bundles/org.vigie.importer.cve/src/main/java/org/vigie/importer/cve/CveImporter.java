package org.vigie.importer.cve;

import java.io.IOException;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.InputHead;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportSink;
import org.vigie.json.JsonInput;
import org.vigie.json.JsonLayout;

/** Reads CVE Records of format 5.x (cveproject.github.io/cve-schema): one, a list, or one on each line. */
@Component(service = Importer.class)
@ImporterFormat(id = "cve", name = "CVE Records", extensions = {"json", "jsonl"}, kind = "advisory")
public final class CveImporter implements Importer {

    private static final Pattern RECORD = Pattern.compile("\"dataType\"\\s*:\\s*\"CVE_RECORD\"");
    private static final Recognition MINE = new Recognition(95);

    @Override
    public Recognition recognise(InputHead head) {
        String text = head.trimmed();
        boolean isJson = text.startsWith("{") || text.startsWith("[");
        return isJson && RECORD.matcher(text).find() ? MINE : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        JsonInput.read(input, JsonLayout.under("cveRecords"), record -> sink.report(new CveRecord(record).report()),
                sink);
    }
}
