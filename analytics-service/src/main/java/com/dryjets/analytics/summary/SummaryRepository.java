package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.Converted;
import com.dryjets.analytics.exchange.Converted.Amounts;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
                spend, %6$s as whole, %7$s as shown_spend, %8$s as shown_revenue,
                %2$s as sort_group, (%1$s)::text as sort_key
            from %5$s where tenant = $1 and status is distinct from 'DELETED' %4$s
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

    /** The expressions of a column: its values, and the groups that come before them. */
    private record Order(String expression, String group, boolean text, boolean descending) {

        static Order of(SummaryPage page, boolean converted) {
            SummarySort sort = page.sort();
            return converted
                    ? new Order(sort.convertedExpression(), sort.convertedGroup(), sort.isText(), page.descending())
                    : new Order(sort.expression(), sort.group(), sort.isText(), page.descending());
        }
    }

    /**
     * Reads the campaigns of a page, and one more if there is one.
     *
     * @param money the tenant's money, if that of the campaigns is to be converted as well
     */
    Uni<List<Found>> page(SqlConnection connection, String tenant, SummaryPage page, Optional<Converted> money) {
        Order order = Order.of(page, money.isPresent());
        Tuple parameters = Tuple.of(tenant, page.request().fetch());
        String after =
                page.after().map(position -> after(order, position, parameters)).orElse("");
        String where = after + where(page.filter(), parameters);
        String rows = money.map(converted -> ConvertedCampaigns.rows(converted.target(), parameters))
                .orElse("campaign_summary");
        boolean converted = money.isPresent();
        String statement = PAGE.formatted(
                order.expression(),
                order.group(),
                order.descending() ? "desc" : "asc",
                where,
                rows,
                converted ? "whole" : "false",
                converted ? "shown_spend" : "spend",
                converted ? "shown_revenue" : "revenue");
        return connection.preparedQuery(statement).execute(parameters).map(found -> found(found, money));
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

    private static String after(Order order, Position position, Tuple parameters) {
        parameters.addString(position.group());
        if (position.sortKey() == null) {
            parameters.addUUID(position.id());
            return AFTER_NULL.formatted(order.expression(), order.group());
        }
        parameters.addString(position.sortKey());
        parameters.addUUID(position.id());
        return AFTER_VALUE.formatted(
                order.expression(), order.group(), order.descending() ? "<" : ">", order.text() ? "text" : "numeric");
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

    private static List<Found> found(RowSet<Row> rows, Optional<Converted> money) {
        List<Found> found = new ArrayList<>();
        rows.forEach(row -> found.add(new Found(
                campaign(row, money),
                new Position(row.getUUID("campaign_id"), row.getString("sort_group"), row.getString("sort_key")))));
        return found;
    }

    private static CampaignSummary campaign(Row row, Optional<Converted> money) {
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
        Instant updatedAt = Utc.instant(row.getOffsetDateTime("updated_at"));
        return money.filter(converted -> row.getBoolean("whole"))
                .map(converted -> CampaignSummary.converted(
                        description,
                        totals(row),
                        nonEmail,
                        updatedAt,
                        converted,
                        new Amounts(row.getBigDecimal("shown_spend"), row.getBigDecimal("shown_revenue"))))
                .orElseGet(() -> CampaignSummary.of(description, totals(row), nonEmail, updatedAt));
    }

    private static MetricTotals totals(Row row) {
        Map<Metric, BigDecimal> totals = new EnumMap<>(Metric.class);
        METRICS.forEach(
                metric -> totals.put(metric, row.getBigDecimal(metric.name().toLowerCase(Locale.ROOT))));
        return new MetricTotals(totals);
    }
}
