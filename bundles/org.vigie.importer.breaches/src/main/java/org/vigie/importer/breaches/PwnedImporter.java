package org.vigie.importer.breaches;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.html.HtmlReader;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.InputHead;
import org.vigie.importer.Mapping;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.importer.StatedDate;
import org.vigie.importer.StatedFields;
import org.vigie.importer.StatedFields.Field;
import org.vigie.model.Content;
import org.vigie.model.NormalisedValue;
import org.vigie.model.PartialDate;
import org.vigie.model.Stance;

/** Reads breaches as Have I Been Pwned describes them (haveibeenpwned.com/API/v3, “The breach model”), in JSON. */
@Component(service = Importer.class)
@ImporterFormat(id = "hibp", name = "Have I Been Pwned breaches", extensions = {"json", "jsonl"})
public final class PwnedImporter implements Importer {

    private static final Mapping BREACHES = new Mapping("hibp",
            Map.of(Mapping.SOURCE, List.of("=Have I Been Pwned"), Mapping.ID, List.of("Name"), Mapping.TITLE,
                    List.of("Title", "Name"), Mapping.TEXT, List.of("Description", "content"), Mapping.PUBLISHED,
                    List.of("AddedDate"), Mapping.MODIFIED, List.of("ModifiedDate"), Mapping.KIND, List.of("=record")));
    private static final Pattern BREACH = Pattern.compile("\"BreachDate\"\\s*:.*\"PwnCount\"\\s*:", Pattern.DOTALL);
    private static final Recognition MINE = new Recognition(95);
    private static final String NO_DESCRIPTION = "Aucune description disponible";

    private final Importer json;
    private final HtmlReader html;

    @Activate
    public PwnedImporter(@Reference(target = "(vigie.importer.id=json)") Importer json, @Reference HtmlReader html) {
        this.json = json;
        this.html = html;
    }

    @Override
    public Recognition recognise(InputHead head) {
        String text = head.trimmed();
        boolean isJson = text.startsWith("{") || text.startsWith("[");
        return isJson && BREACH.matcher(text).find() ? MINE : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        json.read(input.mappedBy(BREACHES), sink.through(this::breach));
    }

    private void breach(ReportDraft read, ReportSink sink) {
        Content content = read.content();
        String prose = html.text(content.text());
        String date = first(content, "BreachDate");
        Optional<NormalisedValue> occurred = StatedDate.read(date)
                .map(day -> NormalisedValue.parse(day.atMost(PartialDate.Precision.DAY).toString()));
        String count = first(content, "PwnCount");
        StatedFields stated = new StatedFields()
                .add(new Field("Name", read.originId(), "victim", Optional.empty(), Stance.AFFIRMED))
                .add(new Field("BreachDate", date, "occurred", occurred, Stance.AFFIRMED));
        Amounts.count(count, "records").ifPresent(
                number -> stated
                        .add(new Field("PwnCount", count, "recordsAffected", Optional.of(number), Stance.AFFIRMED)));
        content.attribute("DataClasses").forEach(
                kind -> stated.add(new Field("DataClasses", kind, "dataKind", Optional.empty(), Stance.AFFIRMED)));
        ReportDraft draft = read.change().text(stated.below(prose.startsWith(NO_DESCRIPTION) ? "" : prose)).build();
        sink.report(draft, stated.findings("hibp", 1, draft.content(), 1));
    }

    private static String first(Content content, String name) {
        return content.attribute(name).stream().findFirst().orElse("");
    }
}
