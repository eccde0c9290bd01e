package org.vigie.importer.breaches;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.vigie.importer.StatedFields;
import org.vigie.importer.StatedFields.Field;
import org.vigie.model.Content;
import org.vigie.model.NormalisedValue;
import org.vigie.model.PartialDate;
import org.vigie.model.Stance;

/**
 * Reads the list of French leaks of bonjourlafuite.eu.org, as JSON or as a CSV with its columns: the same leak in either is the same
 * report.
 */
@Component(service = Importer.class)
@ImporterFormat(id = "bonjourlafuite", name = "Bonjour la fuite, French leaks", extensions = {"json", "csv"})
public final class LeakListImporter implements Importer {

    private static final Mapping LEAKS = new Mapping("bonjourlafuite",
            Map.of(Mapping.SOURCE, List.of("=Bonjour la fuite"), Mapping.TITLE, List.of("organisation"),
                    Mapping.PUBLISHED,
                    List.of("date"), Mapping.LANGUAGE, List.of("=fr"), Mapping.KIND, List.of("=record")));
    private static final Pattern JSON = Pattern.compile("\"organisation\"\\s*:.*\"volume\"\\s*:.*\"donnees\"\\s*:",
            Pattern.DOTALL);
    private static final Pattern CSV = Pattern.compile("date[;,]organisation[;,]volume[;,]donnees[;,]");
    private static final Recognition MINE = new Recognition(95);
    private static final Map<String, String> YES_AND_NO = Map.of("true", "oui", "false", "non");

    private final Importer json;
    private final Importer csv;

    @Activate
    public LeakListImporter(@Reference(target = "(vigie.importer.id=json)") Importer json,
            @Reference(target = "(vigie.importer.id=csv)") Importer csv) {
        this.json = json;
        this.csv = csv;
    }

    @Override
    public Recognition recognise(InputHead head) {
        boolean mine = isCsv(head) || head.trimmed().startsWith("[") && JSON.matcher(head.text()).find();
        return mine ? MINE : Recognition.NONE;
    }

    private static boolean isCsv(InputHead head) {
        return CSV.matcher(head.trimmed()).lookingAt();
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        (isCsv(input.head()) ? csv : json).read(input.mappedBy(LEAKS), sink.through(LeakListImporter::leak));
    }

    private static void leak(ReportDraft read, ReportSink sink) {
        Content content = read.content();
        String victim = content.title();
        String date = content.published().map(PartialDate::toString).orElse("");
        List<String> kinds = split(content.attribute("donnees"), "\n");
        String volume = String.join(", ", content.attribute("volume"));
        StatedFields stated = new StatedFields()
                .add(new Field("organisation", victim, "victim", Optional.empty(), Stance.AFFIRMED))
                .add(new Field("date", date, "disclosed",
                        content.published().map(day -> NormalisedValue.parse(day.toString())),
                        Stance.AFFIRMED));
        stated.add(new Field("volume", volume, "peopleAffected", Amounts.people(volume), Stance.AFFIRMED));
        kinds.forEach(kind -> stated.add(new Field("données", kind, "dataKind", Optional.empty(), Stance.AFFIRMED)));
        ReportDraft draft = read.change().originId(victim + "-" + date)
                .text(stated.below("Fuite de données : " + victim))
                .attribute("donnees", kinds).attribute("liens", split(content.attribute("liens"), " "))
                .attribute("sensible", content.attribute("sensible").stream()
                        .map(word -> YES_AND_NO.getOrDefault(word, word)).toList())
                .attribute("date_fr", List.of()).attribute("id", List.of()).build();
        sink.report(draft, stated.findings("bonjourlafuite", 1, draft.content(), 1));
    }

    /** A list in JSON is the lines, or words, of one cell in CSV. */
    private static List<String> split(List<String> values, String separator) {
        return values.stream().flatMap(value -> Stream.of(value.split(separator))).map(String::strip)
                .filter(value -> !value.isEmpty()).toList();
    }
}
