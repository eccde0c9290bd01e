package org.vigie.exporter.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.vigie.exporter.Exporter;
import org.vigie.testkit.ExporterContract;
import org.vigie.testkit.SampleReports;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class FeedExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new FeedExporter();
    }

    private Element root(SampleReports selection)
            throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newNSInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(selection))).getDocumentElement();
    }

    @Test
    void atomHasWhatItMustHave() throws Exception {
        Element feed = root(SampleReports.three());
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        // of each entry and of the feed (RFC 4287, sections 4.1.1 and 4.1.2)
        assertThat(feed.getElementsByTagName("id").getLength()).isEqualTo(4);
        assertThat(feed.getElementsByTagName("updated").getLength()).isEqualTo(4);
        assertThat(feed.getElementsByTagName("title").getLength()).isEqualTo(4);
    }

    @Test
    void textsOfOthersAreNoMarkupInRss() throws Exception {
        Element rss = root(SampleReports.three().with("kind", "rss"));
        assertThat(rss.getElementsByTagName("item").getLength()).isEqualTo(3);
        assertThat(rss.getElementsByTagName("description").item(2).getTextContent())
                .doesNotContain("\"").matches("(?s).*(&quot;|&#39;|Texte).*");
    }
}
