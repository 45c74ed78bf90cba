package com.dryjets.email.metrics;

import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Tally;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happened to an email and what came of it, hour by hour or day by day.
 *
 * @param timeZone whose hours and days these are
 * @param bucket hours up to three days after the first delivery, days from then on
 * @param points from the first to the last bucket in which anything happened, without gaps
 */
public record OverTime(String timeZone, Bucket bucket, List<Point> points) {

    private static final Duration LONGEST_BY_HOUR = Duration.ofDays(3);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    public OverTime {
        points = List.copyOf(points);
    }

    /** The length of a bucket. A day on which the clocks change has 23 or 25 hours. */
    @Schema(name = "OverTimeBucket")
    public enum Bucket {
        HOUR,
        DAY;

        private Instant startOf(Instant at, ZoneId zone) {
            ZonedDateTime local = at.atZone(zone);
            return this == HOUR
                    ? local.truncatedTo(ChronoUnit.HOURS).toInstant()
                    : local.toLocalDate().atStartOfDay(zone).toInstant();
        }

        /** Returns the first quarter of an hour that belongs to the next bucket. */
        private Instant after(Instant start, ZoneId zone) {
            if (this == DAY) {
                return start.atZone(zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant();
            }
            Instant next = start.plus(QUARTER);
            while (startOf(next, zone).equals(start)) {
                next = next.plus(QUARTER);
            }
            return next;
        }
    }

    /**
     * What happened in one bucket.
     *
     * @param start when it begins
     */
    @Schema(name = "OverTimePoint")
    public record Point(
            Instant start,
            int sent,
            int bounces,
            int opens,
            int humanOpens,
            int clicks,
            int humanClicks,
            int unsubscribes,
            int complaints,
            BigDecimal conversions,
            BigDecimal revenue) {

        static Point of(Instant start, Tally tally) {
            return new Point(
                    start,
                    tally.count(Counter.SENT),
                    tally.count(Counter.BOUNCED),
                    tally.count(Counter.OPENS),
                    tally.count(Counter.HUMAN_OPENS),
                    tally.count(Counter.CLICKS),
                    tally.count(Counter.HUMAN_CLICKS),
                    tally.count(Counter.UNSUBSCRIBES),
                    tally.count(Counter.COMPLAINTS),
                    tally.amount(Counter.CONVERSIONS),
                    tally.amount(Counter.REVENUE));
        }
    }

    /**
     * Makes buckets of quarters of an hour. What other systems date before the first delivery or in the future counts in the
     * first or the last bucket, so that all points together are the totals.
     */
    static OverTime of(Map<String, Tally> quarters, ZoneId zone, Instant now) {
        TreeMap<Instant, Tally> byTime = new TreeMap<>();
        Instant first = first(quarters, now);
        quarters.forEach(
                (quarter, tally) -> byTime.merge(within(Instant.parse(quarter), first, now), tally, Tally::plus));
        if (byTime.isEmpty()) {
            return new OverTime(zone.getId(), Bucket.HOUR, List.of());
        }
        Duration span = Duration.between(byTime.firstKey(), byTime.lastKey().plus(QUARTER));
        Bucket bucket = span.compareTo(LONGEST_BY_HOUR) <= 0 ? Bucket.HOUR : Bucket.DAY;
        TreeMap<Instant, Tally> buckets = new TreeMap<>();
        byTime.forEach((quarter, tally) -> buckets.merge(bucket.startOf(quarter, zone), tally, Tally::plus));
        Instant last = buckets.lastKey();
        for (Instant start = buckets.firstKey(); start.isBefore(last); start = bucket.after(start, zone)) {
            buckets.putIfAbsent(start, Tally.NONE);
        }
        return new OverTime(
                zone.getId(),
                bucket,
                buckets.entrySet().stream()
                        .map(entry -> Point.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Instant first(Map<String, Tally> quarters, Instant now) {
        return quarters.entrySet().stream()
                .filter(entry -> entry.getValue().count(Counter.SENT) > 0
                        || entry.getValue().count(Counter.BOUNCED) > 0)
                .map(entry -> Instant.parse(entry.getKey()))
                .min(Instant::compareTo)
                .orElse(now);
    }

    private static Instant within(Instant at, Instant first, Instant now) {
        Instant latest = now.isBefore(at) ? now : at;
        return latest.isBefore(first) ? first : latest;
    }
}
