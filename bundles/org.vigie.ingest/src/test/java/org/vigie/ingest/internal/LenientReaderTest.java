package org.vigie.ingest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientReaderTest {

    private static final String TEXT = "Préfecture, 8 700 demandeurs : « données » 😀";

    @Test
    void readsUtf8() throws IOException {
        assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8), "")).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void heedsAByteOrderMark(String charset) throws IOException {
        assertThat(read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)), "")).isEqualTo(TEXT);
    }

    @Test
    void readsWindows1252ThatNobodyDeclared() throws IOException {
        String text = "Préfecture fermée l’été – « données »";
        assertThat(read(text.getBytes(Charset.forName("windows-1252")), "")).isEqualTo(text);
    }

    @Test
    void keepsWhatStandsAroundAWrongByte() throws IOException {
        byte[] bytes = "été XX été".getBytes(StandardCharsets.UTF_8);
        bytes[6] = (byte) 0xE9;
        assertThat(read(bytes, "")).isEqualTo("été éX été");
    }

    @Test
    void heedsADeclaredEncodingAndIgnoresANonsensicalOne() throws IOException {
        assertThat(read("été".getBytes(StandardCharsets.ISO_8859_1), "iso-8859-1")).isEqualTo("été");
        assertThat(read("été".getBytes(StandardCharsets.UTF_8), "text/xml; charset=")).isEqualTo("été");
    }

    @Test
    void readsIntoAnyPlaceOfAnArray() throws IOException {
        try (Reader reader = LenientReader.open(new ByteArrayInputStream("abcdef".getBytes(StandardCharsets.UTF_8)),
                new byte[0], "")) {
            char[] target = "..........".toCharArray();
            assertThat(reader.read(target, 3, 4)).isEqualTo(4);
            assertThat(new String(target)).isEqualTo("...abcd...");
        }
    }

    @Test
    void readsAcrossItsBuffer() throws IOException {
        String text = "é😀".repeat(20_000);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), "")).isEqualTo(text);
    }

    private static String read(byte[] bytes, String charset) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = LenientReader.open(new ByteArrayInputStream(bytes), bytes, charset)) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
