package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.vigie.annotator.Annotator;
import org.vigie.annotator.datakinds.DataKindAnnotator;
import org.vigie.annotator.dates.DateAnnotator;
import org.vigie.annotator.language.LanguageAnnotator;
import org.vigie.annotator.names.NameAnnotator;
import org.vigie.annotator.quantities.QuantityAnnotator;
import org.vigie.model.DetectedLanguage;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.vigie.model.PartialDate;
import org.vigie.model.Quantity;
import org.vigie.model.StatedDate;
import org.vigie.testkit.SampleText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * How well the annotators do on data of others. The figures are printed and stand in {@code releng/docs/measurements.md}; the bounds here
 * are lower, so that a change that makes them worse is seen.
 */
class AnnotatorFiguresIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARAGRAPH = 200;

    /** What was counted. */
    private static final class Count {
        private int expected;
        private int found;
        private int right;

        double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        double recall() {
            return expected == 0 ? 0 : (double) right / expected;
        }

        void print(String what) {
            System.out.printf("figures: %s: precision %.3f, recall %.3f (%d expected, %d found, %d right)%n", what,
                    precision(), recall(), expected,
                    found, right);
        }
    }

    @Test
    void languageOfParagraphs() throws IOException {
        Count count = new Count();
        count("retrieval/piaf-fr/docs.jsonl.gz", "fr", count);
        count("retrieval/cranfield-en/docs.jsonl.gz", "en", count);
        count.print("language of texts of at least 200 characters");
        assertThat(count.recall()).isGreaterThanOrEqualTo(0.99);
    }

    private static void count(String file, String language, Count count) throws IOException {
        Annotator annotator = new LanguageAnnotator();
        for (String line : lines(file)) {
            String text = JSON.readTree(line).get("text").asString();
            if (text.length() < PARAGRAPH) {
                continue;
            }
            count.expected++;
            List<?> found = SampleText.of(text).annotate(annotator);
            count.found += found.size();
            count.right += found.contains(new DetectedLanguage(language)) ? 1 : 0;
        }
    }

    @Test
    void datesOfRecognizersText() throws IOException {
        Count spans = new Count();
        Count values = new Count();
        for (JsonNode sentence : recognizers("DateTime/French/DateParser.json")) {
            String input = sentence.get("Input").asString();
            SampleText text = new SampleText("", input, "fr",
                    Optional.of(PartialDate
                            .parse(sentence.get("Context").get("ReferenceDateTime").asString().substring(0, 10))),
                    List.of());
            List<Mention> found = mentions(text, new DateAnnotator(List.of()), MentionKind.DATE);
            spans.found += found.size();
            for (JsonNode result : sentence.get("Results")) {
                int start = result.get("Start").asInt();
                spans.expected++;
                values.expected++;
                Optional<Mention> same = found.stream()
                        .filter(mention -> mention.passage().start() < start + result.get("Length").asInt()
                                && start < mention.passage().end())
                        .findFirst();
                spans.right += same.isPresent() ? 1 : 0;
                Optional<String> value = same.flatMap(Mention::normalised).map(StatedDate.class::cast)
                        .flatMap(StatedDate::firstDay).map(Object::toString);
                values.found += value.isPresent() ? 1 : 0;
                values.right += value.filter(day -> day.equals(resolution(result, "PastResolution"))
                        || day.equals(resolution(result, "FutureResolution"))).isPresent() ? 1 : 0;
            }
        }
        spans.print("dates of Recognizers-Text, spans that overlap");
        values.print("dates of Recognizers-Text, the day that is meant");
        assertThat(spans.recall()).isGreaterThan(0.4);
        assertThat(values.precision()).isGreaterThan(0.6);
    }

    private static String resolution(JsonNode result, String which) {
        return result.path("Value").path(which).path("date").asString("");
    }

    @Test
    void amountsOfMoneyOfRecognizersText() throws IOException {
        Count values = new Count();
        for (JsonNode sentence : recognizers("NumberWithUnit/French/CurrencyModel.json")) {
            Set<String> expected = new HashSet<>();
            sentence.get("Results").forEach(
                    result -> number(result.path("Resolution").path("value").asString("")).ifPresent(expected::add));
            List<String> found = mentions(SampleText.of(sentence.get("Input").asString()).in("fr"),
                    new QuantityAnnotator(List.of()), MentionKind.QUANTITY)
                    .stream().map(mention -> (Quantity) mention.normalised().orElseThrow())
                    .map(quantity -> quantity.number().toPlainString()).toList();
            values.expected += expected.size();
            values.found += found.size();
            values.right += (int) found.stream().filter(expected::contains).count();
        }
        values.print("amounts of money of Recognizers-Text, the number");
        assertThat(values.precision()).isGreaterThan(0.5);
    }

    private static Optional<String> number(String text) {
        return text.matches("[0-9.]+([eE][+-]?[0-9]+)?")
                ? Optional.of(new BigDecimal(text).stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    private static List<JsonNode> recognizers(String file) throws IOException {
        byte[] bytes = Data.archive("fr-dates-numbers/recognizers-text-specs-french.zip").get(file);
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", "");
        List<JsonNode> supported = new ArrayList<>();
        JSON.readTree(text).forEach(sentence -> {
            if (!sentence.has("NotSupported") && !sentence.has("NotSupportedByDesign")) {
                supported.add(sentence);
            }
        });
        return supported;
    }

    @Test
    void leaksAsTheirCellsTellThem() throws IOException {
        Count volumes = new Count();
        Count kinds = new Count();
        for (JsonNode leak : JSON
                .readTree(Files.readString(Data.file("fr-incidents/bonjourlafuite-2026-01-03.json")))) {
            String volume = leak.path("volume").asString("");
            if (!volume.isBlank()) {
                volumes.expected++;
                List<Mention> found = mentions(SampleText.of(volume).in("fr"), new QuantityAnnotator(List.of()),
                        MentionKind.QUANTITY);
                volumes.found += found.isEmpty() ? 0 : 1;
                volumes.right += found.stream().anyMatch(
                        mention -> digits(volume).startsWith(digits(((Quantity) mention.normalised().orElseThrow())
                                .number().toPlainString().replaceFirst("0+$", "")))) ? 1 : 0;
            }
            for (JsonNode line : leak.path("donnees")) {
                kinds.expected++;
                int found = mentions(SampleText.of(line.asString()).in("fr"), new DataKindAnnotator(List.of()),
                        MentionKind.DATA_KIND).size();
                kinds.found += found > 0 ? 1 : 0;
                kinds.right += found > 0 ? 1 : 0;
            }
        }
        volumes.print("volumes of 142 French leaks, the number");
        kinds.print("lines of data of 142 French leaks, some kind found");
        assertThat(volumes.recall()).isGreaterThan(0.5);
        assertThat(kinds.recall()).isGreaterThan(0.5);
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    @Test
    void placesAndOrganisationsOfNewspapers() throws IOException {
        Count places = new Count();
        Count organisations = new Count();
        List<String> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (String line : lines("fr-ner/newseye-fr-dev.tsv.gz")) {
            String[] cells = line.split("\t");
            if (line.startsWith("#") || cells.length < 2 || cells[0].equals("TOKEN")) {
                continue;
            }
            words.add(cells[0]);
            labels.add(cells[1]);
            if (words.size() >= 400 && cells[1].equals("O")) {
                compare(words, labels, places, organisations);
                words.clear();
                labels.clear();
            }
        }
        compare(words, labels, places, organisations);
        places.print("places of newseye (press of 1850 to 1950, OCR), words");
        organisations.print("organisations of newseye, words");
        assertThat(places.precision()).isGreaterThan(0.3);
    }

    /** Word by word: the data and Vigie have other ideas of where a name ends. */
    private static void compare(List<String> words, List<String> labels, Count places, Count organisations) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (String word : words) {
            starts.add(text.length());
            text.append(word).append(' ');
        }
        List<Mention> found = SampleText.of(text.toString()).in("fr").annotate(new NameAnnotator(List.of())).stream()
                .map(Mention.class::cast).toList();
        for (int i = 0; i < words.size(); i++) {
            int at = starts.get(i);
            count(places, labels.get(i).endsWith("LOC"), isIn(found, MentionKind.PLACE, at));
            count(organisations, labels.get(i).endsWith("ORG"), isIn(found, MentionKind.ORGANISATION, at));
        }
    }

    private static boolean isIn(List<Mention> mentions, MentionKind kind, int at) {
        return mentions.stream().anyMatch(
                mention -> mention.kind() == kind && mention.passage().start() <= at && at < mention.passage().end());
    }

    private static void count(Count count, boolean expected, boolean found) {
        count.expected += expected ? 1 : 0;
        count.found += found ? 1 : 0;
        count.right += expected && found ? 1 : 0;
    }

    private static List<Mention> mentions(SampleText text, Annotator annotator, MentionKind kind) {
        return text.annotate(annotator).stream().map(Mention.class::cast).filter(mention -> mention.kind() == kind)
                .toList();
    }

    private static List<String> lines(String file) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(Data.file(file))),
                        StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }
}
