package org.vigie.sample.ransomwarelive;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.vigie.importer.ImportInput;
import org.vigie.importer.Importer;
import org.vigie.importer.ImporterFormat;
import org.vigie.importer.InputHead;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.Recognition;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.importer.StatedDate;
import org.vigie.model.PartialDate;
import org.vigie.model.ReportKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the file {@code posts.json} of ransomware.live: an array of claims with a title (the victim), a group, two dates
 * and an address, some with a description, some with the victim's website too.
 */
@Designate(ocd = ClaimImporter.Settings.class)
@Component(configurationPid = "org.vigie.sample.ransomwarelive")
@ImporterFormat(id = "ransomware-live", name = "Claims of ransomware groups (ransomware.live)", extensions = "json")
public final class ClaimImporter implements Importer {

    static final String SOURCE = "ransomware.live";
    static final String GROUP = "group";

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What the user can set: a page among the preferences of the workbench, a file for the command line. */
    @ObjectClassDefinition(name = "%settings", description = "%settings.description", localization = "OSGI-INF/l10n/bundle")
    public @interface Settings {

        @AttributeDefinition(name = "%settings.descriptions", description = "%settings.descriptions.description")
        boolean descriptions() default true;
    }

    private volatile boolean descriptions = true;

    /** Takes the settings, at first and when the user changes them; an import that is running goes on. */
    @Activate
    @Modified
    public void use(Settings settings) {
        readDescriptions(settings.descriptions());
    }

    /** @param wanted whether to read what the groups write about their victims */
    void readDescriptions(boolean wanted) {
        descriptions = wanted;
    }

    @Override
    public Recognition recognise(InputHead head) {
        String text = head.trimmed();
        boolean mine = text.startsWith("[") && text.contains("\"post_title\"") && text.contains("\"group_name\"");
        return mine ? new Recognition(Recognition.CERTAIN.score() + 5) : Recognition.NONE;
    }

    @Override
    public void read(ImportInput input, ReportSink sink) throws IOException {
        long record = 0;
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), input.text())) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                sink.problem(problem(ItemProblem.Kind.SHAPE, 0, "this is not an array of claims"));
                return;
            }
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY && token != null; token = json
                    .nextToken()) {
                record++;
                if (token == JsonToken.START_OBJECT) {
                    claim(record, json.currentTokenLocation().getLineNr(), fields(json), sink);
                } else {
                    json.skipChildren();
                    sink.problem(problem(ItemProblem.Kind.SHAPE, record, "this is not an object"));
                }
            }
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            sink.problem(new ItemProblem(ItemProblem.Kind.SYNTAX, record,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage()));
        }
    }

    /** Returns the fields that are texts. */
    private static Map<String, String> fields(JsonParser json) {
        Map<String, String> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                fields.put(name, json.getString());
            } else {
                json.skipChildren();
            }
        }
        return fields;
    }

    private void claim(long record, long line, Map<String, String> fields, ReportSink sink) {
        String title = fields.getOrDefault("post_title", "");
        String group = fields.getOrDefault("group_name", "");
        if (title.isBlank() || group.isBlank()) {
            sink.problem(new ItemProblem(ItemProblem.Kind.VALUE, record, line,
                    "a claim needs a post_title and a group_name"));
            return;
        }
        String discovered = fields.getOrDefault("discovered", "");
        ReportDraft.Builder draft = ReportDraft.record(record).line(line).sourceName(SOURCE).kind(ReportKind.RECORD)
                .originId(Harmless.text(group + " / " + title + " / " + discovered)).title(Harmless.text(title))
                .text(Harmless.text(descriptions ? fields.getOrDefault("description", title) : title))
                .attribute(GROUP, Harmless.text(group))
                .attribute("discovered", Harmless.text(discovered))
                .attribute("claim-address", Harmless.address(fields.getOrDefault("post_url", "")))
                .attribute("victim-website", Harmless.address(fields.getOrDefault("website", "")));
        date(fields.getOrDefault("published", discovered)).ifPresent(draft::published);
        sink.report(draft.build());
    }

    /** The dates are of the form 2021-09-09 23:46:53.997398, in a zone that is not stated: the day is what is known. */
    private static Optional<PartialDate> date(String text) {
        return StatedDate.read(text.length() > 10 ? text.substring(0, 10) : text);
    }

    private static ItemProblem problem(ItemProblem.Kind kind, long record, String reason) {
        return new ItemProblem(kind, record, 0, reason);
    }
}
