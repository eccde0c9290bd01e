package org.vigie.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

    private static final String TEXT = "{\"a/b\":[1,2.50,{\"c~\":\"é \\\"\\\\\\n\\u0001\"}],\"d\":true,\"e\":null,\"f\":{},\"g\":[]}";

    @Test
    void oddCharactersSurviveInWhateverKeepsTheText() {
        String odd = "a\u007Fb\u0085c\u2028d\uFFFEe\u00A0f";
        String written = JsonInput.parse("\"" + odd + "\"").toString();
        assertThat(written).isEqualTo("\"a\\u007fb\\u0085c\\u2028d\\ufffee\u00A0f\"");
        assertThat(JsonInput.parse(written).text()).isEqualTo(odd);
    }

    @Test
    void whatIsReadIsWrittenAgainAsItWas() {
        assertThat(JsonInput.parse(" " + TEXT + "\n")).hasToString(TEXT);
    }

    @Test
    void halfACharacterIsWrittenSoThatItCanBeStored() {
        assertThat(JsonInput.parse("[\"\\ud800\", \"\\ud83d\\ude00\"]")).hasToString("[\"\\ud800\",\"😀\"]");
    }

    @Test
    void pointersLeadThroughObjectsAndArrays() {
        JsonValue value = JsonInput.parse(TEXT);
        assertThat(value.at("/a~1b/2/c~0").text()).isEqualTo("é \"\\\n\u0001");
        assertThat(value.at("/a~1b/1").text()).isEqualTo("2.50");
        assertThat(value.at("/a~1b/3")).isEqualTo(JsonConstant.NULL);
        assertThat(value.at("/a~1b/01")).isEqualTo(JsonConstant.NULL);
        assertThat(value.at("/d/x")).isEqualTo(JsonConstant.NULL);
        assertThat(value.at("")).isEqualTo(value);
    }

    @Test
    void whatIsNotThereIsEmpty() {
        JsonValue value = JsonInput.parse(TEXT);
        assertThat(value.text("e")).isEmpty();
        assertThat(value.text("z")).isEmpty();
        assertThat(value.get("d").elements()).isEmpty();
        assertThat(value.get("d").members()).isEmpty();
        assertThat(value.get("a/b").texts()).containsExactly("1", "2.50", "{\"c~\":\"é \\\"\\\\\\n\\u0001\"}");
        assertThat(value.get("d").texts()).containsExactly("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "nul", "[1,]", "{\"a\" 1}"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonInput.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .message().isNotBlank();
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        assertThatThrownBy(() -> JsonInput.parse("[".repeat(300) + "]".repeat(300)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("200");
    }
}
