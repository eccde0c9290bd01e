package org.vigie.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWindowTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @Test
    void whatIsUnderThePointerStaysThereWhenDaysGrow() {
        TimeWindow before = new TimeWindow(DAY.toEpochDay(), 4);
        TimeWindow after = before.zoomed(2, 400);
        assertThat(after.pixelsPerDay()).isEqualTo(8);
        assertThat(after.x(DAY.plusDays(100))).isCloseTo(400, within(0.001));
    }

    @Test
    void timeIsPulledAsFarAsTheMouseGoes() {
        assertThat(new TimeWindow(DAY.toEpochDay(), 4).moved(80).x(DAY)).isCloseTo(80, within(0.001));
    }

    @Test
    void withoutDatesThereIsAWindowAllTheSame() {
        assertThat(TimeWindow.of(List.of(), 800).pixelsPerDay()).isPositive();
        assertThat(TimeWindow.of(List.of(), 0).pixelsPerDay()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0003, 0.01, 0.3, 2, 12, 90, 1_000})
    void theAxisHasRoomForItsLabels(double pixelsPerDay) {
        TimeWindow window = new TimeWindow(DAY.toEpochDay(), pixelsPerDay);
        List<TimeAxis.Tick> ticks = TimeAxis.of(window, 1_000);
        assertThat(ticks).isNotEmpty();
        for (int i = 1; i < ticks.size() && pixelsPerDay > 0.002; i++) {
            assertThat(window.x(ticks.get(i).day()) - window.x(ticks.get(i - 1).day())).isGreaterThan(60);
        }
    }
}
