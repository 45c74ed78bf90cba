package com.dryjets.campaign.budget;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.performance.ChannelDay;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time in which a campaign may spend. It starts and ends to the second in the campaign's time zone. Its days are UTC
 * days, because performance is totaled by them and a plan by other days could not be compared with the spend.
 */
record BudgetWindow(Instant start, Instant end) {

    private static final int RECENT_DAYS = 7;

    static BudgetWindow of(Campaign campaign) {
        return new BudgetWindow(campaign.startsAt(), campaign.endsAt());
    }

    /** The fraction of the window that has passed, 0 before it and 1 after it. */
    BigDecimal elapsed(Instant now) {
        return fraction(start, now);
    }

    /** The fraction of the window that a day covers. */
    BigDecimal share(LocalDate day) {
        return fraction(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The fraction of the window that 24 hours cover, at most 1. */
    BigDecimal shareOfADay() {
        return fraction(start, start.plus(Duration.ofDays(1)));
    }

    /** Every day that overlaps the window. */
    Stream<LocalDate> days() {
        LocalDate first = start.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate last = end.minusNanos(1).atZone(ZoneOffset.UTC).toLocalDate();
        return first.datesUntil(last.plusDays(1));
    }

    /** The mean spend per second over the last seven days, or since the start if that is shorter. */
    BigDecimal ratePerSecond(List<ChannelDay> days, Instant now) {
        LocalDate since = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(RECENT_DAYS - 1L);
        BigDecimal spent = days.stream()
                .filter(day -> !day.day().isBefore(since))
                .map(ChannelDay::spend)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Instant from = since.atStartOfDay(ZoneOffset.UTC).toInstant();
        BigDecimal seconds = seconds(from.isBefore(start) ? start : from, now);
        return seconds.signum() <= 0 ? BigDecimal.ZERO : spent.divide(seconds, MathContext.DECIMAL64);
    }

    static BigDecimal seconds(Instant from, Instant to) {
        return BigDecimal.valueOf(Duration.between(from, to).toMillis(), 3);
    }

    private BigDecimal fraction(Instant from, Instant to) {
        Instant first = from.isBefore(start) ? start : from;
        Instant last = to.isAfter(end) ? end : to;
        return first.isBefore(last)
                ? seconds(first, last).divide(seconds(start, end), MathContext.DECIMAL64)
                : BigDecimal.ZERO;
    }
}
