package org.vigie.snapshot.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.vigie.corpus.Cursor;
import org.vigie.ingest.Workspace;
import org.vigie.json.JsonBuilder;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonString;
import org.vigie.model.Claim;
import org.vigie.model.Evidence;
import org.vigie.model.LedgerClaim;
import org.vigie.model.NormalisedValue;
import org.vigie.model.Origin;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.Revision;

/** Writes what a snapshot says of reports and claims without their texts, a line for each. */
final class Lines {

    private final Workspace workspace;
    private long reports;
    private Instant imported = Instant.EPOCH;

    Lines(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Writes the reports with the hashes of all their revisions, the current one first. */
    void revisions(OutputStream out) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (Cursor<Report> cursor = workspace.corpus().stated()) {
            while (cursor.hasNext()) {
                Report report = cursor.next();
                reports++;
                report.current().origins().stream().map(Origin::imported).filter(moment -> moment.isAfter(imported))
                        .forEach(moment -> imported = moment);
                lines.write(of(report) + "\n");
            }
        }
        lines.flush();
    }

    static JsonObject of(Report report) {
        return new JsonBuilder().put("id", report.id().value()).put("source", report.source().name())
                .put("key", report.key().value()).put("kind", report.kind().id())
                .put("title", report.content().title())
                .put("published", report.content().published().map(Object::toString).orElse(""))
                .put("url", report.content().address()).put("characters", report.content().text().length())
                .put("revisions", Stream.concat(Stream.of(report.current()), report.earlier().stream())
                        .map(Revision::hash).map(hash -> new JsonString(hash.value())))
                .build();
    }

    /** Writes the claims with the ranges of their passages and the hashes of their quotes. */
    void claims(OutputStream out) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (Cursor<Evidence> cursor = workspace.corpus().ledger().evidence()) {
            while (cursor.hasNext()) {
                for (LedgerClaim claim : cursor.next().claims()) {
                    lines.write(of(claim) + "\n");
                }
            }
        }
        lines.flush();
    }

    static JsonObject of(LedgerClaim stated) {
        Claim claim = stated.claim();
        return new JsonBuilder().put("id", stated.id().value()).put("report", stated.report().value())
                .put("revision", stated.revision().value()).put("annotator", stated.annotator())
                .put("property", claim.property())
                .put("stance", claim.stance().name().toLowerCase(Locale.ROOT))
                .put("normalised", claim.normalised().map(NormalisedValue::format).orElse(""))
                .put("start", claim.passage().start()).put("end", claim.passage().end())
                .put("quote_sha256", SnapshotArchive.sha256(claim.passage().quote())).build();
    }

    /** Writes what searches find, a line for each report. */
    static void results(Map<String, SortedSet<ReportId>> found, OutputStream out) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (Map.Entry<String, SortedSet<ReportId>> search : found.entrySet()) {
            for (ReportId report : search.getValue()) {
                lines.write(new JsonBuilder().put("search", search.getKey()).put("report", report.value()).build()
                        + "\n");
            }
        }
        lines.flush();
    }

    long reports() {
        return reports;
    }

    /** Returns when a report was imported last; the epoch when there is none. */
    Instant imported() {
        return imported;
    }
}
