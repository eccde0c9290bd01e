package org.vigie.importer.misp;

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

/** Reads events in the MISP core format (draft-dulaunoy-misp-core-format): one, a list, or the answer of a server. */
@Component(service = Importer.class)
@ImporterFormat(id = "misp", name = "MISP events", extensions = {"json"})
public final class MispImporter implements Importer {

    private static final Pattern WRAPPED = Pattern.compile("\"Event\"\\s*:\\s*\\{");
    private static final Pattern EVENT = Pattern.compile(
            "(?s)\"(Attribute|Orgc|Tag|Object|ShadowAttribute)\"\\s*:\\s*[\\[{].*\"(info|threat_level_id|analysis)\"\\s*:");
    private static final Recognition MINE = new Recognition(94);

    @Override
    public Recognition recognise(InputHead head) {
        String text = head.trimmed();
        boolean isJson = text.startsWith("{") || text.startsWith("[");
        // each input is asked about: what has no info at all is not looked at any closer
        boolean mayBe = isJson && (text.contains("\"Event\"") || text.contains("\"info\""));
        return mayBe && (WRAPPED.matcher(text).find() || EVENT.matcher(text).find()) ? MINE : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        JsonInput.read(input, JsonLayout.under("response"), record -> new MispEvent(record).give(sink), sink);
    }
}
