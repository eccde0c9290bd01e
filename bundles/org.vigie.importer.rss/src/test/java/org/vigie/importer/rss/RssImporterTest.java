package org.vigie.importer.rss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.html.jsoup.JsoupHtmlReader;
import org.vigie.importer.Importer;
import org.vigie.importer.ItemProblem;
import org.vigie.importer.ReportDraft;
import org.vigie.model.Content;
import org.vigie.testkit.CollectingSink;
import org.vigie.testkit.ImporterContract;
import org.vigie.testkit.MemoryInput;

class RssImporterTest extends ImporterContract {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>CERT-Exemple</title><link>https://example.org/</link><description>d</description><language>fr-fr</language>
            <item><title>Avis n° 1 : d&apos;abord</title><link>https://example.org/1?utm_source=rss</link><guid isPermaLink="false">AVI-1</guid>
            <pubDate>Wed, 14 May 2025 08:30:00 +0200</pubDate><dc:creator>A. Martin</dc:creator><category>avis</category>
            <description>Teaser…</description><content:encoded><![CDATA[<p>Texte <em>entier</em>.</p><ul><li>un</li><li>deux</li></ul>]]></content:encoded></item>
            <item><title>Avis 2</title><link>https://example.org/2</link><description>Seulement un résumé &amp;amp; rien d&#8217;autre</description></item>
            </channel></rss>
            """;

    @Override
    protected Importer importer() {
        return new RssImporter(new JsoupHtmlReader());
    }

    @Override
    protected MemoryInput sample() {
        return MemoryInput.of("feed.xml", RSS);
    }

    @Override
    protected int reportsInSample() {
        return 2;
    }

    @Test
    void prefersTheFullTextToTheTeaser() throws IOException {
        ReportDraft draft = read(sample()).reports().getFirst();
        assertThat(draft.content().text()).isEqualTo("Texte entier.\n\n- un\n- deux");
        assertThat(draft.originId()).isEqualTo("AVI-1");
        assertThat(draft.source().orElseThrow().id()).isEqualTo("cert-exemple");
        assertThat(draft.content().language()).isEqualTo("fr");
        assertThat(draft.content().published().orElseThrow()).hasToString("2025-05-14T08:30:00+02:00");
        assertThat(draft.content().attribute(Content.AUTHOR)).containsExactly("A. Martin");
        assertThat(draft.content().attribute(Content.CATEGORY)).containsExactly("avis");
    }

    @Test
    void takesTheTeaserWhereThereIsNothingElse() throws IOException {
        assertThat(read(sample()).reports().getLast().content().text()).isEqualTo("Seulement un résumé & rien d’autre");
    }

    @Test
    void readsAtom() throws IOException {
        CollectingSink sink = read(MemoryInput.of("a.atom",
                """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>Journal</title><id>urn:f</id><updated>2025-01-02T00:00:00Z</updated>
                        <entry><title type="html">&lt;b&gt;Alerte&lt;/b&gt;</title><id>urn:1</id><updated>2025-01-03T00:00:00Z</updated>
                        <published>2025-01-02T10:00:00+01:00</published><link href="https://example.org/1"/>
                        <content type="html">&lt;p&gt;Corps&lt;/p&gt;</content></entry></feed>
                        """));
        Content content = sink.reports().getFirst().content();
        assertThat(content.title()).isEqualTo("Alerte");
        assertThat(content.text()).isEqualTo("Corps");
        assertThat(content.modified().orElseThrow()).hasToString("2025-01-03T00:00:00Z");
    }

    @Test
    void keepsThePrecisionAndTheLanguageOfAtom() throws IOException {
        CollectingSink sink = read(MemoryInput.of("a.atom",
                """
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Journal</title><id>urn:f</id>
                        <entry><title>A</title><id>urn:1</id><updated>2025-09</updated><published>20255-01-06T00:00:00Z</published></entry>
                        <entry xml:lang="fr"><title>B</title><id>urn:2</id><updated>2025-09-03</updated></entry></feed>
                        """));
        assertThat(sink.reports()).extracting(draft -> draft.content().language()).containsExactly("en", "fr");
        assertThat(sink.reports()).extracting(draft -> draft.content().modified().orElseThrow().toString())
                .containsExactly("2025-09", "2025-09-03");
        assertThat(sink.reports().getFirst().content().published()).isEmpty();
    }

    @Test
    void matchesMarkupInLinearTime() {
        String item = "<item><title>" + "&lt;a ".repeat(60_000) + "</title></item>";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(MemoryInput.of("a.xml",
                "<rss version=\"2.0\"><channel><title>J</title><link>l</link><description>d</description>" + item
                        + "</channel></rss>")));
    }

    @Test
    void readsRdf() throws IOException {
        CollectingSink sink = read(MemoryInput.of("a.rdf",
                """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                        <channel rdf:about="https://example.org/"><title>Journal</title><link>https://example.org/</link><description>d</description></channel>
                        <item rdf:about="https://example.org/1"><title>Un</title><link>https://example.org/1</link><description>texte</description></item></rdf:RDF>
                        """));
        assertThat(sink.reports()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/none.dtd\">",
            "<!DOCTYPE rss [<!ENTITY a \"AAAAAAAAAA\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"})
    void neverExpandsEntities(String declaration) throws IOException {
        CollectingSink sink = read(MemoryInput.of("a.xml", declaration + """
                <rss version="2.0"><channel><title>J</title><link>l</link><description>d</description>
                <item><title>Un</title><description>avant &x; après</description></item></channel></rss>
                """));
        assertThat(sink.reports()).singleElement().satisfies(draft -> {
            assertThat(draft.content().text()).doesNotContain("root:", "AAAA");
            assertThat(draft.content().text()).contains("avant", "après");
        });
    }

    @Test
    void doesNotGrowWithAnEntityBomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 100; i++) {
            bomb.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        bomb.append("]><rss version=\"2.0\"><channel><title>&l99;</title></channel></rss>");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> read(MemoryInput.of("bomb.xml", bomb.toString())));
    }

    @Test
    void readsIllFormedFeedsAsFarAsTheyGo() throws IOException {
        CollectingSink sink = read(MemoryInput.of("a.xml", """
                <rss version="2.0"><channel><title>J</title><link>l</link><description>d</description>
                <item><title>Un &eacute;t&eacute; & la suite</title><description>a<br>b</description></item>
                <item><title>Deux</title><itunes:x>y</itunes:x></item>
                """));
        assertThat(sink.reports()).extracting(draft -> draft.content().title()).contains("Un été & la suite");
        assertThat(sink.problems()).extracting(ItemProblem::kind).containsExactly(ItemProblem.Kind.SYNTAX);
    }

    @Test
    void heedsTheDeclaredEncoding() throws IOException {
        String xml = RSS.replace("UTF-8", "ISO-8859-1").replace("…", "...");
        MemoryInput input = MemoryInput.of("a.xml", xml.getBytes(Charset.forName("ISO-8859-1")));
        assertThat(read(input).reports().getLast().content().text()).startsWith("Seulement un résumé");
    }
}
