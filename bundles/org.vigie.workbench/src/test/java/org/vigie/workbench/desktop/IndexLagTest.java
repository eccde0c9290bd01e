package org.vigie.workbench.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class IndexLagTest {

    private final IndexLag lag = new IndexLag();

    private OptionalLong checks(int times, long behind, boolean written) {
        OptionalLong last = OptionalLong.empty();
        for (int i = 0; i < times; i++) {
            last = lag.check(behind, written);
        }
        return last;
    }

    @Test
    void anIndexThatIsOnItsWayIsNotToldOf() {
        assertEquals(OptionalLong.empty(), checks(IndexLag.CHECKS - 1, 7, false));
        assertEquals(OptionalLong.empty(), lag.check(0, false));
        assertEquals(OptionalLong.empty(), checks(100, 7, true), "somebody writes");
    }

    @Test
    void oneThatStaysBehindIsToldOfOnceAndWhenItCaughtUp() {
        assertEquals(OptionalLong.of(7), checks(IndexLag.CHECKS, 7, false));
        assertEquals(OptionalLong.empty(), checks(100, 7, false));
        assertEquals(OptionalLong.of(0), lag.check(0, false));
        assertEquals(OptionalLong.empty(), lag.check(0, false));
    }

    @Test
    void anotherCorpusBeginsAnew() {
        checks(IndexLag.CHECKS, 7, false);
        lag.forget();
        assertEquals(OptionalLong.empty(), lag.check(3, false));
        assertEquals(OptionalLong.of(3), checks(IndexLag.CHECKS - 1, 3, false));
    }
}
