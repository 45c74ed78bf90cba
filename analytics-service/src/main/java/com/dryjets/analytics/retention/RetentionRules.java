package com.dryjets.analytics.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Which days' records may go. */
final class RetentionRules {

    private RetentionRules() {}

    /**
     * The days among those that have partitions whose records are too old, oldest first.
     *
     * @param keep how long records are kept
     * @param taken how old a record may be when it arrives; a day is kept until none of it would be taken any more
     */
    static List<LocalDate> outdated(List<LocalDate> days, Instant now, Duration keep, Duration taken) {
        Duration longest = keep.compareTo(taken) > 0 ? keep : taken;
        LocalDate first = LocalDate.ofInstant(now.minus(longest), ZoneOffset.UTC);
        return days.stream().filter(day -> day.isBefore(first)).sorted().toList();
    }
}
