package org.vigie.exporter.csaf;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.exporter.ReportDates;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonObject;
import org.vigie.model.Content;
import org.vigie.model.Identifier;
import org.vigie.model.Report;
import org.vigie.model.WebAddress;

/** An advisory that was not read from CSAF, in the profile CSAF Base (section 4.1). */
final class BaseDocument {

    private static final String CVE = "CVE-\\d{4}-\\d{4,}";
    private static final String SHORT_KEY = "id:";

    private BaseDocument() {}

    static boolean isCve(Identifier identifier) {
        return identifier.scheme().equals(Identifier.CVE) && identifier.value().matches(CVE);
    }

    static JsonObject of(Report report) {
        Content content = report.content();
        JsonBuilder document = new JsonBuilder().put("category", "csaf_base").put("csaf_version", "2.0")
                .put("lang", content.language().equals(Content.UNDETERMINED) ? "" : content.language())
                .put("title", content.title().isBlank() ? id(report) : content.title())
                .put("publisher", publisher(report)).putAll("notes", notes(content))
                .putAll("references", references(content)).put("tracking", tracking(report));
        return new JsonBuilder().put("document", document)
                .putAll("vulnerabilities", content.identifiers().stream().filter(BaseDocument::isCve)
                        .map(identifier -> new JsonBuilder().put("cve", identifier.value())).toList())
                .build();
    }

    private static String id(Report report) {
        String key = report.key().value();
        return key.startsWith(SHORT_KEY) ? key.substring(SHORT_KEY.length()).strip() : report.id().value();
    }

    private static JsonBuilder publisher(Report report) {
        return new JsonBuilder().put("category", "other").put("name", report.source().name()).put("namespace",
                site(report.content().address(), report.source().id()));
    }

    /** A URI that stands for the publisher: the site that the advisory is on, where there is one. */
    private static String site(String address, String source) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && uri.getScheme() != null) {
                return uri.getScheme() + "://" + uri.getHost() + "/";
            }
        } catch (IllegalArgumentException _) {
            // it is no URI
        }
        return "urn:vigie:source:" + source.replaceAll("[^a-z0-9-]", "-");
    }

    private static List<JsonBuilder> notes(Content content) {
        return content.text().isBlank()
                ? List.of()
                : List.of(new JsonBuilder().put("category", "description").put("text", content.text()));
    }

    private static List<JsonBuilder> references(Content content) {
        return Stream.concat(Stream.of(content.address()), content.attribute(Content.LINK).stream())
                .filter(WebAddress::isWeb).distinct()
                .map(address -> new JsonBuilder()
                        .put("category", address.equals(content.address()) ? "self" : "external")
                        .put("summary", address.equals(content.address()) ? "This advisory" : address)
                        .put("url", address))
                .toList();
    }

    private static JsonBuilder tracking(Report report) {
        ReportDates dates = ReportDates.of(report);
        List<Instant> releases = dates.modified().equals(dates.created())
                ? List.of(dates.created())
                : List.of(dates.created(), dates.modified());
        List<JsonBuilder> history = new ArrayList<>();
        for (Instant release : releases) {
            int number = history.size() + 1;
            history.add(new JsonBuilder().put("date", moment(release)).put("number", String.valueOf(number))
                    .put("summary", number == 1 ? "Published" : "Last change"));
        }
        return new JsonBuilder().put("id", id(report)).put("status", "final")
                .put("version", String.valueOf(releases.size())).put("initial_release_date", moment(dates.created()))
                .put("current_release_date", moment(releases.getLast())).putAll("revision_history", history);
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
