package org.vigie.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vigie.html.jsoup.JsoupHtmlReader;
import org.vigie.importer.Importer;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Content;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class TextImporterTest extends ImporterContract {

    private static final String ARTICLE = """
            Temps de lecture : 3 min

            La mairie de Port-Ansay victime d'une intrusion
            Publié le 14 janvier 2026 à 10h32
            Article rédigé par Le Littoral avec Agence
            Crédit : Littoral

            La mairie a annoncé mercredi avoir été victime d'une intrusion. Près de 8 000 personnes seraient touchées.

            Inscrivez-vous à notre lettre
            """;

    @Override
    protected Importer importer() {
        return new TextImporter(new JsoupHtmlReader());
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("article.txt", ARTICLE);
    }

    @Override
    protected int reportsInSample() {
        return 1;
    }

    @Test
    void findsWhatThePageStates() throws IOException {
        ReportDraft draft = draft("article.txt", ARTICLE);
        assertThat(draft.content().title()).isEqualTo("La mairie de Port-Ansay victime d'une intrusion");
        assertThat(draft.content().published().orElseThrow()).hasToString("2026-01-14");
        assertThat(draft.source().orElseThrow().name()).isEqualTo("Le Littoral");
    }

    @Test
    void keepsTheTextWhole() throws IOException {
        assertThat(draft("article.txt", ARTICLE).content().text()).isEqualTo(ARTICLE.strip());
    }

    @Test
    void leavesUnknownWhatThePageDoesNotState() throws IOException {
        ReportDraft draft = draft("a.txt", "Une longue phrase sans titre qui dit, jeudi matin, que la messagerie du"
                + " département est en panne depuis le 10 août et que personne ne sait quand elle sera rétablie, selon"
                + " le directeur général des services, qui s'est exprimé devant la presse.\n\nSuite du texte.");
        assertThat(draft.content().title()).isEmpty();
        assertThat(draft.content().published()).isEmpty();
        assertThat(draft.source()).isEmpty();
    }

    @Test
    void readsPages() throws IOException {
        ReportDraft draft = draft("page.html",
                """
                        <!DOCTYPE html><html lang="fr-FR"><head><title>Alerte | Le Littoral</title>
                        <meta property="og:title" content="Alerte à Port-Ansay"><meta property="og:site_name" content="Le Littoral">
                        <meta property="article:published_time" content="2026-01-14T10:32:00+01:00">
                        <meta name="author" content="Anaïs Q."><link rel="canonical" href="/a/1"></head>
                        <body><nav>Accueil Sport Culture</nav><article><h1>Alerte</h1>
                        <p>La mairie a annoncé mercredi avoir été victime d'une intrusion dans son portail des démarches en ligne, qui reste
                        fermé jusqu'à nouvel ordre.</p><p>Près de 8 000 personnes seraient touchées, selon la direction.</p>
                        <script>alert(1)</script></article><footer>Mentions légales</footer></body></html>
                        """);
        Content content = draft.content();
        assertThat(content.title()).isEqualTo("Alerte à Port-Ansay");
        assertThat(content.language()).isEqualTo("fr");
        assertThat(content.published().orElseThrow()).hasToString("2026-01-14T10:32:00+01:00");
        assertThat(content.text()).contains("Près de 8 000").doesNotContain("Accueil", "Mentions", "alert(");
        assertThat(content.attribute(Content.AUTHOR)).containsExactly("Anaïs Q.");
    }

    @Test
    void leavesMarkdownAndXmlToOthers() {
        assertThat(importer().recognise(MemoryInput.of("SOURCES.md", "# Title\n\ntext").head()).score()).isZero();
        assertThat(importer().recognise(MemoryInput.of("feed.xml", "<?xml version=\"1.0\"?><rss/>").head()).score())
                .isZero();
    }

    private ReportDraft draft(String name, String text) throws IOException {
        return read(name, text).reports().getFirst();
    }
}
