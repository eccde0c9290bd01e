package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.model.Content;
import org.vigie.model.ContentHash;
import org.vigie.model.Origin;
import org.vigie.model.Report;
import org.vigie.model.ReportId;
import org.vigie.model.ReportKey;
import org.vigie.model.ReportKind;
import org.vigie.model.Revision;
import org.vigie.model.Source;
import org.vigie.search.Hit;
import org.vigie.search.IndexUpdate;
import org.vigie.search.SearchFilter;
import org.vigie.search.SearchIndex;
import org.vigie.search.SearchRequest;
import org.vigie.search.lucene.LuceneSearchIndexes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** How good the ranking is: nDCG@10 on judged questions, above what a plain BM25 reaches. */
class RetrievalIT {

    private static final int DEPTH = 10;

    @TempDir
    private Path folder;

    @Test
    void frenchQuestions() throws IOException {
        measure("piaf-fr", "fr", 0.783);
    }

    @Test
    void englishQuestions() throws IOException {
        measure("cranfield-en", "en", 0.358);
    }

    private void measure(String set, String language, double floor) throws IOException {
        try (SearchIndex index = new LuceneSearchIndexes().open(folder)) {
            Map<ReportId, String> names = fill(index, Data.file("retrieval/" + set + "/docs.jsonl.gz"), language);
            Map<String, Map<String, Integer>> judgements = judgements(Data.file("retrieval/" + set + "/qrels.txt"));
            double sum = 0;
            int questions = 0;
            for (String line : Files.readAllLines(Data.file("retrieval/" + set + "/queries.tsv"))) {
                String[] query = line.split("\t", 2);
                Map<String, Integer> relevant = judgements.getOrDefault(query[0], Map.of());
                if (!relevant.isEmpty()) {
                    SearchRequest request = new SearchRequest(query[1].replaceAll("[\"():+*~-]", " "),
                            SearchFilter.NONE,
                            SearchRequest.Order.RELEVANCE, 0, DEPTH, Set.of(), 0, false);
                    sum += gain(index.search(request).hits(), names, relevant);
                    questions++;
                }
            }
            System.out.printf("%s: nDCG@10 %.3f over %d questions (plain BM25: %.3f)%n", set, sum / questions,
                    questions,
                    floor);
            assertThat(sum / questions).isGreaterThan(floor);
        }
    }

    private static double gain(List<Hit> hits, Map<ReportId, String> names, Map<String, Integer> relevant) {
        double gain = 0;
        for (int i = 0; i < hits.size(); i++) {
            gain += relevant.getOrDefault(names.get(hits.get(i).id()), 0) / log2(i + 2);
        }
        double ideal = 0;
        List<Integer> best = relevant.values().stream().sorted((a, b) -> b - a).limit(DEPTH).toList();
        for (int i = 0; i < best.size(); i++) {
            ideal += best.get(i) / log2(i + 2);
        }
        return ideal == 0 ? 0 : gain / ideal;
    }

    private static double log2(int n) {
        return Math.log(n) / Math.log(2);
    }

    private static Map<ReportId, String> fill(SearchIndex index, Path documents, String language) throws IOException {
        Map<ReportId, String> names = new HashMap<>();
        ObjectMapper mapper = new ObjectMapper();
        try (IndexUpdate update = index.update(true);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(documents)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode document = mapper.readTree(line);
                Report report = report(document, language);
                names.put(report.id(), document.get("id").asString());
                update.put(report, true);
            }
            update.commit(1);
        }
        return names;
    }

    private static Report report(JsonNode document, String language) {
        Content content = new Content(document.get("title").asString(""), document.get("text").asString(""), language,
                Optional.empty(), Optional.empty(), "", new TreeMap<>(), new TreeSet<>());
        Revision revision = new Revision(ContentHash.of(content), content,
                List.of(new Origin("docs", 1, "json", Instant.EPOCH)));
        return new Report(new ReportKey("unknown", "id:" + document.get("id").asString()), Source.UNKNOWN,
                ReportKind.RECORD, revision, List.of(), new TreeSet<>(), List.of());
    }

    private static Map<String, Map<String, Integer>> judgements(Path file) throws IOException {
        Map<String, Map<String, Integer>> judgements = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.strip().split("\\s+");
            int grade = Integer.parseInt(cells[3]);
            if (grade > 0) {
                judgements.computeIfAbsent(cells[0], _ -> new HashMap<>()).put(cells[2], grade);
            }
        }
        return judgements;
    }
}
