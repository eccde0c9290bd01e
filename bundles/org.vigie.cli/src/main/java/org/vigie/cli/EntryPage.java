package org.vigie.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.command.CommandContext;
import org.vigie.model.PartialDate;
import org.vigie.search.Entry;
import org.vigie.search.EntryHit;
import org.vigie.search.EntryRequest;
import org.vigie.search.EntryResult;
import org.vigie.search.FacetCount;
import org.vigie.search.Highlight;
import org.vigie.search.ResultType;
import tools.jackson.core.JsonGenerator;

/** Writes the answer to a search among claims or incidents. */
final class EntryPage {

    private static final List<String> CLAIM_FACETS = List.of("property", "stance", "status", "speaker");
    private static final List<String> INCIDENT_FACETS = List.of("status", "victimkind", "attacktype", "datakind");
    /** What a claim shows beside its value. */
    private static final List<String> CLAIM_LINE = List.of("property", "stance", "status", "speaker", Entry.INCIDENT,
            Entry.REPORT);
    private static final List<String> INCIDENT_LINE = List.of("status", "victimkind", "attacktype");

    private final CommandContext context;
    private final Messages messages;

    EntryPage(CommandContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    static Set<String> facets(ResultType type) {
        return Set.copyOf(type.equals(ResultType.CLAIM) ? CLAIM_FACETS : INCIDENT_FACETS);
    }

    void write(EntryResult result, EntryRequest request, OutputOption output) {
        QueryNotes.tell(result.notes(), context);
        switch (output.output()) {
            case JSON -> JsonOutput.write(context.outBytes(), json -> json(json, result));
            case CSV -> csv(result, request.type());
            case TABLE -> words(result, request);
        }
    }

    private void words(EntryResult result, EntryRequest request) {
        PrintWriter out = context.out();
        out.println(messages.text("search." + request.type().id() + (result.total() == 1 ? ".one" : ".many"),
                result.total()));
        int number = request.offset();
        for (EntryHit hit : result.hits()) {
            out.println();
            out.println("%3d. %s".formatted(++number, line(hit.title())));
            out.println("     " + Stream.concat(Stream.concat(
                    hit.type().equals(ResultType.INCIDENT) ? Stream.of(hit.id()) : Stream.empty(),
                    fields(request.type()).stream().flatMap(field -> hit.value(field).stream())
                            .map(EntryPage::line)),
                    hit.date().map(PartialDate::toString).stream()).collect(Collectors.joining(" · ")));
            texts(hit).forEach(text -> out.println("     … " + line(text) + " …"));
        }
        if (result.total() > number && !result.hits().isEmpty()) {
            out.println();
            out.println(messages.text("search.more", number));
        }
        out.println();
        new TreeMap<>(result.facets()).forEach(this::facet);
    }

    /** The user's words in their surroundings; of a claim, else, what it quotes. */
    private static List<String> texts(EntryHit hit) {
        List<String> marked = hit.highlights().stream()
                .filter(highlight -> highlight.field() == Highlight.Field.TEXT)
                .map(highlight -> highlight.marked("[", "]")).toList();
        return marked.isEmpty() && hit.type().equals(ResultType.CLAIM) ? List.of(hit.text()) : marked;
    }

    private static List<String> fields(ResultType type) {
        return type.equals(ResultType.CLAIM) ? CLAIM_LINE : INCIDENT_LINE;
    }

    private void facet(String field, List<FacetCount> counts) {
        if (!counts.isEmpty()) {
            context.out().println("%-14s %s".formatted(messages.text("facet." + field), counts.stream()
                    .map(count -> line(count.value()) + " (" + count.count() + ")").collect(Collectors.joining("  "))));
        }
    }

    private void csv(EntryResult result, ResultType type) {
        List<String> columns = Stream.concat(Stream.of("id", "title", "date", "score"), fields(type).stream()).toList();
        TableOutput table = new TableOutput(columns);
        result.hits().forEach(hit -> table.row(Stream.concat(
                Stream.of(hit.id(), line(hit.title()), hit.date().map(PartialDate::toString).orElse(""), hit.score()),
                fields(type).stream().map(field -> line(hit.value(field).orElse("")))).toArray()));
        table.csv(context.out());
    }

    private static void json(JsonGenerator json, EntryResult result) {
        JsonOutput.object(json, () -> {
            json.writeNumberProperty("total", result.total());
            JsonOutput.array(json, "hits", result.hits(), hit -> hit(json, hit));
            json.writeName("facets");
            JsonOutput.object(json, () -> new TreeMap<>(result.facets()).forEach(
                    (field, counts) -> JsonOutput.array(json, field, counts, count -> JsonOutput.object(json, () -> {
                        json.writeStringProperty("value", count.value());
                        json.writeNumberProperty("count", count.count());
                    }))));
        });
    }

    private static void hit(JsonGenerator json, EntryHit hit) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", hit.id());
            json.writeStringProperty("type", hit.type().id());
            json.writeStringProperty("title", hit.title());
            json.writeStringProperty("date", hit.date().map(PartialDate::toString).orElse(""));
            json.writeNumberProperty("score", hit.score());
            for (Map.Entry<String, List<String>> field : new TreeMap<>(hit.values()).entrySet()) {
                JsonOutput.array(json, field.getKey(), field.getValue(), json::writeString);
            }
            json.writeStringProperty("text", hit.text());
            JsonOutput.array(json, "highlights", hit.highlights(),
                    highlight -> json.writeString(highlight.marked("<em>", "</em>")));
        });
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
