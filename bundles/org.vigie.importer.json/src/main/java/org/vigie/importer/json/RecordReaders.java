package org.vigie.importer.json;

import java.util.List;
import org.vigie.html.HtmlReader;
import org.vigie.importer.FieldNames;
import org.vigie.importer.ImportInput;

/** The readers of the shapes that are known, the particular ones before the general one. */
final class RecordReaders {

    private RecordReaders() {}

    static List<RecordReader> of(ImportInput input, FieldNames names, HtmlReader html) {
        return input.mapping().map(mapping -> List.<RecordReader>of(new MappedRecords(mapping.paths())))
                .orElseGet(() -> List.of(new VigieRecords(), new JsonFeedRecords(html), new CertFrRecords(html),
                        new NamedRecords(names)));
    }
}
