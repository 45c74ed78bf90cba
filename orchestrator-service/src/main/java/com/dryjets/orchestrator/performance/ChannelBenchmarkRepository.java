package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Channel;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and writes channel benchmarks in the current Hibernate session. */
@ApplicationScoped
class ChannelBenchmarkRepository {

    private static final String SAVE = """
            insert into channel_benchmark (tenant, campaign_id, channel, totals, last_day)
            values (:tenant, :campaign, :channel, :totals, :lastDay)
            on conflict (tenant, campaign_id, channel)
            do update set totals = excluded.totals, last_day = excluded.last_day
            where (channel_benchmark.totals, channel_benchmark.last_day)
                is distinct from (excluded.totals, excluded.last_day)""";
    private static final String OTHERS = """
            from ChannelBenchmark where tenant = :tenant and campaignId <> :campaign and channel in :channels
            order by lastDay desc, campaignId desc, channel""";
    private static final String OF =
            "from ChannelBenchmark where tenant = :tenant and campaignId in :campaigns order by campaignId, channel";
    // Recent campaigns show what is typical; this covers a hundred campaigns on five networks.
    private static final int MAX_BENCHMARKS = 500;

    private final MetricTotalsColumn json = new MetricTotalsColumn();

    /** Lists the benchmarks of the tenant's other campaigns on these channels, latest first. */
    Uni<List<Benchmark>> others(String tenant, UUID campaignId, List<Channel> channels) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OTHERS, ChannelBenchmark.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("channels", channels)
                        .setMaxResults(MAX_BENCHMARKS)
                        .getResultList())
                .map(rows -> rows.stream().map(ChannelBenchmark::benchmark).toList());
    }

    /** Lists the benchmarks of some of the tenant's campaigns. */
    Uni<List<Benchmark>> of(String tenant, List<UUID> campaignIds) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OF, ChannelBenchmark.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaigns", campaignIds)
                        .getResultList())
                .map(rows -> rows.stream().map(ChannelBenchmark::benchmark).toList());
    }

    /** Replaces the benchmarks of a campaign that have changed. */
    Uni<Void> save(String tenant, UUID campaignId, Map<Channel, SettledTotals> totals) {
        return Panache.getSession()
                .chain(session -> Multi.createFrom()
                        .iterable(totals.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(
                                entry -> save(session, tenant, campaignId, entry.getKey(), entry.getValue()))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Integer> save(
            Mutiny.Session session, String tenant, UUID campaignId, Channel channel, SettledTotals settled) {
        return session.createNativeQuery(SAVE)
                .setParameter("tenant", tenant)
                .setParameter("campaign", campaignId)
                .setParameter("channel", channel.name())
                .setParameter("totals", json.convertToDatabaseColumn(settled.totals()))
                .setParameter("lastDay", settled.lastDay())
                .executeUpdate();
    }
}
