package org.vigie.importer.stix;

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

/**
 * Reads STIX 2.1 (OASIS Standard, 10 June 2021): bundles, or single objects. Each object is a report; what it refers to need not be
 * there. Nothing is looked up in other objects, so that a bundle of any size is read object by object.
 */
@Component(service = Importer.class)
@ImporterFormat(id = "stix", name = "STIX 2.1", extensions = {"json", "stix"}, kind = "advisory")
public final class StixImporter implements Importer {

    private static final Pattern BUNDLE = Pattern.compile("\"id\"\\s*:\\s*\"bundle--[0-9a-fA-F-]{36}\"");
    private static final Pattern OBJECT = Pattern
            .compile("\"spec_version\"\\s*:\\s*\"2\\.\\d\"|\"id\"\\s*:\\s*\"[a-z0-9-]+--[0-9a-fA-F-]{36}\"");
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:");
    private static final Recognition MINE = new Recognition(95);

    @Override
    public Recognition recognise(InputHead head) {
        String text = head.trimmed();
        boolean isJson = text.startsWith("{") || text.startsWith("[");
        // each input is asked about: what has no type at all is not looked at any closer
        boolean mayBe = isJson && text.contains("\"type\"") && (text.contains("--") || text.contains("spec_version"));
        boolean isStix = mayBe
                && (BUNDLE.matcher(text).find() || OBJECT.matcher(text).find() && TYPE.matcher(text).find());
        return isStix ? MINE : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        JsonInput.read(input, JsonLayout.under("objects"), record -> StixObject.read(record, sink), sink);
    }
}
