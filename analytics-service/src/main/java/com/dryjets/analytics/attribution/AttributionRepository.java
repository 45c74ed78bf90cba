package com.dryjets.analytics.attribution;

import com.dryjets.analytics.record.Codes;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads rollup_credit. */
@ApplicationScoped
class AttributionRepository implements ContentCredits {

    private static final String SUMS = """
            sum(first_touch) as first_touch, sum(last_touch) as last_touch, sum(linear) as linear,
            sum(time_decay) as time_decay, sum(position_based) as position_based""";

    private static final String CHANNELS = """
            select channel, metric, %s from rollup_credit where tenant = $1 and campaign_id = $2 group by 1, 2""".formatted(SUMS);

    private static final String BEST_CONTENT = """
            with best as (
                select content_ref, channel, row_number() over (
                    order by coalesce(sum(linear) filter (where metric = 12), 0) desc,
                        coalesce(sum(linear) filter (where metric = 11), 0) desc, content_ref, channel) as rank
                from rollup_credit
                where tenant = $1 and campaign_id = $2 and content_ref <> '00000000-0000-0000-0000-000000000000'
                group by 1, 2 order by rank limit $3
            )
            select rank, content_ref, channel, metric, %s
            from best join rollup_credit using (content_ref, channel)
            where tenant = $1 and campaign_id = $2 group by 1, 2, 3, 4 order by 1""".formatted(SUMS);

    private static final String CONTENT = """
            select metric, %s from rollup_credit
            where tenant = $1 and campaign_id = any($2::uuid[]) and content_ref = $3 group by 1""".formatted(SUMS);

    /** Content on a channel. */
    record ChannelContent(UUID contentId, Channel channel) {}

    /** The credits of each channel that has any. */
    Uni<Map<Channel, Credits>> channels(SqlConnection connection, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(CHANNELS)
                .execute(Tuple.of(tenant, campaignId))
                .map(rows -> {
                    Map<Channel, Credits> credits = new EnumMap<>(Channel.class);
                    rows.forEach(row -> add(
                            row,
                            credits.computeIfAbsent(Codes.channel(row.getShort("channel")), key -> new Credits())));
                    return credits;
                });
    }

    /** The content with the most credit by the linear model, best first. */
    Uni<Map<ChannelContent, Credits>> bestContent(SqlConnection connection, String tenant, UUID campaignId, int limit) {
        return connection
                .preparedQuery(BEST_CONTENT)
                .execute(Tuple.of(tenant, campaignId, limit))
                .map(rows -> {
                    Map<ChannelContent, Credits> credits = new LinkedHashMap<>();
                    rows.forEach(row -> {
                        ChannelContent content =
                                new ChannelContent(row.getUUID("content_ref"), Codes.channel(row.getShort("channel")));
                        add(row, credits.computeIfAbsent(content, key -> new Credits()));
                    });
                    return credits;
                });
    }

    @Override
    public Uni<Credits> ofContent(SqlConnection connection, String tenant, List<UUID> campaignIds, UUID contentId) {
        return connection
                .preparedQuery(CONTENT)
                .execute(Tuple.of(tenant, campaignIds.toArray(UUID[]::new), contentId))
                .map(rows -> {
                    Credits credits = new Credits();
                    rows.forEach(row -> add(row, credits));
                    return credits;
                });
    }

    private static void add(Row row, Credits credits) {
        boolean money = Codes.metric(row.getShort("metric")) == Metric.REVENUE;
        for (AttributionModel model : AttributionModel.values()) {
            var value = row.getBigDecimal(model.name().toLowerCase(Locale.ROOT));
            if (money) {
                credits.addRevenue(model, value);
            } else {
                credits.addConversions(model, value);
            }
        }
    }
}
