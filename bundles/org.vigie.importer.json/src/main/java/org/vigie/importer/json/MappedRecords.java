package org.vigie.importer.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.RecordMapper;
import org.vigie.importer.ReportDraft;
import org.vigie.importer.ReportSink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads records by a mapping. */
final class MappedRecords implements RecordReader {

    private final RecordMapper mapper;

    MappedRecords(Map<String, List<String>> paths) {
        this.mapper = new RecordMapper(paths);
    }

    @Override
    public boolean reads(JsonNode record, ObjectNode header) {
        return true;
    }

    @Override
    public void read(Item item, ReportSink sink) {
        Optional<ReportDraft.Builder> draft = mapper.map(item.number(), item.line(), new JsonFields(item.record()));
        if (draft.isPresent()) {
            String title = item.header().path("title").asString("");
            ReportDraft built = draft.get().build();
            sink.report(built.source().isEmpty() ? draft.get().sourceName(title).build() : built);
        } else {
            sink.problem(new ItemProblem(ItemProblem.Kind.SHAPE, item.number(), item.line(),
                    new Pointers(item.record()).advice()));
        }
    }
}
