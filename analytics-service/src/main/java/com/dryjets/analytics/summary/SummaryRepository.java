package com.dryjets.analytics.summary;

import com.dryjets.analytics.summary.SummaryPage.Position;
import com.dryjets.analytics.summary.SummaryTotals.Group;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads campaign_summary, which has one row per campaign however many records it has. */
@ApplicationScoped
class SummaryRepository {

    private static final List<Metric> METRICS = List.of(
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
            select tenant, campaign_id, name, type, status, currency, starts_at, ends_at, updated_at, impressions, reach,
                engagements, delivered, opens, clicks, non_email_clicks, non_email_impressions, conversions, revenue,
                spend, (%1$s)::text as sort_key
            from campaign_summary where tenant = $1 and status is distinct from 'DELETED' %3$s
            order by %1$s is null, %1$s %2$s, campaign_id limit $2""";
    private static final String AFTER_VALUE =
            "and (%1$s %2$s $3::text::%3$s or %1$s = $3::text::%3$s and campaign_id > $4 or %1$s is null)";
    private static final String AFTER_NULL = "and %1$s is null and campaign_id > $3";

    private static final String GROUPS = """
            select coalesce(status, 'UNKNOWN') as status, currency, count(*) as campaigns, sum(impressions) as impressions,
                sum(reach) as reach, sum(engagements) as engagements, sum(delivered) as delivered, sum(opens) as opens,
                sum(clicks) as clicks, sum(conversions) as conversions, sum(revenue) as revenue, sum(spend) as spend
            from campaign_summary where tenant = $1 and status is distinct from 'DELETED' group by 1, 2""";

    private static final String VERSION = "select version from campaign_summary where tenant = $1 and campaign_id = $2";

    /** A campaign and its sort key, which is null if the column has no value. */
    record Found(CampaignSummary campaign, @Nullable String sortKey) {}

    /** Reads the campaigns of a page, and one more if there is one. */
    Uni<List<Found>> page(SqlConnection connection, String tenant, SummaryPage page) {
        String column = page.sort().expression();
        Tuple parameters = Tuple.of(tenant, page.request().fetch());
        String after =
                page.after().map(position -> after(page, position, parameters)).orElse("");
        return connection
                .preparedQuery(PAGE.formatted(column, page.descending() ? "desc" : "asc", after))
                .execute(parameters)
                .map(SummaryRepository::found);
    }

    /** Adds up all campaigns by status and currency. */
    Uni<List<Group>> groups(SqlConnection connection, String tenant) {
        return connection.preparedQuery(GROUPS).execute(Tuple.of(tenant)).map(rows -> {
            List<Group> groups = new ArrayList<>();
            rows.forEach(row -> groups.add(new Group(
                    row.getString("status"), row.getString("currency"), row.getLong("campaigns"), totals(row))));
            return groups;
        });
    }

    /** The version of a campaign's summary; zero if there is none. */
    Uni<Long> version(SqlConnection connection, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(VERSION)
                .execute(Tuple.of(tenant, campaignId))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong("version"));
    }

    private static String after(SummaryPage page, Position position, Tuple parameters) {
        String column = page.sort().expression();
        if (position.sortKey() == null) {
            parameters.addUUID(position.id());
            return AFTER_NULL.formatted(column);
        }
        parameters.addString(position.sortKey());
        parameters.addUUID(position.id());
        return AFTER_VALUE.formatted(
                column, page.descending() ? "<" : ">", page.sort().isText() ? "text" : "numeric");
    }

    private static List<Found> found(RowSet<Row> rows) {
        List<Found> found = new ArrayList<>();
        rows.forEach(row -> found.add(new Found(campaign(row), row.getString("sort_key"))));
        return found;
    }

    private static CampaignSummary campaign(Row row) {
        MetricTotals nonEmail = new MetricTotals(Map.of(
                Metric.CLICKS,
                row.getBigDecimal("non_email_clicks"),
                Metric.IMPRESSIONS,
                row.getBigDecimal("non_email_impressions")));
        CampaignDescription description = new CampaignDescription(
                row.getString("tenant"),
                row.getUUID("campaign_id"),
                row.getString("name"),
                row.getString("type"),
                row.getString("status"),
                row.getString("currency"),
                Utc.instant(row.getOffsetDateTime("starts_at")),
                Utc.instant(row.getOffsetDateTime("ends_at")));
        return CampaignSummary.of(description, totals(row), nonEmail, Utc.instant(row.getOffsetDateTime("updated_at")));
    }

    private static MetricTotals totals(Row row) {
        Map<Metric, BigDecimal> totals = new EnumMap<>(Metric.class);
        METRICS.forEach(
                metric -> totals.put(metric, row.getBigDecimal(metric.name().toLowerCase(Locale.ROOT))));
        return new MetricTotals(totals);
    }
}
