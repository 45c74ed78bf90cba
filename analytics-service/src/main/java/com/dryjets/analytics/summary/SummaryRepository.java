package com.dryjets.analytics.summary;

import com.dryjets.analytics.summary.SummaryPage.Place;
import com.dryjets.analytics.summary.SummaryTotals.Group;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the summary of all campaigns asks the database: one row a campaign, whatever its records. */
@ApplicationScoped
class SummaryRepository {

    private static final List<Metric> KEPT = List.of(
            Metric.IMPRESSIONS,
            Metric.REACH,
            Metric.ENGAGEMENTS,
            Metric.DELIVERED,
            Metric.OPENS,
            Metric.CLICKS,
            Metric.CONVERSIONS,
            Metric.REVENUE,
            Metric.SPEND);

    private static final String PAGE = """
            select campaign_id, name, type, status, currency, starts_at, ends_at, updated_at, impressions, reach,
                engagements, delivered, opens, clicks, shown_clicks, shown, conversions, revenue, spend,
                (%1$s)::text as place
            from campaign_summary where tenant = $1 %3$s
            order by %1$s is null, %1$s %2$s, campaign_id limit $2""";
    private static final String AFTER_VALUE =
            "and (%1$s %2$s $3::text::%3$s or %1$s = $3::text::%3$s and campaign_id > $4 or %1$s is null)";
    private static final String AFTER_UNKNOWN = "and %1$s is null and campaign_id > $3";

    private static final String GROUPS = """
            select coalesce(status, 'UNKNOWN') as status, currency, count(*) as campaigns, sum(impressions) as impressions,
                sum(reach) as reach, sum(engagements) as engagements, sum(delivered) as delivered, sum(opens) as opens,
                sum(clicks) as clicks, sum(conversions) as conversions, sum(revenue) as revenue, sum(spend) as spend
            from campaign_summary where tenant = $1 group by 1, 2""";

    /** A campaign and its place in the order. */
    record Found(CampaignSummary campaign, @Nullable String place) {}

    /** The campaigns of a page, and one more where there is one. */
    Uni<List<Found>> page(SqlConnection connection, String tenant, SummaryPage page) {
        String column = page.sort().expression();
        Tuple parameters = Tuple.of(tenant, page.request().fetch());
        String after = page.after().map(place -> after(page, place, parameters)).orElse("");
        return connection
                .preparedQuery(PAGE.formatted(column, page.descending() ? "desc" : "asc", after))
                .execute(parameters)
                .map(rows -> {
                    List<Found> found = new ArrayList<>();
                    rows.forEach(row -> found.add(new Found(campaign(row), row.getString("place"))));
                    return found;
                });
    }

    /** All campaigns, by status and currency. */
    Uni<List<Group>> groups(SqlConnection connection, String tenant) {
        return connection.preparedQuery(GROUPS).execute(Tuple.of(tenant)).map(rows -> {
            List<Group> groups = new ArrayList<>();
            rows.forEach(row -> groups.add(new Group(
                    row.getString("status"), row.getString("currency"), row.getLong("campaigns"), figures(row))));
            return groups;
        });
    }

    private static String after(SummaryPage page, Place place, Tuple parameters) {
        String column = page.sort().expression();
        if (place.value() == null) {
            parameters.addUUID(place.id());
            return AFTER_UNKNOWN.formatted(column);
        }
        parameters.addString(place.value());
        parameters.addUUID(place.id());
        return AFTER_VALUE.formatted(
                column, page.descending() ? "<" : ">", page.sort().isText() ? "text" : "numeric");
    }

    private static CampaignSummary campaign(Row row) {
        MetricTotals all = figures(row);
        MetricTotals shown = new MetricTotals(Map.of(
                Metric.CLICKS, row.getBigDecimal("shown_clicks"), Metric.IMPRESSIONS, row.getBigDecimal("shown")));
        return CampaignSummary.of(
                new CampaignSummary.Told(
                        row.getUUID("campaign_id"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getString("status"),
                        row.getString("currency"),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        instant(row, "updated_at")),
                all,
                shown);
    }

    private static MetricTotals figures(Row row) {
        Map<Metric, BigDecimal> totals = new EnumMap<>(Metric.class);
        KEPT.forEach(
                metric -> totals.put(metric, row.getBigDecimal(metric.name().toLowerCase(Locale.ROOT))));
        return new MetricTotals(totals);
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
