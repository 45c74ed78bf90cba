package com.dryjets.campaign.budget;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.wire.EventJson;
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
 * What a campaign's channels have cost and brought, from the absolute totals of the performance events. Totals are
 * added up by the database and series are cut, so that a campaign of years costs no more to read than one of weeks.
 */
@ApplicationScoped
public class SpendRepository {

    /** Days of a series at most. */
    public static final int LONGEST_SERIES = 400;

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

    /** What a channel cost and brought on a day (UTC). */
    public record ChannelDay(Channel channel, LocalDate day, BigDecimal spend, BigDecimal revenue) {

        /** As figures, for their ratios. */
        public MetricTotals figures() {
            return new MetricTotals(Map.of(Metric.SPEND, spend, Metric.REVENUE, revenue));
        }
    }

    /** All figures of each channel that has any, over all days. */
    public Uni<Map<Channel, MetricTotals>> totals(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TOTALS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(SpendRepository::figures);
    }

    /** Spend and revenue by channel and day, by day; days without figures are absent. */
    public Uni<List<ChannelDay>> days(String tenant, UUID campaignId, LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DAYS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("from", today.minusDays(LONGEST_SERIES))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new ChannelDay(
                                Channel.valueOf((String) row[0]), (LocalDate) row[1], (BigDecimal) row[2], (BigDecimal)
                                        row[3]))
                        .toList());
    }

    private static Map<Channel, MetricTotals> figures(List<Object[]> rows) {
        Map<Channel, Map<Metric, BigDecimal>> totals = new EnumMap<>(Channel.class);
        for (Object[] row : rows) {
            Metric metric = EventJson.mapper().convertValue(row[1], Metric.class);
            totals.computeIfAbsent(Channel.valueOf((String) row[0]), unused -> new HashMap<>())
                    .put(metric, (BigDecimal) row[2]);
        }
        Map<Channel, MetricTotals> figures = new EnumMap<>(Channel.class);
        totals.forEach((channel, sums) -> figures.put(channel, new MetricTotals(sums)));
        return figures;
    }
}
