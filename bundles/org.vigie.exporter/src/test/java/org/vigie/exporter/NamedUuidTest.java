package org.vigie.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamedUuidTest {

    /** The value was worked out with Python's uuid.uuid5, which is not ours. */
    @Test
    void isOfVersionFiveInTheNamespaceOfVigie() {
        UUID uuid = NamedUuid.of("incident", "i-0000000000000001");
        assertThat(uuid.version()).isEqualTo(5);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(uuid).hasToString("89edf21e-3766-5802-aa17-0ffe85f3b00f");
    }

    @Test
    void thingsOfTwoKindsAreTwoThings() {
        assertThat(NamedUuid.of("report", "a")).isNotEqualTo(NamedUuid.of("note", "a"))
                .isEqualTo(NamedUuid.of("report", "a"));
    }
}
