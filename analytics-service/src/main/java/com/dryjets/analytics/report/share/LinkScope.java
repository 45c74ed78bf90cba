package com.dryjets.analytics.report.share;

import com.dryjets.analytics.report.model.ReportScope;
import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a shared report covers: its last {@code days}, counted from when it is read, or fixed dates.
 *
 * @param days null for fixed dates
 */
public record LinkScope(
        ReportType type,
        @Nullable Integer days,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        Set<Channel> channels) {

    /** Covers fixed dates, both included. */
    public static LinkScope fixed(ReportType type, LocalDate startDate, LocalDate endDate, Set<Channel> channels) {
        return new LinkScope(type, null, startDate, endDate, channels);
    }

    /** Reads a request's scope; without days and dates the last thirty days. Else 400. */
    static LinkScope of(
            ReportType type,
            @Nullable Integer days,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable List<Channel> channels) {
        if (days != null && (startDate != null || endDate != null)) {
            throw Problem.badField("/days", "must be absent if there are dates");
        }
        if (startDate == null != (endDate == null)) {
            throw Problem.badField(
                    startDate == null ? "/startDate" : "/endDate",
                    "is required: fixed dates need a first and a last day");
        }
        ReportScope.of(startDate, endDate, channels);
        boolean fixed = startDate != null;
        Integer length = days == null ? ReportScope.DEFAULT_DAYS : days;
        return new LinkScope(type, fixed ? null : length, startDate, endDate, ReportScope.wanted(channels));
    }

    ReportScope scope() {
        return days == null
                ? ReportScope.of(startDate, endDate, List.copyOf(channels))
                : ReportScope.lastDays(days, channels);
    }
}
