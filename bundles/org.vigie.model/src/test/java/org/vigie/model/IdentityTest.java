package org.vigie.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

    @Test
    void theHashIgnoresWhereAReportWasFound() {
        assertThat(ContentHash.of(content("T", "x", "https://a.example/1", "fr")))
                .isEqualTo(ContentHash.of(content("T", "x", "https://b.example/2", "en")));
    }

    @Test
    void theHashTellsFieldsApart() {
        assertThat(ContentHash.of(content("ab", "c", "", "fr")))
                .isNotEqualTo(ContentHash.of(content("a", "bc", "", "fr")));
    }

    @Test
    void theHashIsPartOfTheFormat() {
        // changing this value breaks every corpus there is
        assertThat(ContentHash.of(content("Titre", "Texte", "", "fr")).value())
                .isEqualTo("ba86e0318570d35cfab52dd1f17590b8ba07ee630804e8b76f497c953129c256");
    }

    @Test
    void theKeyIsTheOriginsIdElseTheAddressElseTheContent() {
        Source source = Source.named("Le Courrier");
        Content addressed = content("T", "x", "HTTPS://Example.org:443/a?utm_source=x&id=3#top", "fr");
        assertThat(ReportKey.of(source, " 17 ", addressed)).isEqualTo(new ReportKey("le-courrier", "id:17"));
        assertThat(ReportKey.of(source, "", addressed).value()).isEqualTo("url:https://example.org/a?id=3");
        Content bare = content("T", "x", "", "fr");
        assertThat(ReportKey.of(source, "", bare).value()).isEqualTo("hash:" + ContentHash.of(bare));
    }

    @Test
    void theIdBelongsToTheKey() {
        ReportId id = ReportId.of(new ReportKey("unknown", "id:1"));
        assertThat(id).isEqualTo(ReportId.of(new ReportKey("unknown", "id:1")));
        assertThat(id).isNotEqualTo(ReportId.of(new ReportKey("unknown", "id:2")));
        assertThat(id.value()).matches("r-[0-9a-v]{16}");
    }

    @ParameterizedTest
    @CsvSource({"CERT-FR,cert-fr", "L'Éclaireur des Marches,l-eclaireur-des-marches", "  ,unknown", "Unknown,unknown",
            "日本,日本"})
    void sourcesAreKnownByTheirFoldedNames(String name, String id) {
        assertThat(Source.named(name == null ? "" : name).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"http://Example.org,http://example.org/", "https://e.org/a?b=1&fbclid=2,https://e.org/a?b=1",
            "not an address,not an address", "mailto:x@y.z,mailto:x@y.z"})
    void addressesHaveOneForm(String address, String canonical) {
        assertThat(WebAddress.canonical(address)).isEqualTo(canonical);
    }

    private static Content content(String title, String text, String address, String language) {
        TreeMap<String, List<String>> attributes = new TreeMap<>();
        attributes.put("volume", List.of("3"));
        return new Content(title, text, language, Optional.of(PartialDate.parse("2025")), Optional.empty(), address,
                attributes, new TreeSet<>(List.of(new Identifier("CVE", "cve-2099-1"))));
    }
}
