package org.vigie.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.vigie.importer.ReportDraft;
import org.vigie.sample.ransomwarelive.ClaimImporter;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.MemoryInput;

/** The sample plugin on the words of real criminals. */
class RansomwareClaimsIT {

    private static final Pattern ALIVE = Pattern
            .compile(
                    "(?i)https?://|[a-z2-7]{16,56}\\.onion|[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|[<>]");

    @Test
    void readsAllThreeShapesAndNothingOfThemIsAlive() throws Exception {
        CollectingSink sink = new CollectingSink();
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(Data.file("ransomware-live/posts.json.gz")))) {
            new ClaimImporter().read(MemoryInput.of("posts.json", in.readAllBytes()), sink);
        }
        assertThat(sink.problems()).isEmpty();
        assertThat(sink.reports()).hasSize(4_563);
        // five fields, six (with a description), seven (with the website of the victim, which is often empty)
        assertThat(sink.reports()).filteredOn(draft -> !draft.content().attribute("victim-website").isEmpty())
                .hasSize(520);
        assertThat(sink.reports()).filteredOn(draft -> !draft.content().attribute("claim-address").isEmpty())
                .hasSize(906);
        assertThat(sink.reports()).allSatisfy(
                draft -> assertThat(words(draft)).noneMatch(words -> ALIVE.matcher(words).find()));
        assertThat(sink.reports()).allSatisfy(draft -> assertThat(draft.content().published()).isPresent());
    }

    private static List<String> words(ReportDraft draft) {
        return Stream.concat(
                Stream.of(draft.content().title(), draft.content().text(), draft.content().address(), draft.originId()),
                draft.content().attributes().values().stream().flatMap(List::stream)).toList();
    }
}
