package com.dryjets.email.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.metrics.OverTime.Bucket;
import com.dryjets.email.metrics.OverTime.Point;
import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Tally;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverTimeTest {

    private static final Instant NOW = Instant.parse("2027-06-01T00:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void hasNoPointsBeforeAnythingHappened() {
        assertThat(OverTime.of(Map.of(), BERLIN, NOW).points()).isEmpty();
    }

    @Test
    void fillsTheHoursInBetween() {
        OverTime hours = OverTime.of(
                Map.of(
                        "2026-11-29T12:45:00Z", sent(3),
                        "2026-11-29T12:00:00Z", sent(2),
                        "2026-11-29T15:15:00Z", opened(1)),
                BERLIN,
                NOW);

        assertThat(hours.bucket()).isEqualTo(Bucket.HOUR);
        assertThat(hours.points()).extracting(Point::sent).containsExactly(5, 0, 0, 0);
        assertThat(hours.points()).extracting(Point::opens).containsExactly(0, 0, 0, 1);
        assertThat(hours.points().getFirst().start()).isEqualTo("2026-11-29T12:00:00Z");
    }

    /** Kathmandu is 5:45 ahead. */
    @Test
    void hoursBeginWhereTheyDoInTheTimeZone() {
        OverTime hours = OverTime.of(
                Map.of("2026-11-29T12:15:00Z", sent(1), "2026-11-29T12:00:00Z", sent(2)),
                ZoneId.of("Asia/Kathmandu"),
                NOW);

        assertThat(hours.points())
                .extracting(Point::start)
                .containsExactly(Instant.parse("2026-11-29T11:15:00Z"), Instant.parse("2026-11-29T12:15:00Z"));
        assertThat(hours.points()).extracting(Point::sent).containsExactly(2, 1);
    }

    /** On 25 October 2026 in Berlin, the hour from 2 to 3 comes twice. */
    @Test
    void anHourThatComesTwiceIsTwoHours() {
        OverTime hours =
                OverTime.of(Map.of("2026-10-24T23:30:00Z", sent(1), "2026-10-25T01:30:00Z", opened(4)), BERLIN, NOW);

        assertThat(hours.points())
                .extracting(Point::start)
                .containsExactly(
                        Instant.parse("2026-10-24T23:00:00Z"),
                        Instant.parse("2026-10-25T00:00:00Z"),
                        Instant.parse("2026-10-25T01:00:00Z"));
    }

    /** Lord Howe Island puts its clocks forward by half an hour, at 2:00 on 4 October 2026. */
    @Test
    void anHourMayBeHalfAnHourLong() {
        OverTime hours = OverTime.of(
                Map.of("2026-10-03T14:30:00Z", sent(1), "2026-10-03T17:00:00Z", opened(1)),
                ZoneId.of("Australia/Lord_Howe"),
                NOW);

        assertThat(hours.points())
                .extracting(Point::start)
                .containsExactly(
                        Instant.parse("2026-10-03T14:30:00Z"),
                        Instant.parse("2026-10-03T15:30:00Z"),
                        Instant.parse("2026-10-03T16:00:00Z"),
                        Instant.parse("2026-10-03T17:00:00Z"));
    }

    @Test
    void daysFollowTheClockChange() {
        OverTime days = OverTime.of(
                Map.of(
                        "2027-03-27T22:45:00Z",
                        sent(1),
                        "2027-03-27T23:00:00Z",
                        opened(2),
                        "2027-03-31T22:00:00Z",
                        opened(3)),
                BERLIN,
                NOW);

        assertThat(days.bucket()).isEqualTo(Bucket.DAY);
        assertThat(days.points())
                .extracting(Point::start)
                .containsExactly(
                        Instant.parse("2027-03-26T23:00:00Z"),
                        Instant.parse("2027-03-27T23:00:00Z"),
                        Instant.parse("2027-03-28T22:00:00Z"),
                        Instant.parse("2027-03-29T22:00:00Z"),
                        Instant.parse("2027-03-30T22:00:00Z"),
                        Instant.parse("2027-03-31T22:00:00Z"));
        assertThat(days.points()).extracting(Point::opens).containsExactly(0, 2, 0, 0, 0, 3);
    }

    @Test
    void countsConversionsOfAnotherTimeInTheFirstAndTheLastBucket() {
        OverTime hours = OverTime.of(
                Map.of(
                        "1970-01-01T00:00:00Z", revenue("5"),
                        "2027-05-31T23:00:00Z", sent(1),
                        "2031-01-01T00:00:00Z", revenue("7")),
                ZoneId.of("UTC"),
                NOW);

        assertThat(hours.points()).extracting(Point::revenue).containsExactly(new BigDecimal("5"), new BigDecimal("7"));
        assertThat(hours.points().getLast().start()).isEqualTo(NOW);
    }

    private static Tally sent(int count) {
        return new Tally(Map.of(Counter.SENT, BigDecimal.valueOf(count)));
    }

    private static Tally opened(int count) {
        return new Tally(Map.of(Counter.OPENS, BigDecimal.valueOf(count)));
    }

    private static Tally revenue(String amount) {
        return new Tally(Map.of(Counter.REVENUE, new BigDecimal(amount)));
    }
}
