package org.vigie.ingest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vigie.corpus.CorpusException;
import org.vigie.model.Report;
import org.vigie.testkit.SampleReports;

class ReadAheadTest {

    private static final Report REPORT = SampleReports.three().reports().next();

    /** Gives one report again and again, and counts. */
    private static class Repeating implements Iterator<Report> {
        private final int most;
        private final AtomicInteger given = new AtomicInteger();

        Repeating(int most) {
            this.most = most;
        }

        @Override
        public boolean hasNext() {
            return given.get() < most;
        }

        @Override
        public Report next() {
            given.incrementAndGet();
            return REPORT;
        }
    }

    private static ReadAhead<Report> ahead(Iterator<Report> source) {
        return new ReadAhead<>(source, _ -> 1, 10);
    }

    @Test
    void allComesInTheEnd() {
        Repeating source = new Repeating(1_000);
        List<Report> read = new ArrayList<>();
        try (ReadAhead<Report> ahead = ahead(source)) {
            ahead.forEachRemaining(read::add);
            assertThat(ahead.hasNext()).isFalse();
            assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(read).hasSize(1_000);
    }

    @Test
    void whoeverStopsEarlyDoesNotReadTheRest() {
        Repeating source = new Repeating(1_000_000);
        try (ReadAhead<Report> ahead = ahead(source)) {
            ahead.next();
        }
        assertThat(source.given.get()).isLessThan(1_000);
    }

    @Test
    void whatCannotBeReadIsToldToWhoeverAsks() {
        Iterator<Report> broken = new Repeating(1) {
            @Override
            public Report next() {
                throw new CorpusException("A row is damaged");
            }
        };
        try (ReadAhead<Report> ahead = ahead(broken)) {
            assertThatThrownBy(ahead::hasNext).isInstanceOf(CorpusException.class).hasMessage("A row is damaged");
        }
    }
}
