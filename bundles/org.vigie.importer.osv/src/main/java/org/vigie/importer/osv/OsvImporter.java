package org.vigie.importer.osv;

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

/** Reads records of the Open Source Vulnerability format, schema 1.x (ossf.github.io/osv-schema): one, a list, or one on each line. */
@Component(service = Importer.class)
@ImporterFormat(id = "osv", name = "OSV", extensions = {"json", "jsonl"}, kind = "advisory")
public final class OsvImporter implements Importer {

    private static final Pattern AFFECTED = Pattern.compile("\"affected\"\\s*:\\s*\\[\\s*\\{\\s*\"package\"\\s*:");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"[A-Za-z]+-");
    private static final Pattern MODIFIED = Pattern.compile("\"modified\"\\s*:\\s*\"");
    private static final Recognition MINE = new Recognition(95);

    @Override
    public Recognition recognise(InputHead head) {
        String text = head.trimmed();
        boolean isJson = text.startsWith("{") || text.startsWith("[");
        boolean isOurs = MODIFIED.matcher(text).find()
                && (AFFECTED.matcher(text).find() || text.contains("\"schema_version\""));
        return isJson && isOurs && ID.matcher(text).find() ? MINE : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        JsonInput.read(input, JsonLayout.under("vulns"), record -> sink.report(new OsvRecord(record).report()), sink);
    }
}
