package org.vigie.sample.ransomwarelive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vigie.importer.Importer;
import org.vigie.importer.ReportDraft;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class ClaimImporterTest extends ImporterContract {

    @Override
    protected Importer importer() {
        return new ClaimImporter();
    }

    /** The three shapes that the real file has: five, six and seven fields. */
    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("posts.json",
                """
                        [
                          {"post_title": "Mairie de Valbrume", "group_name": "noctule",
                           "discovered": "2024-03-01 08:00:00.123456", "published": "2024-02-28 23:46:53.997398",
                           "post_url": ""},
                          {"post_title": "Clinique des Tilleuls", "group_name": "noctule",
                           "discovered": "2024-03-02 08:00:00.123456", "published": "2024-03-02 08:00:00.123456",
                           "description": "Call us: boss@mail.example or http://abcdefghijklmnop2345.onion/pay <script>x</script>",
                           "post_url": "http://abcdefghijklmnop2345.onion/c/1"},
                          {"post_title": "Transports Grandval", "group_name": "orfraie",
                           "discovered": "2024-03-03 08:00:00.123456", "published": "2024-03-03 08:00:00.123456",
                           "description": "12 GB", "website": "https://www.grandval.example/", "post_url": ""}
                        ]
                        """);
    }

    @Override
    protected int reportsInSample() {
        return 3;
    }

    @Test
    void readsTheThreeShapes() throws IOException {
        CollectingSink sink = new CollectingSink();
        importer().read(sample(), sink);
        ReportDraft first = sink.reports().getFirst();
        assertThat(first.content().title()).isEqualTo("Mairie de Valbrume");
        assertThat(first.content().published().orElseThrow()).hasToString("2024-02-28");
        assertThat(first.content().attribute("group")).containsExactly("noctule");
        assertThat(first.source().orElseThrow().name()).isEqualTo("ransomware.live");
        assertThat(sink.reports().getLast().content().attribute("victim-website"))
                .containsExactly("hxxps://www[.]grandval[.]example/");
    }

    @Test
    void nothingCanBeFollowed() throws IOException {
        CollectingSink sink = new CollectingSink();
        importer().read(sample(), sink);
        ReportDraft claim = sink.reports().get(1);
        assertThat(claim.content().text()).isEqualTo(
                "Call us: boss[@]mail.example or hxxp://abcdefghijklmnop2345[.]onion/pay ‹script›x‹/script›");
        assertThat(claim.content().attribute("claim-address"))
                .containsExactly("hxxp://abcdefghijklmnop2345[.]onion/c/1");
        assertThat(claim.content().address()).isEmpty();
    }

    @Test
    void leavesOutWhatGroupsWriteWhenAsked() throws IOException {
        CollectingSink sink = new CollectingSink();
        ClaimImporter importer = new ClaimImporter();
        importer.readDescriptions(false);
        importer.read(sample(), sink);
        assertThat(sink.reports().get(1).content().text()).isEqualTo("Clinique des Tilleuls");
    }

    @Test
    void aBadClaimDoesNotKeepTheOthersOut() throws IOException {
        CollectingSink sink = new CollectingSink();
        importer().read(MemoryInput.of("posts.json", """
                [{"post_title": "", "group_name": "g"}, 7, {"post_title": "A", "group_name": "g"}]"""), sink);
        assertThat(sink.reports()).hasSize(1);
        assertThat(sink.problems()).extracting(problem -> problem.record()).containsExactly(1L, 2L);
    }
}
