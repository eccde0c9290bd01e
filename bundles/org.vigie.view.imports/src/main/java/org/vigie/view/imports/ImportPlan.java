package org.vigie.view.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vigie.corpus.Waiting;
import org.vigie.importer.Mapping;
import org.vigie.ingest.ImportRequest;
import org.vigie.model.ReportKind;

/** What the user has said so far of an import. Used in the thread of the user interface. */
final class ImportPlan {

    private static final String STANDARD_INPUT = "-";

    private final SequencedSet<String> inputs;
    private String text = "";
    private Optional<String> format = Optional.empty();
    private Optional<Mapping> mapping = Optional.empty();
    private Optional<String> source = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<ReportKind> kind = Optional.empty();
    private SortedSet<String> tags = new TreeSet<>();

    ImportPlan(List<String> inputs) {
        this.inputs = new LinkedHashSet<>(inputs);
    }

    static ImportPlan ofText(String text) {
        ImportPlan plan = new ImportPlan(List.of());
        plan.text = text;
        return plan;
    }

    SequencedSet<String> inputs() {
        return inputs;
    }

    String text() {
        return text;
    }

    void text(String pasted) {
        text = pasted;
    }

    boolean isEmpty() {
        return inputs.isEmpty() && text.isBlank();
    }

    void format(Optional<String> id) {
        format = id;
    }

    void mapping(Optional<Mapping> chosen) {
        mapping = chosen;
    }

    Optional<Mapping> mapping() {
        return mapping;
    }

    void source(String name) {
        source = Optional.of(name.strip()).filter(value -> !value.isEmpty());
    }

    void language(String tag) {
        language = Optional.of(tag.strip()).filter(value -> !value.isEmpty());
    }

    void kind(Optional<ReportKind> chosen) {
        kind = chosen;
    }

    void tags(SortedSet<String> chosen) {
        tags = chosen;
    }

    /** Returns what is to be imported; a text that was pasted is standard input. */
    ImportRequest request(Waiting waiting) {
        List<String> all = new ArrayList<>(inputs);
        if (!text.isBlank()) {
            all.add(STANDARD_INPUT);
        }
        byte[] pasted = text.getBytes(StandardCharsets.UTF_8);
        return new ImportRequest(all, () -> new ByteArrayInputStream(pasted), format, mapping, source, language, kind,
                tags,
                false, waiting);
    }
}
