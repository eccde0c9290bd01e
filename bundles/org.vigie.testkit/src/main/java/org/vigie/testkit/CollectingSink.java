package org.vigie.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.model.Findings;
import org.vigie.model.LedgerEntry;
import org.vigie.model.Source;

/** Keeps everything that an importer gives it. */
public final class CollectingSink implements ReportSink {

    private final List<ReportDraft> reports = new ArrayList<>();
    private final Map<Long, Findings> findings = new TreeMap<>();
    private final List<ItemProblem> problems = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();

    @Override
    public void report(ReportDraft draft) {
        reports.add(draft);
    }

    @Override
    public void report(ReportDraft draft, Findings stated) {
        reports.add(draft);
        findings.put(draft.record(), stated);
    }

    @Override
    public void problem(ItemProblem problem) {
        problems.add(problem);
    }

    @Override
    public void entry(long record, LedgerEntry entry) {
        entries.add(entry);
    }

    @Override
    public void source(Source source) {
        sources.add(source);
    }

    public List<ReportDraft> reports() {
        return reports;
    }

    /** Returns what the origins state, by the numbers of the records. */
    public Map<Long, Findings> findings() {
        return findings;
    }

    public List<ItemProblem> problems() {
        return problems;
    }

    public List<LedgerEntry> entries() {
        return entries;
    }

    public List<Source> sources() {
        return sources;
    }
}
