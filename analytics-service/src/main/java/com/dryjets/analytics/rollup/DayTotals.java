package com.dryjets.analytics.rollup;

import com.dryjets.contracts.marketing.Channel;
import java.time.LocalDate;
import java.util.Map;

/** The totals of one day of a period, in the period's time zone. */
public sealed interface DayTotals {

    LocalDate day();

    /** All channels of the day. */
    SplitTotals totals();

    /** A day whose channels were added up by the database; all of it counts as human. */
    record SplitDay(LocalDate day, SplitTotals totals) implements DayTotals {}

    /** A day by channel. */
    record ChannelDay(LocalDate day, Map<Channel, ChannelTotals> channels) implements DayTotals {

        @Override
        public SplitTotals totals() {
            return SplitTotals.of(channels);
        }
    }
}
