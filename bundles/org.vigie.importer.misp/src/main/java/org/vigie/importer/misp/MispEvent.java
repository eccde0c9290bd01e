package org.vigie.importer.misp;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.importer.StatedDate;
import org.vigie.importer.StatedFields;
import org.vigie.importer.StatedFields.Field;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonValue;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.PartialDate;
import org.vigie.model.Phrases;
import org.vigie.model.ReportKind;
import org.vigie.model.Stance;

/**
 * One event. Its attributes, and those of its objects, stand as lines in the text; those whose types tell something of an incident are
 * claims. The event is kept whole, as JSON, in the attribute {@code misp}.
 */
final class MispEvent {

    private static final Phrases WORDS = Phrases.of(MispEvent.class);
    private static final int VERSION = 1;
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,19}");
    private static final Pattern EPOCH = Pattern.compile("\\d{1,11}");
    private static final int LONGEST_VALUE = 1_000;
    /** Types of attributes (section 2.4.2.3.1 and describeTypes.json), and the properties that they tell. */
    private static final Map<String, String> PROPERTIES = Map.of("target-org", "victim", "target-external", "victim",
            "target-location", "place", "target-machine", "affectedSystem", "threat-actor", "actor", "campaign-name",
            "misp.campaign-name");

    private final JsonRecord record;
    private final JsonObject event;

    MispEvent(JsonRecord record) {
        this.record = record;
        this.event = record.value().get("Event") instanceof JsonObject inner ? inner : record.value();
    }

    /** @throws IllegalArgumentException if it is no event of MISP */
    void give(ReportSink sink) {
        if (event.text("info").isBlank()) {
            throw new IllegalArgumentException(WORDS.translation("no MISP event: it has no info"));
        }
        StatedFields stated = new StatedFields();
        attributes().filter(attribute -> PROPERTIES.containsKey(attribute.text("type"))).forEach(
                attribute -> stated.add(new Field(attribute.text("type"), attribute.text("value"),
                        PROPERTIES.get(attribute.text("type")), Optional.empty(), Stance.AFFIRMED)));
        ReportDraft draft = draft(stated.below(text()));
        sink.report(draft, stated.findings("misp", VERSION, draft.content(), 1));
    }

    private Stream<JsonValue> attributes() {
        return Stream.concat(event.get("Attribute").elements().stream(), event.get("Object").elements().stream()
                .flatMap(object -> object.get("Attribute").elements().stream()));
    }

    private ReportDraft draft(String text) {
        ReportDraft.Builder draft = ReportDraft.record(record.number()).line(record.line()).kind(ReportKind.RECORD)
                .sourceName(source()).originId(event.text("uuid")).title(event.text("info")).text(text)
                .identifier("misp", event.text("uuid")).attribute("misp", event.toString());
        StatedDate.read(event.text("date")).ifPresent(draft::published);
        moment(event.text("timestamp")).ifPresent(draft::modified);
        Stream.of("threat_level_id", "analysis", "distribution", "published")
                .forEach(name -> draft.attribute(name, event.text(name)));
        tags(event).forEach(tag -> draft.attribute(Content.CATEGORY, tag));
        event.get("Galaxy").elements().stream().flatMap(galaxy -> galaxy.get("GalaxyCluster").elements().stream())
                .forEach(cluster -> draft.attribute("galaxy", cluster.text("value")));
        attributes().forEach(attribute -> {
            String value = attribute.text("value").strip();
            if (CVE.matcher(value).matches()) {
                draft.identifier(Identifier.CVE, value);
            } else if (attribute.text("type").equals("link")) {
                draft.attribute(Content.LINK, value);
            }
        });
        return draft.build();
    }

    private String source() {
        return Stream.of("Orgc", "Org").map(name -> event.get(name).text("name")).filter(name -> !name.isBlank())
                .findFirst().orElse("MISP");
    }

    private static List<String> tags(JsonValue of) {
        return of.get("Tag").elements().stream().map(tag -> tag.text("name")).filter(name -> !name.isBlank()).toList();
    }

    /** Servers write moments as seconds since 1970, as numbers or strings. */
    private static Optional<PartialDate> moment(String seconds) {
        return EPOCH.matcher(seconds).matches() && !seconds.matches("0+")
                ? Optional.of(PartialDate.of(Instant.ofEpochSecond(Long.parseLong(seconds)).atOffset(ZoneOffset.UTC)))
                : Optional.empty();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (JsonValue report : event.get("EventReport").elements()) {
            text.append(report.text("name")).append("\n").append(report.text("content").strip()).append("\n\n");
        }
        event.get("Attribute").elements().forEach(attribute -> line(text, attribute, ""));
        for (JsonValue object : event.get("Object").elements()) {
            object.get("Attribute").elements().forEach(attribute -> line(text, attribute, object.text("name") + " "));
        }
        return text.toString();
    }

    /** Attachments are kept, but are no text. */
    private static void line(StringBuilder text, JsonValue attribute, String of) {
        String value = attribute.text("value").strip();
        String type = attribute.text("type");
        if (!value.isEmpty() && !PROPERTIES.containsKey(type)) {
            String shown = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
            String comment = attribute.text("comment").strip();
            text.append("- ").append(of).append(type).append(": ").append(shown)
                    .append(comment.isEmpty() ? "" : " (" + comment + ")").append('\n');
        }
    }
}
