package org.vigie.search.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.vigie.search.Facet;
import org.vigie.search.QueryLanguage;
import org.vigie.search.SearchFilter;
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchRequest;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What Vigie is measured against: Lucene's own writer and searcher, fed from the same file with the same fields, analyzers
 * and settings, with as many threads as Vigie's. It stands in the package of the provider, whose analyzers it uses.
 */
public final class BareLucene {

    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 10;
    private static final String[] END = {};

    private BareLucene() {}

    public static void main(String[] words) throws Exception {
        switch (words[0]) {
            case "index" -> index(Path.of(words[1]), Path.of(words[2]));
            case "queries" -> queries(Path.of(words[1]), Path.of(words[2]));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    /** Indexes a file of JSON Lines and prints the seconds that it took. */
    private static void index(Path file, Path folder) throws Exception {
        long start = System.nanoTime();
        BlockingQueue<String[]> queue = new ArrayBlockingQueue<>(512);
        int threads = Runtime.getRuntime().availableProcessors();
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory,
                        LuceneIndexUpdate.configuration(new Analyzers(), true))) {
            List<Thread> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(Thread.ofPlatform().start(() -> work(queue, writer)));
            }
            read(file, queue);
            for (int i = 0; i < threads; i++) {
                queue.put(END);
            }
            for (Thread worker : workers) {
                worker.join();
            }
            writer.commit();
        }
        System.out.printf("%.3f%n", (System.nanoTime() - start) / 1e9);
    }

    private static void work(BlockingQueue<String[]> queue, IndexWriter writer) {
        try {
            for (String[] fields = queue.take(); fields != END; fields = queue.take()) {
                writer.addDocument(document(fields));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Document document(String[] fields) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, fields[0], Store.NO));
        document.add(new BinaryDocValuesField(Fields.DISPLAY, new BytesRef(fields[0] + fields[1] + fields[2])));
        document.add(new StringField(Fields.TYPE, "report", Store.NO));
        document.add(new KeywordField(Fields.KIND, "record", Store.NO));
        document.add(new KeywordField(Fields.SOURCE, fields[1], Store.NO));
        document.add(new KeywordField(Fields.LANGUAGE, "fr", Store.NO));
        for (int i = 2; i < 4; i++) {
            String name = i == 2 ? Fields.TITLE : Fields.TEXT;
            document.add(new StoredField(name, fields[i]));
            document.add(new TextField(name + Fields.FRENCH, fields[i], Store.NO));
            document.add(new TextField(name + Fields.EXACT, fields[i], Store.NO));
        }
        return document;
    }

    private static void read(Path file, BlockingQueue<String[]> queue) throws Exception {
        JsonFactory factory = new JsonFactory();
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = {"", "", "", ""};
                try (JsonParser json = factory.createParser(ObjectReadContext.empty(), line)) {
                    while (json.nextToken() != JsonToken.END_OBJECT) {
                        if (json.currentToken() == JsonToken.VALUE_STRING) {
                            int place = List.of("id", "source", "title", "text").indexOf(json.currentName());
                            if (place >= 0) {
                                fields[place] = json.getString();
                            }
                        }
                    }
                }
                queue.put(fields);
            }
        }
    }

    /** Runs queries on the index of a corpus, bare and by Vigie, in turn, and prints both latencies. */
    private static void queries(Path corpus, Path file) throws IOException {
        List<String> queries = Files.readAllLines(file);
        Queries translation = new Queries(new Analyzers(), Conditions.OF_TEXTS);
        List<Long> bare = new ArrayList<>();
        List<Long> vigie = new ArrayList<>();
        List<Long> full = new ArrayList<>();
        try (Directory directory = FSDirectory.open(corpus.resolve("index"));
                DirectoryReader reader = DirectoryReader.open(directory);
                SearchIndex index = new LuceneSearchIndexes().open(corpus)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(Similarities.ours());
            for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                for (String query : queries) {
                    long start = System.nanoTime();
                    Query translated = translation.translate(QueryLanguage.read(query).expression());
                    searcher.search(translated, new TopScoreDocCollectorManager(10, Integer.MAX_VALUE));
                    long middle = System.nanoTime();
                    index.search(request(query, Set.of(), false));
                    long end = System.nanoTime();
                    index.search(request(query, Set.of(Facet.values()), true));
                    if (round >= 0) {
                        bare.add(middle - start);
                        vigie.add(end - middle);
                        full.add(System.nanoTime() - end);
                    }
                }
            }
        }
        print("bare Lucene, top 10 and exact total", bare, bare);
        print("Vigie, the same as hits", vigie, bare);
        print("Vigie, with highlights and facets", full, bare);
    }

    private static SearchRequest request(String query, Set<Facet> facets, boolean highlights) {
        return new SearchRequest(query, SearchFilter.NONE, SearchRequest.Order.RELEVANCE, 0, 10, facets, 10,
                highlights);
    }

    private static void print(String what, List<Long> times, List<Long> base) {
        System.out.printf("%-40s p50 %7.3f ms (÷ %.2f)   p99 %7.3f ms (÷ %.2f)%n", what, percentile(times, 0.5),
                percentile(times, 0.5) / percentile(base, 0.5), percentile(times, 0.99),
                percentile(times, 0.99) / percentile(base, 0.99));
    }

    private static double percentile(List<Long> nanos, double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
