package org.vigie.benchmarks;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.vigie.corpus.Corpus;
import org.vigie.corpus.Cursor;
import org.vigie.corpus.Waiting;
import org.vigie.corpus.WriteJob;
import org.vigie.corpus.sqlite.SqliteCorpora;
import org.vigie.model.Report;
import org.vigie.search.IndexUpdate;
import org.vigie.search.SearchIndex;
import org.vigie.search.lucene.LuceneSearchIndexes;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the importers of standards are measured against: Jackson going through the tokens of the same files, and the same reports stored and
 * indexed without anything read.
 */
public final class BareImport {

    private static final int REPORTS_A_COMMIT = 1_000;

    private BareImport() {}

    public static void main(String[] words) throws IOException {
        long start;
        switch (words[0]) {
            case "parse" -> {
                start = System.nanoTime();
                parse(Path.of(words[1]));
            }
            case "store" -> {
                List<Report> reports = reports(Path.of(words[1]));
                start = System.nanoTime();
                store(reports, Path.of(words[2]));
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
        System.out.printf("%.3f%n", (System.nanoTime() - start) / 1e9);
    }

    private static void parse(Path file) throws IOException {
        JsonFactory factory = new JsonFactory();
        try (InputStream in = Files.newInputStream(file)) {
            if (!file.toString().endsWith(".zip")) {
                tokens(factory, file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in);
                return;
            }
            try (ZipInputStream zip = new ZipInputStream(in)) {
                while (zip.getNextEntry() != null) {
                    tokens(factory, new FilterInputStream(zip) {
                        @Override
                        public void close() {
                            // the archive goes on
                        }
                    });
                }
            }
        }
    }

    private static void tokens(JsonFactory factory, InputStream in) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isScalarValue()) {
                    parser.getString();
                }
            }
        }
    }

    private static List<Report> reports(Path folder) {
        List<Report> reports = new ArrayList<>();
        try (Corpus corpus = new SqliteCorpora().open(folder); Cursor<Report> cursor = corpus.reports()) {
            cursor.forEachRemaining(reports::add);
        }
        return reports;
    }

    private static void store(List<Report> reports, Path folder) {
        try (Corpus corpus = new SqliteCorpora().openOrCreate(folder);
                SearchIndex index = new LuceneSearchIndexes().open(folder);
                WriteJob job = corpus.write("measuring", Waiting.none());
                IndexUpdate update = index.update(true)) {
            int stored = 0;
            for (Report report : reports) {
                job.store(report.key(), report.source(), report.kind(), report.content(), report.current().origins(),
                        false);
                update.put(report, true);
                if (++stored % REPORTS_A_COMMIT == 0) {
                    job.commit();
                }
            }
            update.commit(job.commit());
        }
    }
}
