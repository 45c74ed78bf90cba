package com.dryjets.analytics.report.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingRulesTest {

    private static final String BERLIN = "Europe/Berlin";

    @ParameterizedTest
    @CsvSource({
        // Strictly later, so that a run does not repeat itself.
        "2026-11-28T06:59:59Z, 2026-11-28T07:00:00Z",
        "2026-11-28T07:00:00Z, 2026-11-29T07:00:00Z",
        // The local time stays the same when the clocks change.
        "2026-03-28T07:00:00Z, 2026-03-29T06:00:00Z",
        "2026-10-24T06:00:00Z, 2026-10-25T07:00:00Z",
        // After days of silence there is one run to make up for, not one a day.
        "2026-11-01T12:00:00Z, 2026-11-02T07:00:00Z"
    })
    void dailyRunsAtLocalTime(Instant after, Instant next) {
        assertThat(TimingRules.next(daily("08:00", BERLIN), after)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T06:59:59Z, 2026-11-27T07:00:00Z",
        "2026-11-28T07:00:00Z, 2026-11-28T07:00:00Z",
        "2026-11-28T22:00:00Z, 2026-11-28T07:00:00Z",
        "2026-03-29T05:59:59Z, 2026-03-28T07:00:00Z",
        "2026-03-29T06:00:00Z, 2026-03-29T06:00:00Z"
    })
    void findsTheLatestRun(Instant at, Instant latest) {
        assertThat(TimingRules.latest(daily("08:00", BERLIN), at)).isEqualTo(latest);
    }

    @Test
    void latestRunOfAWeekOrMonthMayBeDaysAgo() {
        Instant sunday = Instant.parse("2026-11-29T01:00:00Z");

        assertThat(TimingRules.latest(new Timing(Cadence.WEEKLY, DayOfWeek.MONDAY, null, "00:00", "UTC"), sunday))
                .isEqualTo("2026-11-23T00:00:00Z");
        assertThat(TimingRules.latest(new Timing(Cadence.MONTHLY, null, null, "00:00", "UTC"), sunday))
                .isEqualTo("2026-10-31T00:00:00Z");
    }

    @Test
    void skippedLocalTimeRunsLaterByTheLengthOfTheGap() {
        Timing timing = daily("02:30", BERLIN);

        // 02:30 does not exist on 29 March: it is 03:30 summer time.
        Instant run = TimingRules.next(timing, Instant.parse("2026-03-28T12:00:00Z"));

        assertThat(run).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(TimingRules.next(timing, run)).isEqualTo("2026-03-30T00:30:00Z");
    }

    @Test
    void repeatedLocalTimeRunsOnce() {
        Timing timing = daily("02:30", BERLIN);

        // 02:30 occurs at 00:30Z and at 01:30Z on 25 October.
        Instant run = TimingRules.next(timing, Instant.parse("2026-10-24T12:00:00Z"));

        assertThat(run).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(TimingRules.next(timing, run)).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void skippedDayRunsOnce() {
        // Samoa went from 29 to 31 December 2011.
        Timing timing = daily("09:00", "Pacific/Apia");

        Instant run = TimingRules.next(timing, Instant.parse("2011-12-29T19:30:00Z"));

        assertThat(run).isEqualTo("2011-12-30T19:00:00Z");
        assertThat(TimingRules.next(timing, run)).isEqualTo("2011-12-31T19:00:00Z");
    }

    @Test
    void gapOfHalfAnHourIsKept() {
        // Lord Howe Island moves its clocks by half an hour: 02:15 is skipped on 4 October 2026.
        Instant run = TimingRules.next(daily("02:15", "Australia/Lord_Howe"), Instant.parse("2026-10-03T00:00:00Z"));

        assertThat(run).isEqualTo("2026-10-03T15:45:00Z");
    }

    @Test
    void weeklyRunsOnItsWeekday() {
        Timing timing = timing(Cadence.WEEKLY, DayOfWeek.MONDAY, null, "08:00", "America/New_York");

        Instant run = TimingRules.next(timing, Instant.parse("2026-11-28T00:00:00Z"));

        assertThat(run).isEqualTo("2026-11-30T13:00:00Z");
        assertThat(TimingRules.next(timing, run)).isEqualTo("2026-12-07T13:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "28, 2027-01-28T12:00:00Z, 2027-02-28T00:00:00Z",
        ",   2027-01-31T00:00:00Z, 2027-02-28T00:00:00Z",
        ",   2028-02-01T00:00:00Z, 2028-02-29T00:00:00Z",
        ",   2026-12-31T00:00:00Z, 2027-01-31T00:00:00Z",
        "1,  2026-12-31T00:00:00Z, 2027-01-01T00:00:00Z"
    })
    void monthlyRunsOnItsDayOrTheLastOne(@Nullable Integer day, Instant after, Instant next) {
        assertThat(TimingRules.next(timing(Cadence.MONTHLY, null, day, "00:00", "UTC"), after))
                .isEqualTo(next);
    }

    @Test
    void retriesLessAndLessOftenUntilTheNextRun() {
        Timing timing = daily("08:00", "UTC");
        Instant now = Instant.parse("2026-11-28T08:00:01Z");

        assertThat(TimingRules.retry(timing, now, 1)).isEqualTo(now.plus(Duration.ofMinutes(1)));
        assertThat(TimingRules.retry(timing, now, 3)).isEqualTo(now.plus(Duration.ofMinutes(4)));
        assertThat(TimingRules.retry(timing, now, 500)).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(TimingRules.retry(timing, Instant.parse("2026-11-29T07:30:00Z"), 9))
                .isEqualTo("2026-11-29T08:00:00Z");
    }

    private static Timing daily(String time, String zone) {
        return timing(Cadence.DAILY, null, null, time, zone);
    }

    private static Timing timing(
            Cadence cadence, @Nullable DayOfWeek weekday, @Nullable Integer day, String time, String zone) {
        return new Timing(cadence, weekday, day, time, zone);
    }
}
