package org.vigie.importer.eurepoc;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.vigie.importer.StatedDate;
import org.vigie.importer.StatedFields;
import org.vigie.importer.StatedFields.Field;
import org.vigie.model.Content;
import org.vigie.model.NormalisedValue;
import org.vigie.model.PartialDate;
import org.vigie.model.Stance;
import org.vigie.model.Term;

/**
 * Reads the data set of the European Repository of Cyber Incidents in CSV, version 1 (eurepoc.eu). Cells with lists as Python writes
 * them are lists.
 */
@Component(service = Importer.class)
@ImporterFormat(id = "eurepoc", name = "EuRepoC incidents", extensions = {"csv"})
public final class EurepocImporter implements Importer {

    private static final Mapping INCIDENTS = new Mapping("eurepoc",
            Map.of(Mapping.SOURCE, List.of("=EuRepoC"), Mapping.ID, List.of("ID"), Mapping.TITLE, List.of("name"),
                    Mapping.TEXT, List.of("description"), Mapping.LANGUAGE, List.of("=en"), Mapping.KIND,
                    List.of("=record")));
    private static final Recognition MINE = new Recognition(95);
    /** Columns, and the properties that they tell. */
    private static final List<Map.Entry<String, String>> PROPERTIES = List.of(Map.entry("receiver_name", "victim"),
            Map.entry("receiver_country", "place"), Map.entry("incident_type", "attackType"),
            Map.entry("initiator_name", "actor"), Map.entry("initiator_category", "eurepoc.initiator_category"),
            Map.entry("attributing_country", "investigation"), Map.entry("weighted_cyber_intensity", "severity"));
    /** The types of incidents of EuRepoC's codebook, and what Vigie calls the same. */
    private static final Map<String, String> ATTACKS = Map.of("Data theft", "data theft", "Data theft & Doxing",
            "data theft", "Ransomware", "ransomware", "Hijacking with Misuse", "intrusion", "Hijacking without Misuse",
            "intrusion");
    private static final String UNKNOWN = "Not available";

    private final Importer csv;

    @Activate
    public EurepocImporter(@Reference(target = "(vigie.importer.id=csv)") Importer csv) {
        this.csv = csv;
    }

    @Override
    public Recognition recognise(InputHead head) {
        String columns = head.trimmed().lines().findFirst().orElse("");
        return columns.contains("inclusion_criteria") && columns.contains("receiver_name")
                && columns.contains("initiator_name") ? MINE : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        csv.read(input.mappedBy(INCIDENTS), sink.through(EurepocImporter::incident));
    }

    private static void incident(ReportDraft read, ReportSink sink) {
        Content content = read.content();
        ReportDraft.Builder draft = read.change();
        content.attributes().forEach((name, values) -> draft.attribute(name,
                values.stream().flatMap(value -> PythonList.values(value).stream()).toList()));
        draft.attribute(Content.LINK, content.attribute("sources_url").stream()
                .flatMap(value -> PythonList.values(value).stream()).toList());
        StatedFields stated = stated(content);
        ReportDraft whole = draft.text(stated.below(content.text())).build();
        sink.report(whole, stated.findings("eurepoc", 1, whole.content(), 1));
    }

    private static StatedFields stated(Content content) {
        StatedFields stated = new StatedFields();
        String start = content.attribute("start_date").stream().findFirst().orElse("");
        StatedDate.read(start).ifPresent(day -> stated.add(new Field("start_date", start, "occurred",
                Optional.of(NormalisedValue.parse(day.atMost(PartialDate.Precision.DAY).toString())),
                Stance.AFFIRMED)));
        for (Map.Entry<String, String> column : PROPERTIES) {
            content.attribute(column.getKey()).stream().flatMap(cell -> PythonList.values(cell).stream())
                    .flatMap(value -> Stream.of(value.split(";"))).map(String::strip)
                    .filter(value -> !value.isEmpty() && !value.equals(UNKNOWN)).distinct()
                    .forEach(value -> stated.add(new Field(column.getKey(), value, column.getValue(),
                            Optional.ofNullable(ATTACKS.get(value)).filter(_ -> column.getValue().equals("attackType"))
                                    .map(Term::new),
                            Stance.AFFIRMED)));
        }
        return stated;
    }
}
