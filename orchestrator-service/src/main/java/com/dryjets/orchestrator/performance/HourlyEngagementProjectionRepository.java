package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Utc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads and writes the totals of hours in the current Hibernate session. */
@ApplicationScoped
class HourlyEngagementProjectionRepository {

    // Totals are absolute, so the highest sequence wins in any order of arrival.
    private static final String SAVE = """
            insert into hourly_engagement_projection as p (tenant, campaign_id, channel, hour, totals, human, sequence, as_of)
            select tenant, campaign_id, channel, hour, totals, human, sequence, as_of
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (
                tenant text, campaign_id uuid, channel text, hour timestamptz, totals text, human text, sequence bigint,
                as_of timestamptz)
            order by tenant, campaign_id, channel, hour
            on conflict (tenant, campaign_id, channel, hour)
            do update set totals = excluded.totals, human = excluded.human, sequence = excluded.sequence,
                as_of = excluded.as_of
            where p.sequence < excluded.sequence""";
    // By the primary key: the channels are few, and the hours are a range. Only three metrics are read from the JSON.
    private static final String SINCE = """
            select channel, hour, coalesce(cast(metrics ->> 'impressions' as float8), 0),
                coalesce(cast(metrics ->> 'engagements' as float8), 0), coalesce(cast(metrics ->> 'clicks' as float8), 0)
            from hourly_engagement_projection, lateral (select cast(human as jsonb) -> 'totals' as metrics) as m
            where tenant = :tenant and campaign_id = :campaign and channel in (:channels) and hour >= :since
            order by channel, hour""";

    /** Lists the hours of these channels since a time, by channel, earliest first. */
    Uni<List<HourlyEngagement>> since(String tenant, UUID campaignId, Set<Channel> channels, Instant since) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SINCE, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter(
                                "channels", channels.stream().map(Channel::name).toList())
                        .setParameter("since", since)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(HourlyEngagementProjectionRepository::hour)
                        .toList());
    }

    private static HourlyEngagement hour(Object[] row) {
        return new HourlyEngagement(
                Channel.valueOf((String) row[0]),
                Utc.instant((OffsetDateTime) row[1]),
                ((Number) row[2]).doubleValue(),
                ((Number) row[3]).doubleValue(),
                ((Number) row[4]).doubleValue());
    }

    /** Saves the totals of campaigns, channels and hours, unless newer ones are known. */
    Uni<Void> save(List<Update<HourlyEngagementUpdated>> updates) {
        if (updates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String rows = JsonRows.of(
                Update.newest(updates, Comparator.comparing(HourlyEngagementUpdated::sequence)),
                update -> Map.of(
                        "tenant", update.tenant(),
                        "campaign_id", update.totals().campaignId(),
                        "channel", update.totals().channel(),
                        "hour", update.totals().hour(),
                        "totals", JsonRows.totals(update.totals().totals()),
                        "human", JsonRows.totals(update.totals().human()),
                        "sequence", update.totals().sequence(),
                        "as_of", update.totals().asOf()));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAVE)
                        .setParameter("rows", rows)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
