package org.vigie.exporter.graphml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.vigie.exporter.Exporter;
import org.vigie.testkit.ExporterContract;
import org.vigie.testkit.SampleReports;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GraphmlExporterTest extends ExporterContract {

    @Override
    protected Exporter exporter() {
        return new GraphmlExporter();
    }

    @Test
    void eachReportIsANodeWithItsTitle() throws Exception {
        Element root = DocumentBuilderFactory.newNSInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(SampleReports.three()))).getDocumentElement();
        NodeList nodes = root.getElementsByTagName("node");
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            labels.add(((Element) nodes.item(i)).getElementsByTagName("data").item(1).getTextContent());
        }
        assertThat(labels).containsExactlyInAnyOrder("Cyberattaque à la mairie", "Sans date",
                "=HYPERLINK(\"http://example.org\")");
    }

    @Test
    void whatReportsSayOfAnIncidentIsConnected() throws Exception {
        Element root = DocumentBuilderFactory.newNSInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(SampleReports.told()))).getDocumentElement();
        assertThat(root.getElementsByTagName("edge").getLength()).isEqualTo(3);
        assertThat(root.getTextContent()).contains("<script>alert(1)</script>", "La mairie");
    }
}
