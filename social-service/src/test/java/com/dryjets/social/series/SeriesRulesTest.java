package com.dryjets.social.series;

import static com.dryjets.social.PostFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesRulesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant LATEST = Instant.parse("2027-01-01T00:00:00Z");

    /** NOON is a Monday, 13:00 in Berlin. */
    private static Optional<Instant> next(DayOfWeek day, String time, Instant after) {
        return SeriesRules.next(Set.of(day), LocalTime.parse(time), BERLIN, after, LATEST);
    }

    @Test
    void occursOnItsWeekdayAtItsLocalTime() {
        assertThat(next(DayOfWeek.MONDAY, "13:30", NOON)).contains(Instant.parse("2026-11-02T12:30:00Z"));
        assertThat(next(DayOfWeek.TUESDAY, "09:00", NOON)).contains(Instant.parse("2026-11-03T08:00:00Z"));
    }

    @Test
    void occursAgainAWeekLater() {
        Instant first = Instant.parse("2026-11-02T12:00:00Z");

        assertThat(next(DayOfWeek.MONDAY, "13:00", first)).contains(Instant.parse("2026-11-09T12:00:00Z"));
    }

    @Test
    void keepsItsLocalTimeWhenClocksChange() {
        Instant summer = Instant.parse("2026-10-24T10:00:00Z");

        assertThat(next(DayOfWeek.SUNDAY, "12:00", summer)).contains(Instant.parse("2026-10-25T11:00:00Z"));
    }

    @Test
    void endsAfterTheLatestTime() {
        assertThat(SeriesRules.next(Set.of(DayOfWeek.TUESDAY), LocalTime.NOON, BERLIN, NOON, NOON.plusSeconds(3600)))
                .isEmpty();
    }
}
