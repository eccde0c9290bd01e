package org.vigie.snapshot.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.ingest.Workspace;
import org.vigie.json.JsonInput;
import org.vigie.json.JsonValue;
import org.vigie.model.Decision;
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
        reports();
        decisions();
        file.snapshot().queries().forEach(this::query);
        versions(software);
        return differences;
    }

    private void reports() throws IOException {
        List<String> missing = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        long known = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(file.part(SnapshotArchive.REVISIONS), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonValue told = JsonInput.parse(line);
                Optional<Report> report = workspace.corpus().report(new ReportId(told.text("id")));
                if (report.isEmpty()) {
                    missing.add(told.text("id"));
                } else {
                    known++;
                    if (!report.get().current().hash().value().equals(told.at("/revisions/0").text())) {
                        changed.add(told.text("id"));
                    }
                }
            }
        }
        add(WORDS.translation("reports that are not there any more"), missing);
        add(WORDS.translation("reports that have another text now"), changed);
        long all = workspace.corpus().sources().stream().mapToLong(source -> source.reports()).sum();
        if (all > known) {
            differences.add(WORDS.say("reports that came later: %d", all - known));
        }
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

    private void query(Snapshot.Query then) {
        Snapshot.Query now = CorpusState.run(then.name(), then.state(), workspace);
        TreeSet<ReportId> lost = new TreeSet<>(then.found());
        lost.removeAll(now.found());
        TreeSet<ReportId> gained = new TreeSet<>(now.found());
        gained.removeAll(then.found());
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
