package com.dryjets.campaign.performance;

import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Metric totals by campaign, channel and day, in the table {@code channel_performance}. The database sums them and series
 * are cut off, so a campaign of years costs no more to read than one of weeks.
 */
@ApplicationScoped
class PerformanceRepository {

    private static final TypeReference<Map<Metric, BigDecimal>> TOTALS_TYPE = new TypeReference<>() {};

    private static final String UPSERT = """
            with known as (
                select coalesce(cast(totals ->> 'spend' as numeric), 0) as spend, as_of from channel_performance
                where tenant = :tenant and campaign_id = :campaign and channel = :channel and day = :day for update
            ), stored as (
            insert into channel_performance (campaign_id, channel, day, tenant, totals, as_of)
            -- Reads and locks the stored row first, because a row changed by this statement is no longer visible to it.
            select :campaign, :channel, :day, :tenant, cast(cast(:totals as text) as jsonb), :asOf
            from (values (1)) as one (row) left join known on true
            on conflict (tenant, campaign_id, channel, day) do update
            set totals = excluded.totals, as_of = excluded.as_of
            where channel_performance.as_of <= excluded.as_of
            returning coalesce(cast(totals ->> 'spend' as numeric), 0) as spend)
            select stored.spend - coalesce(known.spend, 0) from stored left join known on true""";
    private static final String TOTALS = """
            select p.channel, m.key, sum(cast(m.value as numeric))
            from channel_performance p cross join lateral jsonb_each_text(p.totals) m
            where p.tenant = :tenant and p.campaign_id = :campaign
            group by p.channel, m.key""";
    private static final String DAYS = """
            select channel, day, coalesce(cast(totals ->> 'spend' as numeric), 0),
                   coalesce(cast(totals ->> 'revenue' as numeric), 0)
            from channel_performance
            where tenant = :tenant and campaign_id = :campaign and day >= :from order by day, channel""";
    private static final String DAILY_TOTALS = """
            select channel, day, cast(totals as text) from channel_performance
            where tenant = :tenant and campaign_id = :campaign order by day, channel""";

    /**
     * Stores a day's totals unless newer ones are stored.
     *
     * @return by how much the day's spend changed; null if newer totals are stored
     */
    Uni<BigDecimal> put(String tenant, PerformanceUpdated update) {
        String totals = write(update.totals());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT, BigDecimal.class)
                        .setParameter("campaign", update.campaignId())
                        .setParameter("channel", update.channel().name())
                        .setParameter("day", update.day())
                        .setParameter("tenant", tenant)
                        .setParameter("totals", totals)
                        .setParameter("asOf", update.asOf())
                        .getSingleResultOrNull());
    }

    /** Sums the totals of all days by channel; channels without metrics are missing. */
    Uni<Map<Channel, MetricTotals>> totals(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TOTALS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(PerformanceRepository::byChannel);
    }

    /** Lists spend and revenue by channel and day; days without metrics are missing. */
    Uni<List<ChannelDay>> days(String tenant, UUID campaignId, LocalDate from) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DAYS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("from", from)
                        .getResultList())
                .map(rows -> rows.stream().map(PerformanceRepository::day).toList());
    }

    /** Lists all totals by day and channel. */
    Uni<List<DailyTotals>> dailyTotals(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DAILY_TOTALS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(PerformanceRepository::dailyTotals).toList());
    }

    private static ChannelDay day(Object[] row) {
        return new ChannelDay(
                Channel.valueOf((String) row[0]), (LocalDate) row[1], (BigDecimal) row[2], (BigDecimal) row[3]);
    }

    private static DailyTotals dailyTotals(Object[] row) {
        return new DailyTotals(
                Channel.valueOf((String) row[0]), (LocalDate) row[1], new MetricTotals(read((String) row[2])));
    }

    private static Map<Channel, MetricTotals> byChannel(List<Object[]> rows) {
        Map<Channel, Map<Metric, BigDecimal>> sums = new EnumMap<>(Channel.class);
        for (Object[] row : rows) {
            Metric metric = EventJson.mapper().convertValue(row[1], Metric.class);
            sums.computeIfAbsent(Channel.valueOf((String) row[0]), unused -> new HashMap<>())
                    .put(metric, (BigDecimal) row[2]);
        }
        Map<Channel, MetricTotals> totals = new EnumMap<>(Channel.class);
        sums.forEach((channel, byMetric) -> totals.put(channel, new MetricTotals(byMetric)));
        return totals;
    }

    private static String write(Map<Metric, BigDecimal> totals) {
        try {
            return EventJson.mapper().writeValueAsString(totals);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Totals cannot be written as JSON", e);
        }
    }

    private static Map<Metric, BigDecimal> read(String json) {
        try {
            return EventJson.mapper().readValue(json, TOTALS_TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored totals cannot be read", e);
        }
    }
}
