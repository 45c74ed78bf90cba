package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.performance.DailyTotals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Questions about a channel's days, earliest first, in UTC. */
record MetricDays(List<DailyTotals> days) {

    // A channel may report on single days and pause in between; three days in a row are a pattern.
    static final int IN_A_ROW = 3;
    // One day could be a late correction; a metric that came back is there on two.
    private static final int RETURNED = 2;

    MetricDays {
        days = List.copyOf(days);
    }

    static Predicate<DailyTotals> any(Metric first, Metric... others) {
        Set<Metric> metrics = EnumSet.of(first, others);
        return day ->
                metrics.stream().anyMatch(metric -> day.totals().total(metric).signum() > 0);
    }

    /** Whether anything at all was reported. */
    static boolean hasMetrics(DailyTotals day) {
        return day.totals().totals().values().stream().anyMatch(total -> total.signum() > 0);
    }

    /**
     * Returns the last day that matches.
     *
     * @param missingSince since when an open failure says that no such day came; it takes two days to end it
     */
    Optional<LocalDate> last(Predicate<DailyTotals> match, @Nullable Instant missingSince) {
        List<LocalDate> matching =
                days.stream().filter(match).map(DailyTotals::day).toList();
        if (missingSince == null) {
            return matching.isEmpty() ? Optional.empty() : Optional.of(matching.getLast());
        }
        LocalDate first = LocalDate.ofInstant(missingSince, ZoneOffset.UTC);
        long returned = matching.stream().filter(day -> !day.isBefore(first)).count();
        return matching.stream()
                .filter(day -> returned >= RETURNED || day.isBefore(first))
                .reduce((earlier, later) -> later);
    }

    /** Whether the day and those before it match, three in a row. */
    boolean isDaily(Predicate<DailyTotals> match, LocalDate last) {
        LocalDate first = last.minusDays(IN_A_ROW - 1L);
        return days.stream()
                        .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
                        .filter(match)
                        .count()
                == IN_A_ROW;
    }

    /** The days between two others. */
    MetricDays between(@Nullable LocalDate after, LocalDate before) {
        return new MetricDays(days.stream()
                .filter(day -> after == null || day.day().isAfter(after))
                .filter(day -> day.day().isBefore(before))
                .toList());
    }

    /** The days that match. */
    MetricDays matching(Predicate<DailyTotals> match) {
        return new MetricDays(days.stream().filter(match).toList());
    }

    double total(Metric metric) {
        return days.stream()
                .mapToDouble(day -> day.totals().total(metric).doubleValue())
                .sum();
    }

    /** Whether a day ended this long ago. */
    static boolean endedBefore(LocalDate day, Duration ago, Instant now) {
        return !now.isBefore(startOf(day.plusDays(1)).plus(ago));
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
