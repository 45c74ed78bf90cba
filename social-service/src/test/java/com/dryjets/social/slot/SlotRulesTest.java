package com.dryjets.social.slot;

import static com.dryjets.social.PostFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotRulesTest {

    private static final List<Slot> WEEKLY = List.of(
            new Slot(DayOfWeek.MONDAY, LocalTime.of(9, 0)),
            new Slot(DayOfWeek.MONDAY, LocalTime.of(17, 30)),
            new Slot(DayOfWeek.FRIDAY, LocalTime.of(9, 0)));

    /** NOON is a Monday. */
    private static Optional<Instant> next(Instant latest, Instant... taken) {
        return SlotRules.next(WEEKLY, ZoneOffset.UTC, NOON, latest, List.of(taken));
    }

    @Test
    void findsTheNextFreeSlot() {
        Instant evening = Instant.parse("2026-11-02T17:30:00Z");
        Instant friday = Instant.parse("2026-11-06T09:00:00Z");
        Instant latest = Instant.parse("2026-12-01T00:00:00Z");

        assertThat(next(latest)).contains(evening);
        assertThat(next(latest, evening)).contains(friday);
        assertThat(next(latest, evening, friday)).contains(Instant.parse("2026-11-09T09:00:00Z"));
    }

    @Test
    void findsNoneAfterTheEnd() {
        assertThat(next(Instant.parse("2026-11-02T17:29:59Z"))).isEmpty();
        assertThat(SlotRules.next(List.of(), ZoneOffset.UTC, NOON, NOON.plusSeconds(1_000_000), List.of()))
                .isEmpty();
    }

    @Test
    void movesASlotThatTheClocksSkip() {
        // Clocks go from 2:00 to 3:00 on 29 March 2026 in Berlin.
        Instant from = Instant.parse("2026-03-28T12:00:00Z");
        List<Slot> early = List.of(new Slot(DayOfWeek.SUNDAY, LocalTime.of(2, 30)));

        assertThat(SlotRules.next(early, ZoneId.of("Europe/Berlin"), from, from.plusSeconds(86_400), List.of()))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
    }
}
