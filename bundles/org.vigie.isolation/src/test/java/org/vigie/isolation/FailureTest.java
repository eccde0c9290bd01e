package org.vigie.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void saysTheFirstLineWithoutWhatWouldSteerATerminal() {
        assertThat(Failure.of(new IllegalStateException("a\u001B[2Jb\nsecond line")))
                .isEqualTo("java.lang.IllegalStateException: a?[2Jb");
    }

    @Test
    void shortensWhatIsLong() {
        assertThat(Failure.of(new IllegalStateException("x".repeat(100_000)))).hasSizeLessThan(600).endsWith("…");
    }

    @Test
    void survivesAMessageThatThrows() {
        RuntimeException nasty = new RuntimeException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String toString() {
                throw new StackOverflowError("even that");
            }
        };
        assertThat(Failure.of(nasty)).isEqualTo(nasty.getClass().getName());
    }
}
