package org.vigie.importer.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.RecordMapper;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import org.vigie.json.JsonObject;
import org.vigie.json.JsonRecord;
import org.vigie.json.JsonRecordFields;
import org.vigie.json.JsonValue;

/** Reads records by a mapping. */
final class MappedRecords implements RecordReader {

    private final RecordMapper mapper;

    MappedRecords(Map<String, List<String>> paths) {
        this.mapper = new RecordMapper(paths);
    }

    @Override
    public boolean reads(JsonObject record, JsonObject header) {
        return true;
    }

    @Override
    public void read(JsonRecord item, ReportSink sink) {
        Optional<ReportDraft.Builder> draft = mapper.map(item.number(), item.line(),
                new JsonRecordFields(item.value()));
        if (draft.isPresent()) {
            String title = item.header().text("title");
            ReportDraft built = draft.get().build();
            sink.report(built.source().isEmpty() ? draft.get().sourceName(title).build() : built);
        } else {
            sink.problem(new ItemProblem(ItemProblem.Kind.SHAPE, item.number(), item.line(),
                    new Pointers(item.value()).advice()));
        }
    }
}
