package org.vigie.importer.kev;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.InputHead;
import org.vigie.importer.Mapping;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.model.Identifier;

/**
 * Reads the catalogue of Known Exploited Vulnerabilities of CISA, in JSON or CSV: the same entry of either is the same report. The schema
 * is that of cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities_schema.json.
 */
@Component(service = Importer.class)
@ImporterFormat(id = "kev", name = "CISA KEV catalogue", extensions = {"json", "csv"}, kind = "advisory")
public final class KevImporter implements Importer {

    private static final Mapping ENTRIES = new Mapping("kev",
            Map.of(Mapping.ITEMS, List.of("/vulnerabilities"), Mapping.ID, List.of("cveID"), Mapping.SOURCE,
                    List.of("=CISA KEV"), Mapping.KIND, List.of("=advisory"), Mapping.TITLE,
                    List.of("vulnerabilityName"), Mapping.TEXT, List.of("shortDescription"), Mapping.LANGUAGE,
                    List.of("=en"), Mapping.PUBLISHED, List.of("dateAdded"), Mapping.IDENTIFIER + Identifier.CVE,
                    List.of("cveID")));
    private static final Pattern JSON = Pattern.compile("\"cveID\"\\s*:.*\"vulnerabilityName\"\\s*:", Pattern.DOTALL);
    private static final String WEAKNESSES = "cwes";
    private static final String ACTION = "requiredAction";
    /** More certain than those who know that it is JSON or CSV. */
    private static final Recognition MINE = new Recognition(95);

    private final Importer json;
    private final Importer csv;

    @Activate
    public KevImporter(@Reference(target = "(vigie.importer.id=json)") Importer json,
            @Reference(target = "(vigie.importer.id=csv)") Importer csv) {
        this.json = json;
        this.csv = csv;
    }

    @Override
    public Recognition recognise(InputHead head) {
        return isCsv(head) || isJson(head) && JSON.matcher(head.text()).find() ? MINE : Recognition.NONE;
    }

    private static boolean isJson(InputHead head) {
        return head.trimmed().startsWith("{");
    }

    private static boolean isCsv(InputHead head) {
        return head.trimmed().startsWith("cveID,vendorProject,product,");
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        Importer form = isJson(input.head()) ? json : csv;
        form.read(input.mappedBy(ENTRIES), sink.through((draft, next) -> next.report(alike(draft))));
    }

    /** CSV has its lists in one cell. What is to be done is searched with the rest. */
    private static ReportDraft alike(ReportDraft draft) {
        List<String> weaknesses = draft.content().attribute(WEAKNESSES).stream()
                .flatMap(cell -> Stream.of(cell.split("[,;]"))).map(String::strip).filter(one -> !one.isEmpty())
                .toList();
        String action = String.join("\n", draft.content().attribute(ACTION));
        return draft.change().attribute(WEAKNESSES, weaknesses)
                .text((draft.content().text() + "\n\n" + action).strip()).build();
    }
}
