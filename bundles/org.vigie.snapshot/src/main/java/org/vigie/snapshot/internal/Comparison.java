package org.vigie.snapshot.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.corpus.Cursor;
import org.vigie.ingest.Workspace;
import org.vigie.json.JsonObject;
import org.vigie.model.ContentHash;
import org.vigie.model.Decision;
import org.vigie.model.Evidence;
import org.vigie.model.Phrases;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.snapshot.Snapshot;

/** Compares a snapshot with a corpus. */
final class Comparison {

    private static final Phrases WORDS = Phrases.of(Comparison.class);
    private static final int NAMED = 5;

    private final SnapshotFile file;
    private final Workspace workspace;
    private final List<String> differences = new ArrayList<>();

    Comparison(SnapshotFile file, Workspace workspace) {
        this.file = file;
        this.workspace = workspace;
    }

    /** Returns what differs, in words. */
    List<String> differences(Map<String, String> software) throws IOException {
        try {
            reports();
            claims();
            decisions();
            for (Snapshot.Query query : file.snapshot().queries()) {
                query(query);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(WORDS.say("the snapshot is damaged: %s", e.getMessage()), e);
        }
        versions(software);
        return differences;
    }

    private void reports() throws IOException {
        List<String> missing = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> otherwise = new ArrayList<>();
        long told = 0;
        long known = 0;
        try (PartLines lines = file.lines(SnapshotArchive.REVISIONS)) {
            for (Optional<JsonObject> line = lines.next(); line.isPresent(); line = lines.next()) {
                told++;
                String id = line.get().text("id");
                Optional<Report> report = workspace.corpus().report(new ReportId(id));
                if (report.isEmpty()) {
                    missing.add(id);
                    continue;
                }
                known++;
                JsonObject now = Lines.of(report.get());
                if (!now.get("revisions").equals(line.get().get("revisions"))) {
                    changed.add(id);
                } else if (!now.equals(line.get())) {
                    otherwise.add(id);
                }
            }
        }
        if (told != file.snapshot().reports()) {
            differences
                    .add(WORDS.say("the manifest says %d reports, and there are %d", file.snapshot().reports(), told));
        }
        add(WORDS.translation("reports that are not there any more"), missing);
        add(WORDS.translation("reports that have other revisions now"), changed);
        add(WORDS.translation("reports of which something else is told: source, title, date or address"), otherwise);
        long all = workspace.corpus().sources().stream().mapToLong(source -> source.reports()).sum();
        if (all > known) {
            differences.add(WORDS.say("reports that came later: %d", all - known));
        }
    }

    /** The claims of a report stand together, those of one revision. */
    private void claims() throws IOException {
        List<String> gone = new ArrayList<>();
        Map<String, JsonObject> of = Map.of();
        String last = "";
        long told = 0;
        try (PartLines lines = file.lines(SnapshotArchive.CLAIMS)) {
            for (Optional<JsonObject> line = lines.next(); line.isPresent(); line = lines.next()) {
                told++;
                JsonObject claim = line.get();
                String report = claim.text("report") + " " + claim.text("revision");
                if (!report.equals(last)) {
                    of = claimsOf(new ReportId(claim.text("report")), new ContentHash(claim.text("revision")));
                    last = report;
                }
                if (!claim.equals(of.get(claim.text("id")))) {
                    gone.add(claim.text("id"));
                }
            }
        }
        add(WORDS.translation("claims that are not found any more, or otherwise"), gone);
        long now = claimsNow();
        if (now != told && gone.isEmpty()) {
            differences.add(WORDS.say("claims: %d then, %d now", told, now));
        }
    }

    private Map<String, JsonObject> claimsOf(ReportId report, ContentHash revision) {
        Map<String, JsonObject> claims = new HashMap<>();
        workspace.corpus().ledger().evidence(report, revision).stream()
                .flatMap(evidence -> evidence.claims().stream())
                .forEach(claim -> claims.put(claim.id().value(), Lines.of(claim)));
        return claims;
    }

    private long claimsNow() {
        long claims = 0;
        try (Cursor<Evidence> cursor = workspace.corpus().ledger().evidence()) {
            while (cursor.hasNext()) {
                claims += cursor.next().claims().size();
            }
        }
        return claims;
    }

    private void add(String what, List<String> ids) {
        if (!ids.isEmpty()) {
            String named = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
            differences.add(what + ": " + ids.size() + " (" + named + (ids.size() > NAMED ? ", …" : "") + ")");
        }
    }

    private void decisions() {
        List<Decision> decisions = workspace.corpus().ledger().decisions();
        if (!CorpusState.decisionsHash(decisions).equals(file.snapshot().decisionsHash())) {
            differences.add(WORDS.say("decisions: %d then, %d now", file.snapshot().decisions(), decisions.size()));
        }
    }

    private void query(Snapshot.Query then) throws IOException {
        SortedSet<ReportId> now = CorpusState.found(then.state(), workspace);
        SortedSet<ReportId> found = file.found(then.name());
        if (!CorpusState.query(then.name(), then.state(), found).equals(then)) {
            differences.add(WORDS.say("search “%s”: its results are not those of the manifest", then.name()));
        }
        TreeSet<ReportId> lost = new TreeSet<>(found);
        lost.removeAll(now);
        TreeSet<ReportId> gained = new TreeSet<>(now);
        gained.removeAll(found);
        add(WORDS.say("search “%s”, found no more", then.name()), lost.stream().map(ReportId::value).toList());
        add(WORDS.say("search “%s”, found now too", then.name()), gained.stream().map(ReportId::value).toList());
    }

    private void versions(Map<String, String> now) {
        Map<String, String> then = new TreeMap<>(file.snapshot().software());
        then.forEach((name, version) -> {
            String other = now.getOrDefault(name, WORDS.translation("none"));
            if (!other.equals(version)) {
                differences.add(WORDS.say("%s: version %s then, %s now", name, version, other));
            }
        });
        now.forEach((name, version) -> {
            if (!then.containsKey(name)) {
                differences.add(WORDS.say("%s: version %s then, %s now", name, WORDS.translation("none"), version));
            }
        });
    }
}
