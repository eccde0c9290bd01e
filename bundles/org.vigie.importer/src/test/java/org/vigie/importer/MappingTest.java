package org.vigie.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MappingTest {

    @Test
    void triesPathsInTheirOrder() {
        Mapping mapping = Mapping.parse("m",
                List.of("title=/headline", "title=/name", "source==CERT", "attribute.x=/x"));
        assertThat(mapping.of("title")).containsExactly("/headline", "/name");
        assertThat(mapping.of("source")).containsExactly("=CERT");
        assertThat(mapping.parts()).contains("attribute.x");
    }

    @Test
    void saysWhichPartsThereAre() {
        assertThatThrownBy(() -> Mapping.parse("m", List.of("headline=/x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("headline").hasMessageContaining("title");
        assertThatThrownBy(() -> Mapping.parse("m", List.of("title"))).hasMessageContaining("title=/headline");
    }

    @Test
    void recognisesFrenchAndEnglishNames() {
        FieldNames names = FieldNames.load();
        assertThat(names.recognise(List.of("Date", "Titre", "Résumé", "Langue", "autre")))
                .containsEntry("title", List.of("Titre")).containsEntry("text", List.of("Résumé"))
                .containsEntry("published", List.of("Date")).containsEntry("language", List.of("Langue"))
                .doesNotContainValue(List.of("autre"));
        assertThat(names.recognise(List.of("cveID", "vulnerabilityName", "shortDescription", "dateAdded")))
                .containsEntry("identifier.cve", List.of("cveID")).containsEntry("title", List.of("vulnerabilityName"));
    }
}
