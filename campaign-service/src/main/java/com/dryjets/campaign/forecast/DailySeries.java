package com.dryjets.campaign.forecast;

import com.dryjets.campaign.performance.ChannelDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * A campaign's spend and revenue on every day (UTC) since the first with metrics, all channels together. A day without
 * metrics counts as zero.
 */
record DailySeries(LocalDate first, double[] spend, double[] revenue) {

    /** The complete days, which are before {@code end}. */
    static DailySeries of(List<ChannelDay> days, LocalDate end) {
        List<ChannelDay> complete =
                days.stream().filter(day -> day.day().isBefore(end)).toList();
        if (complete.isEmpty()) {
            return new DailySeries(end, new double[0], new double[0]);
        }
        LocalDate first = complete.getFirst().day();
        int length = (int) ChronoUnit.DAYS.between(first, end);
        double[] spend = new double[length];
        double[] revenue = new double[length];
        for (ChannelDay day : complete) {
            int at = (int) ChronoUnit.DAYS.between(first, day.day());
            spend[at] += day.spend().doubleValue();
            revenue[at] += day.revenue().doubleValue();
        }
        return new DailySeries(first, spend, revenue);
    }

    int length() {
        return spend.length;
    }

    /** The day after the last. */
    LocalDate end() {
        return first.plusDays(length());
    }

    /** The first days of the series. */
    DailySeries head(int days) {
        return new DailySeries(first, Arrays.copyOf(spend, days), Arrays.copyOf(revenue, days));
    }
}
