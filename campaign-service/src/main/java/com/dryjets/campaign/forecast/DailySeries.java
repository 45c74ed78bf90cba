package com.dryjets.campaign.forecast;

import com.dryjets.campaign.budget.SpendRepository.ChannelDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * What a campaign spent and brought on every day (UTC) from the first with figures, all channels together; a day without
 * figures is a day of nothing.
 */
record DailySeries(LocalDate first, double[] spend, double[] revenue) {

    /** The complete days, which end before {@code end}. */
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

    /** The first so many days. */
    DailySeries head(int days) {
        return new DailySeries(first, Arrays.copyOf(spend, days), Arrays.copyOf(revenue, days));
    }
}
