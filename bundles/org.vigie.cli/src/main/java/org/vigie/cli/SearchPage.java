package org.vigie.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.command.CommandContext;
import org.vigie.model.PartialDate;
import org.vigie.search.Facet;
import org.vigie.search.FacetCount;
import org.vigie.search.Highlight;
import org.vigie.search.Hit;
import org.vigie.search.QueryNote;
import org.vigie.search.SearchRequest;
import org.vigie.search.SearchResult;
import tools.jackson.core.JsonGenerator;

/** Writes the answer to a search. */
final class SearchPage {

    private static final String BOLD = "\u001B[1;33m";
    private static final String DIM = "\u001B[2m";
    private static final String PLAIN = "\u001B[0m";
    private static final int MONTHS_SHOWN = 6;
    private static final int MAX_TITLE = 300;

    private final CommandContext context;
    private final Messages messages;

    SearchPage(CommandContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    void write(SearchResult result, SearchRequest request, SearchCommand.Beside beside, OutputOption output) {
        QueryNotes.tell(result.notes(), context);
        switch (output.output()) {
            case JSON -> JsonOutput.write(context.outBytes(), json -> json(json, result, beside));
            case CSV -> csv(result.hits());
            case TABLE -> {
                words(result, request);
                if (beside.incidents() + beside.claims() > 0) {
                    context.out().println();
                    context.out().println(messages.text("search.beside", beside.incidents(), beside.claims()));
                }
            }
        }
    }

    private void words(SearchResult result, SearchRequest request) {
        PrintWriter out = context.out();
        out.println(
                messages.text(result.total() == 0 ? "search.none" : result.total() == 1 ? "search.one" : "search.many",
                        result.total(), result.took().toMillis()));
        int number = request.offset();
        for (Hit hit : result.hits()) {
            out.println();
            hit(hit, ++number);
        }
        if (result.total() > number && !result.hits().isEmpty()) {
            out.println();
            out.println(messages.text("search.more", number));
        }
        if (result.total() > 0 && !result.facets().isEmpty()) {
            out.println();
            result.facets().entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                    .forEach(entry -> facet(entry.getKey(), entry.getValue()));
        }
    }

    /** Writes one result; also used for similar reports. */
    void hit(Hit hit, int number) {
        PrintWriter out = context.out();
        String title = hit.title().isEmpty() ? messages.text("report.untitled") : hit.title();
        for (Highlight highlight : hit.highlights()) {
            title = highlight.field() == Highlight.Field.TITLE ? marked(highlight) : title;
        }
        out.println(
                "%3d. %s".formatted(number, title.length() <= MAX_TITLE ? title : title.substring(0, MAX_TITLE) + "…"));
        String date = hit.published().map(PartialDate::toString).orElse(messages.text("report.undated"));
        out.println("     " + dim("%s  %s · %s · %s · %s".formatted(hit.id(), hit.sourceName(), hit.kind().id(),
                hit.language(), date)));
        hit.highlights().stream().filter(highlight -> highlight.field() == Highlight.Field.TEXT)
                .forEach(highlight -> out.println("     … " + marked(highlight) + " …"));
    }

    private String marked(Highlight highlight) {
        String text = context.isOutTerminal() ? highlight.marked(BOLD, PLAIN) : highlight.marked("[", "]");
        return text.replaceAll("\\s+", " ");
    }

    private String dim(String text) {
        return context.isOutTerminal() ? DIM + text + PLAIN : text;
    }

    private void facet(Facet facet, List<FacetCount> counts) {
        int shown = facet == Facet.MONTH ? MONTHS_SHOWN : counts.size();
        if (!counts.isEmpty()) {
            String values = counts.stream().limit(shown).map(count -> count.value() + " (" + count.count() + ")")
                    .collect(Collectors.joining("  "));
            context.out().println("%-10s %s%s".formatted(messages.text("facet." + facet), values,
                    counts.size() > shown ? "  …" : ""));
        }
    }

    private void csv(List<Hit> hits) {
        TableOutput table = new TableOutput(
                List.of("id", "title", "source", "kind", "language", "published", "score"));
        hits.forEach(hit -> table.row(hit.id(), hit.title(), hit.sourceId(), hit.kind().id(), hit.language(),
                hit.published().map(PartialDate::toString).orElse(""), hit.score()));
        table.csv(context.out());
    }

    private static void json(JsonGenerator json, SearchResult result, SearchCommand.Beside beside) {
        JsonOutput.object(json, () -> {
            json.writeNumberProperty("total", result.total());
            json.writeNumberProperty("tookMillis", result.took().toNanos() / 1_000_000.0);
            JsonOutput.array(json, "hits", result.hits(), hit -> hit(json, hit));
            json.writeName("facets");
            JsonOutput.object(json, () -> result.facets().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                    .forEach(facet -> JsonOutput.array(json, facet.getKey().id(), facet.getValue(),
                            count -> JsonOutput.object(json, () -> {
                                json.writeStringProperty("value", count.value());
                                json.writeNumberProperty("count", count.count());
                            }))));
            JsonOutput.array(json, "notes", result.notes(), note -> note(json, note));
            json.writeNumberProperty("incidents", beside.incidents());
            json.writeNumberProperty("claims", beside.claims());
        });
    }

    private static void note(JsonGenerator json, QueryNote note) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("kind", note.kind().name());
            json.writeStringProperty("detail", note.detail());
        });
    }

    /** Writes a hit as JSON: highlights as text, with the marks in it, and as passages with their places. */
    static void hit(JsonGenerator json, Hit hit) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("id", hit.id().value());
            json.writeStringProperty("type", hit.type().id());
            json.writeStringProperty("title", hit.title());
            json.writeStringProperty("source", hit.sourceId());
            json.writeStringProperty("sourceName", hit.sourceName());
            json.writeStringProperty("kind", hit.kind().id());
            json.writeStringProperty("language", hit.language());
            json.writeName("published");
            if (hit.published().isPresent()) {
                json.writeString(hit.published().get().toString());
            } else {
                json.writeNull();
            }
            json.writeNumberProperty("score", hit.score());
            JsonOutput.array(json, "highlights", hit.highlights(),
                    highlight -> json.writeString(highlight.marked("<em>", "</em>")));
            JsonOutput.array(json, "passages", hit.highlights(), highlight -> passage(json, highlight));
        });
    }

    private static void passage(JsonGenerator json, Highlight highlight) {
        JsonOutput.object(json, () -> {
            json.writeStringProperty("field", highlight.field().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("start", highlight.passage().start());
            json.writeNumberProperty("end", highlight.passage().end());
            json.writeStringProperty("quote", highlight.passage().quote());
            JsonOutput.array(json, "marks", highlight.marks(), mark -> JsonOutput.object(json, () -> {
                json.writeNumberProperty("start", mark.start());
                json.writeNumberProperty("end", mark.end());
            }));
        });
    }
}
