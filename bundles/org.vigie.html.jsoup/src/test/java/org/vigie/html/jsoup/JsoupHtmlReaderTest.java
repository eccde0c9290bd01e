package org.vigie.html.jsoup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.html.HtmlPage;

class JsoupHtmlReaderTest {

    private final JsoupHtmlReader reader = new JsoupHtmlReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<p>Un</p><p>Deux</p>|Un~~Deux", "Un<br>Deux|Un~Deux",
            "<ul><li>a</li><li>b</li></ul>|- a~- b", "a &amp; b &eacute;|a & b é",
            "<b>gras</b> et <i>italique</i>|gras et italique",
            "x<script>alert(1)</script>y<style>p{}</style>|xy",
            "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>|a b~c",
            "<pre>l1~l2</pre>|l1~l2", "<p>pas fermé|pas fermé", "simple texte|simple texte"})
    void writesParagraphsAndLines(String html, String text) {
        assertThat(reader.text(html.replace('~', '\n'))).isEqualTo(text.replace('~', '\n'));
    }

    @Test
    void survivesDeepNesting() {
        assertThat(reader.text("<div>".repeat(20_000) + "fond")).isEqualTo("fond");
    }

    @Test
    void readsStructuredDataAndMeta() {
        HtmlPage page = reader.page(
                """
                        <html lang="fr"><head><title>Titre</title>
                        <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-01-14T10:00:00+01:00"}</script>
                        <meta name="author" content="A. Q."><meta property="article:section" content="Société"></head>
                        <body><h1>Le vrai titre</h1><p>Texte.</p></body></html>
                        """,
                "https://example.org/a/");
        assertThat(page.title()).isEqualTo("Le vrai titre");
        assertThat(page.published()).isEqualTo("2026-01-14T10:00:00+01:00");
        assertThat(page.authors()).containsExactly("A. Q.");
        assertThat(page.keywords()).containsExactly("Société");
        assertThat(page.siteName()).isEmpty();
    }
}
