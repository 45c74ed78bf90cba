package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Utc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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

    // Each channel by a range of the primary key; all hours of a campaign would grow with its age.
    private static final String SINCE = """
            select p.channel, p.hour, p.human
            from unnest(cast(cast(:channels as text) as text[])) as wanted (channel)
            join hourly_engagement_projection p on p.tenant = :tenant and p.campaign_id = :campaign
                and p.channel = wanted.channel and p.hour >= :since""";

    private final MetricTotalsColumn json = new MetricTotalsColumn();

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

    /** Lists the hours of a campaign on some channels since a time. */
    Uni<List<HourlyTotals>> since(String tenant, UUID campaignId, Collection<Channel> channels, Instant since) {
        String names = channels.stream().map(Channel::name).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SINCE, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("channels", names)
                        .setParameter("since", since)
                        .getResultList())
                .map(rows -> rows.stream().map(this::totals).toList());
    }

    private HourlyTotals totals(Object[] row) {
        return new HourlyTotals(
                Channel.valueOf((String) row[0]),
                Utc.instant((OffsetDateTime) row[1]),
                json.convertToEntityAttribute((String) row[2]));
    }
}
