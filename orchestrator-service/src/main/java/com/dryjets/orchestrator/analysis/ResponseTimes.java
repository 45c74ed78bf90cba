package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.analysis.WeeklySlot.Dated;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.performance.HourlyTotals;
import com.dryjets.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** When people responded on a channel, by the clocks of a time zone. */
record ResponseTimes(Channel channel, Measure measure, List<Moment> moments) {

    // The logarithm of a rate needs some events.
    private static final int MIN_EXPECTED = 3;

    /**
     * A few hours of a day, and the response in them.
     *
     * @param cluster what it shares with other moments: the day of a network, the campaign of an email
     */
    record Moment(Dated when, Object cluster, Proportion response) {}

    private record Key(Object cluster, Dated when) {}

    ResponseTimes {
        moments = List.copyOf(moments);
    }

    /**
     * The hours of a network in which people saw posts and responded. Today is left out, because it is not complete. An hour of
     * UTC that lies in two hours of the time zone counts where it begins.
     *
     * @param today in the time zone
     */
    static ResponseTimes ofNetwork(
            Channel channel, Measure measure, List<HourlyTotals> hours, ZoneId zone, LocalDate today) {
        Map<Key, MetricTotals> totals = new LinkedHashMap<>();
        for (HourlyTotals hour : hours) {
            Dated when = dated(hour.hour(), zone);
            if (hour.channel() == channel && when.date().isBefore(today)) {
                totals.merge(new Key(when.date(), when), hour.human(), MetricTotals::plus);
            }
        }
        return of(channel, measure, totals);
    }

    /**
     * Emails by when they were sent. By the hour in which it happened, an open would say more about when emails were sent than
     * about when people like to open them. Emails of a campaign at the same hours of a day count as one.
     */
    static ResponseTimes ofEmails(List<Piece> pieces, ZoneId zone) {
        Map<Key, MetricTotals> totals = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (piece.channel() == Channel.EMAIL) {
                UUID campaign = piece.campaignId();
                totals.merge(new Key(campaign, dated(piece.publishedAt(), zone)), piece.human(), MetricTotals::plus);
            }
        }
        return of(Channel.EMAIL, Measure.OPEN_RATE, totals);
    }

    private static Dated dated(Instant time, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        return Dated.of(local.toLocalDate(), local.toLocalTime());
    }

    private static ResponseTimes of(Channel channel, Measure measure, Map<Key, MetricTotals> totals) {
        List<Moment> measured = totals.entrySet().stream()
                .flatMap(entry -> measure
                        .proportion(entry.getValue())
                        .map(response ->
                                new Moment(entry.getKey().when(), entry.getKey().cluster(), response))
                        .stream())
                .toList();
        double rate = measured.stream()
                .map(Moment::response)
                .reduce(Proportion::plus)
                .map(Proportion::rate)
                .orElse(0.0);
        return new ResponseTimes(
                channel,
                measure,
                measured.stream()
                        .filter(moment -> moment.response().trials() * rate >= MIN_EXPECTED)
                        .toList());
    }

    /** The dates on which people responded, or emails were sent. */
    NavigableSet<LocalDate> dates() {
        return moments.stream().map(moment -> moment.when().date()).collect(Collectors.toCollection(TreeSet::new));
    }
}
