package com.dryjets.analytics.report.schedule;

import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import java.util.Set;

/**
 * What people decide about a schedule; all of it is valid.
 *
 * @param days the report covers this many days before the day of the run
 * @param paused whether it runs at all
 */
record SchedulePlan(
        String name,
        ReportType type,
        int days,
        Set<Channel> channels,
        Timing timing,
        List<String> recipients,
        boolean paused) {

    /** The same for other people; paused without any. */
    SchedulePlan withRecipients(List<String> others) {
        return new SchedulePlan(name, type, days, channels, timing, others, paused || others.isEmpty());
    }
}
