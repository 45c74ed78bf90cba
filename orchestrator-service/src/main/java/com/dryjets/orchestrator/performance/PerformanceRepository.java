package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps and asks for figures. */
@ApplicationScoped
public class PerformanceRepository {

    // Totals are absolute: the newest ones stand, whatever order they come in.
    private static final String KEEP = """
            insert into performance_day (tenant, campaign_id, channel, day, totals, as_of)
            values (:tenant, :campaign, :channel, :day, :totals, :asOf)
            on conflict (tenant, campaign_id, channel, day)
            do update set totals = excluded.totals, as_of = excluded.as_of
            where performance_day.as_of < excluded.as_of""";
    private static final String STAND = """
            insert into standing (tenant, campaign_id, channel, totals, updated_at)
            values (:tenant, :campaign, :channel, :totals, :at)
            on conflict (tenant, campaign_id, channel)
            do update set totals = excluded.totals, updated_at = excluded.updated_at""";
    private static final String DAYS = "from PerformanceDay where tenant = :tenant and campaignId = :campaign";
    private static final String OTHERS = """
            from ChannelStanding where tenant = :tenant and campaignId <> :campaign and channel in :channels
            order by updatedAt desc""";
    // What is usual is what the latest campaigns achieved; five networks of a hundred campaigns.
    private static final int MOST_STANDINGS = 500;

    private final PerformanceDay.FiguresColumn json = new PerformanceDay.FiguresColumn();

    /**
     * Keeps the totals of a campaign, channel and day.
     *
     * @return whether they were news
     */
    Uni<Boolean> keep(String tenant, PerformanceUpdated update) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", update.campaignId())
                        .setParameter("channel", update.channel().name())
                        .setParameter("day", update.day())
                        .setParameter("totals", json.convertToDatabaseColumn(new MetricTotals(update.totals())))
                        .setParameter("asOf", update.asOf())
                        .executeUpdate())
                .map(changed -> changed == 1);
    }

    /** All figures of a campaign. */
    public Uni<CampaignFigures> of(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(DAYS, PerformanceDay.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(days -> new CampaignFigures(
                        days.stream().map(PerformanceDay::figures).toList()));
    }

    /** What the tenant's other campaigns have achieved on these channels, the latest first. */
    public Uni<List<Standing>> others(String tenant, UUID campaignId, List<Channel> channels) {
        if (channels.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(OTHERS, ChannelStanding.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("channels", channels)
                        .setMaxResults(MOST_STANDINGS)
                        .getResultList())
                .map(rows -> rows.stream().map(ChannelStanding::standing).toList());
    }

    /** Notes what a campaign has achieved so far, for the comparison with others. */
    public Uni<Void> stand(String tenant, UUID campaignId, Map<Channel, MetricTotals> totals, Instant at) {
        return Panache.getSession()
                .chain(session -> Multi.createFrom()
                        .iterable(totals.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(entry -> stand(session, tenant, campaignId, entry, at))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Integer> stand(
            Mutiny.Session session,
            String tenant,
            UUID campaignId,
            Map.Entry<Channel, MetricTotals> entry,
            Instant at) {
        return session.createNativeQuery(STAND)
                .setParameter("tenant", tenant)
                .setParameter("campaign", campaignId)
                .setParameter("channel", entry.getKey().name())
                .setParameter("totals", json.convertToDatabaseColumn(entry.getValue()))
                .setParameter("at", at)
                .executeUpdate();
    }
}
