package org.vigie.view.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveQueryTest {

    @Test
    void theLastWordMayGoOnWhileItIsTyped() {
        assertThat(LiveQuery.of("mairie ranço")).isEqualTo("mairie (ranço OR ranço*)");
        assertThat(LiveQuery.of("\"en quot")).as("inside a phrase").isEqualTo("\"en quot");
        assertThat(LiveQuery.of("kind:pre")).as("the value of a field").isEqualTo("kind:pre");
        assertThat(LiveQuery.of("ab")).as("too short").isEqualTo("ab");
    }
}
