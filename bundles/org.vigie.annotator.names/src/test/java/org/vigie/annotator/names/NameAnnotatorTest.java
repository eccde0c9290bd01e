package org.vigie.annotator.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.vigie.model.Mention;
import org.vigie.model.MentionKind;
import org.junit.jupiter.api.Test;
import org.vigie.annotator.Annotator;
import org.vigie.testkit.AnnotatorContract;
import org.vigie.testkit.SampleText;

class NameAnnotatorTest extends AnnotatorContract {

    private final Annotator annotator = new NameAnnotator(List.of());

    @Override
    protected Annotator annotator() {
        return annotator;
    }

    private static final String TEXT = "La préfecture du Lot et le ministère de l'Intérieur ont alerté l'Agence nationale de la sécurité des"
            + " systèmes d'information (Anssi). Le directeur général des services, Jean Morel, dit que la plateforme MesDemarches de la mairie de"
            + " Toulouse a subi une attaque par rançongiciel de LockBit à Cahors, en Belgique, par la faille CVE-2023-1234 et hxxp://mal[.]example[.]org.";

    @Override
    protected SampleText sample() {
        return SampleText.of(TEXT).in("fr");
    }

    @Test
    void findsWhoIsNamed() {
        assertThat(names(MentionKind.ORGANISATION)).contains("préfecture du Lot", "ministère de l'Intérieur",
                "Agence nationale de la sécurité des systèmes d'information", "mairie de Toulouse");
        assertThat(names(MentionKind.PERSON)).containsExactly("Jean Morel");
        assertThat(names(MentionKind.FUNCTION)).contains("directeur général des services");
        assertThat(names(MentionKind.PLACE)).contains("Cahors", "Belgique");
        assertThat(names(MentionKind.SYSTEM)).contains("MesDemarches");
        assertThat(names(MentionKind.ATTACK)).contains("attaque par rançongiciel");
        assertThat(names(MentionKind.ACTOR)).containsExactly("LockBit");
        assertThat(names(MentionKind.IDENTIFIER)).containsExactly("CVE-2023-1234", "hxxp://mal[.]example[.]org");
    }

    @Test
    void severalNamesOfOneStandForIt() {
        assertThat(sample().annotate(annotator).stream().map(Mention.class::cast)
                .filter(found -> found.passage().quote().matches("(?i)anssi|agence nationale.*"))
                .map(found -> found.normalised().orElseThrow().format())).containsOnly(":ANSSI");
    }

    @Test
    void aDefangedAddressIsFoundUnderItsName() {
        assertThat(sample().annotate(annotator).stream().map(Mention.class::cast)
                .filter(found -> found.kind() == MentionKind.IDENTIFIER)
                .map(found -> found.normalised().orElseThrow().format()))
                .contains(":domain mal.example.org", ":cve CVE-2023-1234");
    }

    @Test
    void aPlaceNeedsACapitalAndAPlaceToStand() {
        assertThat(SampleText.of("Les tours et le lot sont là. Nice travail.").in("fr").annotate(annotator).stream()
                .map(Mention.class::cast)
                .filter(found -> found.kind() == MentionKind.PLACE)).isEmpty();
    }

    private List<String> names(MentionKind kind) {
        return sample().annotate(annotator).stream().map(Mention.class::cast).filter(found -> found.kind() == kind)
                .map(found -> found.passage().quote()).toList();
    }
}
