package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.performance.HourlyTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds a history step by step. */
final class HistoryFixtures {

    private static final Instant START = Instant.parse("2026-08-03T10:00:00Z");

    private final List<Piece> pieces = new ArrayList<>();
    private final List<HourlyTotals> hours = new ArrayList<>();
    private UUID campaign = Ids.next();

    /** The following pieces belong to another campaign. */
    HistoryFixtures campaign() {
        campaign = Ids.next();
        return this;
    }

    HistoryFixtures post(
            Channel channel, String angle, String opening, int length, int hashtags, int seen, int engaged) {
        Map<Metric, Integer> human = Map.of(Metric.IMPRESSIONS, seen, Metric.ENGAGEMENTS, engaged);
        return piece(channel, START.plusSeconds(3600L * pieces.size()), angle, opening, length, hashtags, human);
    }

    HistoryFixtures post(String opening, int seen, int engaged) {
        return post(Channel.LINKEDIN, "claim", opening, 200, 1, seen, engaged);
    }

    HistoryFixtures email(Instant sent, int delivered, int opens) {
        return piece(
                Channel.EMAIL, sent, null, null, null, null, Map.of(Metric.DELIVERED, delivered, Metric.OPENS, opens));
    }

    private HistoryFixtures piece(
            Channel channel,
            Instant at,
            @Nullable String angle,
            @Nullable String opening,
            @Nullable Integer length,
            @Nullable Integer hashtags,
            Map<Metric, Integer> human) {
        MetricTotals totals = SituationFixtures.totals(human);
        pieces.add(new Piece(campaign, channel, at, angle, opening, length, hashtags, totals));
        return this;
    }

    /** The metrics of an hour that begins at a local time. */
    HistoryFixtures hour(Channel channel, LocalDate date, int hour, ZoneId zone, int seen, int engaged) {
        return hour(channel, date.atTime(hour, 0).atZone(zone).toInstant(), seen, engaged);
    }

    HistoryFixtures hour(Channel channel, Instant hour, int seen, int engaged) {
        hours.add(new HourlyTotals(
                channel,
                hour,
                SituationFixtures.totals(Map.of(Metric.IMPRESSIONS, seen, Metric.ENGAGEMENTS, engaged))));
        return this;
    }

    History build() {
        return new History(pieces, hours);
    }
}
