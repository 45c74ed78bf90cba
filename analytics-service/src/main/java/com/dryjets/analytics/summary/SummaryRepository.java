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
                spend, %2$s as sort_group, (%1$s)::text as sort_key
            from campaign_summary where tenant = $1 and status is distinct from 'DELETED' %4$s
            order by %1$s is null, sort_group, %1$s %3$s, campaign_id limit $2""";
    private static final String AFTER_VALUE = """
            and (%1$s is null or %2$s > $3 or %2$s = $3
                 and (%1$s %3$s $4::text::%4$s or %1$s = $4::text::%4$s and campaign_id > $5))""";
    private static final String AFTER_NULL = "and %1$s is null and (%2$s > $3 or %2$s = $3 and campaign_id > $4)";

    private static final String MATCHES = """
            select count(*) as matches
            from campaign_summary where tenant = $1 and status is distinct from 'DELETED' %s""";

    private static final String GROUPS = """
            select coalesce(status, 'UNKNOWN') as status, currency, count(*) as campaigns, sum(impressions) as impressions,
                sum(reach) as reach, sum(engagements) as engagements, sum(delivered) as delivered, sum(opens) as opens,
                sum(clicks) as clicks, sum(conversions) as conversions, sum(revenue) as revenue, sum(spend) as spend
            from campaign_summary where tenant = $1 and status is distinct from 'DELETED' group by 1, 2""";

    private static final String VERSION = "select version from campaign_summary where tenant = $1 and campaign_id = $2";

    /** A campaign and its position in the order. */
    record Found(CampaignSummary campaign, Position position) {}

    /** Reads the campaigns of a page, and one more if there is one. */
    Uni<List<Found>> page(SqlConnection connection, String tenant, SummaryPage page) {
        SummarySort sort = page.sort();
        Tuple parameters = Tuple.of(tenant, page.request().fetch());
        String after =
                page.after().map(position -> after(page, position, parameters)).orElse("");
        String where = after + where(page.filter(), parameters);
        return connection
                .preparedQuery(
                        PAGE.formatted(sort.expression(), sort.group(), page.descending() ? "desc" : "asc", where))
                .execute(parameters)
                .map(SummaryRepository::found);
    }

    /** The number of campaigns on all pages together. */
    Uni<Long> matches(SqlConnection connection, String tenant, SummaryFilter filter) {
        Tuple parameters = Tuple.of(tenant);
        String where = where(filter, parameters);
        return connection
                .preparedQuery(MATCHES.formatted(where))
                .execute(parameters)
                .map(rows -> rows.iterator().next().getLong("matches"));
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
        SummarySort sort = page.sort();
        parameters.addString(position.group());
        if (position.sortKey() == null) {
            parameters.addUUID(position.id());
            return AFTER_NULL.formatted(sort.expression(), sort.group());
        }
        parameters.addString(position.sortKey());
        parameters.addUUID(position.id());
        return AFTER_VALUE.formatted(
                sort.expression(), sort.group(), page.descending() ? "<" : ">", sort.isText() ? "text" : "numeric");
    }

    private static String where(SummaryFilter filter, Tuple parameters) {
        StringBuilder where = new StringBuilder();
        filter.pattern().ifPresent(pattern -> {
            parameters.addString(pattern);
            where.append(" and name ilike $").append(parameters.size());
        });
        if (!filter.statuses().isEmpty()) {
            parameters.addArrayOfString(filter.statuses().toArray(String[]::new));
            where.append(" and coalesce(status, 'UNKNOWN') = any($")
                    .append(parameters.size())
                    .append(")");
        }
        if (filter.recorded()) {
            where.append(" and updated_at is not null");
        }
        return where.toString();
    }

    private static List<Found> found(RowSet<Row> rows) {
        List<Found> found = new ArrayList<>();
        rows.forEach(row -> found.add(new Found(
                campaign(row),
                new Position(row.getUUID("campaign_id"), row.getString("sort_group"), row.getString("sort_key")))));
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
