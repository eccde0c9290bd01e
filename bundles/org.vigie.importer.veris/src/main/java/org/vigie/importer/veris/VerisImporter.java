package org.vigie.importer.veris;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.InputHead;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportSink;
import org.vigie.json.JsonInput;
import org.vigie.json.JsonLayout;

/**
 * Reads incidents in the JSON of VERIS, the Vocabulary for Event Recording and Incident Sharing, schemas 1.3 and 1.4
 * (verisframework.org), such as those of the VERIS Community Database. What a field says is a claim of the record.
 */
@Component(service = Importer.class)
@ImporterFormat(id = "veris", name = "VERIS incidents", extensions = {"json", "jsonl"})
public final class VerisImporter implements Importer {

    private static final Pattern ID = member("incident_id");
    private static final Pattern VICTIM = Pattern.compile("\"victim\"\\s*:\\s*[{\\[]");
    private static final Pattern ACTION = Pattern.compile("\"action\"\\s*:\\s*\\{");
    private static final Recognition MINE = new Recognition(95);

    private final VerisProperties properties = VerisProperties.ours();

    private static Pattern member(String name) {
        return Pattern.compile("\"" + name + "\"\\s*:");
    }

    @Override
    public Recognition recognise(InputHead head) {
        String text = head.trimmed();
        boolean isJson = text.startsWith("{") || text.startsWith("[");
        return isJson && Stream.of(ID, VICTIM, ACTION).allMatch(mark -> mark.matcher(text).find())
                ? MINE
                : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        JsonInput.read(input, JsonLayout.RECORD, record -> new VerisIncident(record, properties).give(sink), sink);
    }
}
