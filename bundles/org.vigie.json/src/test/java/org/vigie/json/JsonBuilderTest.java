package org.vigie.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonBuilderTest {

    @Test
    void whatIsEmptyIsLeftOut() {
        JsonObject object = new JsonBuilder().put("b", "x").put("a", 1).put("none", "").put("list", List.of())
                .put("object", new JsonBuilder()).put("yes", true).keep("kept", JsonObject.EMPTY).build();
        assertThat(object).hasToString("{\"b\":\"x\",\"a\":1,\"yes\":true,\"kept\":{}}");
    }

    @Test
    void elementsStandOnLinesAndTheStreamStaysOpen() throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        JsonOutput output = new JsonOutput(out, "[", "]");
        output.add(new JsonString("é\n"));
        output.add(new JsonNumber("2"));
        output.end();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[\n\"é\\n\",\n2\n]\n");
        assertThat(closed[0]).isFalse();
    }
}
