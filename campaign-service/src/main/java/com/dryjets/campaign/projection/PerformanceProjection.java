package com.dryjets.campaign.projection;

import com.dryjets.common.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.common.marketing.Channel;
import com.dryjets.common.marketing.Figures;
import com.dryjets.common.marketing.Metric;
import com.dryjets.common.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came of campaigns, by channel and day, as analytics-service totals it. */
@ApplicationScoped
public class PerformanceProjection {

    private static final TypeReference<Map<Metric, BigDecimal>> TOTALS = new TypeReference<>() {};

    private static final String UPSERT = """
            insert into channel_performance (campaign_id, channel, day, tenant, totals, as_of)
            values (:campaign, :channel, :day, :tenant, cast(cast(:totals as text) as jsonb), :asOf)
            on conflict (tenant, campaign_id, channel, day) do update
            set totals = excluded.totals, as_of = excluded.as_of
            where channel_performance.as_of <= excluded.as_of""";
    private static final String OF = """
            select channel, day, cast(totals as text) from channel_performance
            where tenant = :tenant and campaign_id = :campaign order by day, channel""";

    /** The totals of a channel on a day (UTC). */
    public record Day(Channel channel, LocalDate day, Figures figures) {}

    /** Puts the totals in the place of the known ones, unless those are newer. */
    public Uni<Void> put(String tenant, PerformanceUpdated update) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT)
                        .setParameter("campaign", update.campaignId())
                        .setParameter("channel", update.channel().name())
                        .setParameter("day", update.day())
                        .setParameter("tenant", tenant)
                        .setParameter("totals", write(update.totals()))
                        .setParameter("asOf", update.asOf())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Every channel and day of a campaign that has figures, by day. */
    public Uni<List<Day>> of(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row ->
                                new Day(Channel.valueOf((String) row[0]), (LocalDate) row[1], new Figures(read((String)
                                        row[2]))))
                        .toList());
    }

    private static String write(Map<Metric, BigDecimal> totals) {
        try {
            return EventJson.mapper().writeValueAsString(totals);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Totals are not writable as JSON", e);
        }
    }

    private static Map<Metric, BigDecimal> read(String json) {
        try {
            return EventJson.mapper().readValue(json, TOTALS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored totals are not readable", e);
        }
    }
}
