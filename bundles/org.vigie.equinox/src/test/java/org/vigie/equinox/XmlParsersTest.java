package org.vigie.equinox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.helpers.DefaultHandler;

class XmlParsersTest {

    @Test
    void readNothingFromOutside(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>";
        StringBuilder read = new StringBuilder();
        XmlParsers.sax().newSAXParser().parse(stream(xml), new DefaultHandler() {
            @Override
            public void characters(char[] text, int start, int length) {
                read.append(text, start, length);
            }
        });
        assertThat(read).doesNotContain("secret");
        assertThatThrownBy(() -> XmlParsers.documents().newDocumentBuilder()
                .parse(stream("<!DOCTYPE a SYSTEM \"" + secret.toUri() + "\"><a/>")))
                .hasMessageContaining("secret.txt");
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
