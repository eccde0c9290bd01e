package org.vigie.importer.breaches;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.vigie.model.Stance;

/** Reads the incidents of the SecurityBreach data set, version 1 (github.com/ericalexanderorg/SecurityBreach), in JSON. */
@Component(service = Importer.class)
@ImporterFormat(id = "securitybreach", name = "SecurityBreach incidents", extensions = {"json", "jsonl"})
public final class SecurityBreachImporter implements Importer {

    private static final Mapping INCIDENTS = new Mapping("securitybreach",
            Map.of(Mapping.SOURCE, List.of("=SecurityBreach"), Mapping.ID, List.of("_file"), Mapping.TITLE,
                    List.of("entity"), Mapping.TEXT, List.of("summary", "entity"), Mapping.KIND, List.of("=record"),
                    Mapping.LANGUAGE, List.of("=en"), Mapping.ATTRIBUTE + "motive", List.of("/tags/motive"),
                    Mapping.ATTRIBUTE + "actor", List.of("/tags/actor"), Mapping.ATTRIBUTE + "initial-access",
                    List.of("/tags/initial-access"), Mapping.ATTRIBUTE + "impacted-user-count",
                    List.of("/tags/impacted-user-count")));
    private static final Pattern INCIDENT = Pattern.compile("\"entity\"\\s*:.*\"initial-access\"\\s*:", Pattern.DOTALL);
    private static final Recognition MINE = new Recognition(95);
    private static final String UNKNOWN = "?";

    private final Importer json;

    @Activate
    public SecurityBreachImporter(@Reference(target = "(vigie.importer.id=json)") Importer json) {
        this.json = json;
    }

    @Override
    public Recognition recognise(InputHead head) {
        String text = head.trimmed();
        boolean isJson = text.startsWith("{") || text.startsWith("[");
        return isJson && INCIDENT.matcher(text).find() ? MINE : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        json.read(input.mappedBy(INCIDENTS), sink.through(SecurityBreachImporter::incident));
    }

    private static void incident(ReportDraft read, ReportSink sink) {
        Content content = read.content();
        String victim = content.title();
        String when = when(content);
        StatedFields stated = new StatedFields()
                .add(new Field("entity", victim, "victim", Optional.empty(), Stance.AFFIRMED));
        if (!when.isEmpty()) {
            stated.add(new Field("when", when, "occurred", Optional.of(NormalisedValue.parse(when)), Stance.AFFIRMED));
        }
        Map.of("actor", "actor", "motive", "actorMotive", "initial-access", "origin").entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).forEach(tag -> content.attribute(tag.getKey()).stream()
                        .filter(value -> !value.equals(UNKNOWN)).forEach(value -> stated.add(
                                new Field(tag.getKey(), value, tag.getValue(), Optional.empty(), Stance.AFFIRMED))));
        String count = content.attribute("impacted-user-count").stream().findFirst().orElse("");
        Amounts.count(count, "persons").ifPresent(number -> stated
                .add(new Field("impacted-user-count", count, "peopleAffected", Optional.of(number), Stance.AFFIRMED)));
        String prose = content.text().equals(victim) ? "" : content.text();
        ReportDraft draft = read.change().originId(read.originId().isEmpty() ? victim + "-" + when : read.originId())
                .text(stated.below(prose))
                .attribute(Content.LINK, content.attribute("links")).build();
        sink.report(draft, stated.findings("securitybreach", 1, draft.content(), 1));
    }

    /** Returns the year, and the month where it is one. */
    private static String when(Content content) {
        String year = content.attribute("year").stream().findFirst().orElse("");
        String month = content.attribute("month").stream().findFirst().orElse("");
        boolean isMonth = month.matches("0?[1-9]|1[0-2]");
        return !year.matches("\\d{4}") ? "" : isMonth ? year + "-" + "%02d".formatted(Integer.valueOf(month)) : year;
    }
}
