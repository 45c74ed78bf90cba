package com.dryjets.analytics.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Decides which days' records may be dropped. */
final class RetentionRules {

    private RetentionRules() {}

    /**
     * Returns the days whose records are too old, oldest first.
     *
     * @param days the days that have partitions
     * @param keep how long records are kept
     * @param accepted how old a record may be when it arrives; a day is kept as long as any of its records could arrive
     */
    static List<LocalDate> expired(List<LocalDate> days, Instant now, Duration keep, Duration accepted) {
        Duration longest = keep.compareTo(accepted) > 0 ? keep : accepted;
        LocalDate first = LocalDate.ofInstant(now.minus(longest), ZoneOffset.UTC);
        return days.stream().filter(day -> day.isBefore(first)).sorted().toList();
    }
}
