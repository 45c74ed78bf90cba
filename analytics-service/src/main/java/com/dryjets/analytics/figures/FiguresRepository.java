package com.dryjets.analytics.figures;

import com.dryjets.analytics.figures.CampaignFigures.AudienceDay;
import com.dryjets.analytics.figures.CampaignFigures.ChannelFigures;
import com.dryjets.analytics.figures.CampaignFigures.DayFigures;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.analytics.rollup.Codes;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What figures of a campaign are asked of the database: the campaign, its totals and its days. Never the records. */
@ApplicationScoped
public class FiguresRepository {

    /** The time zone of a campaign's days until it has told one. */
    public static final String DEFAULT_ZONE = "UTC";

    private static final String CAMPAIGN = """
            select id, name, type, status, channels, budget_amount, currency, starts_at, ends_at, time_zone, zone
            from campaign where tenant = $1 and id = $2""";

    private static final String TOTALS = """
            select channel, metric, value, human from rollup_total
            where tenant = $1 and campaign_id = $2 order by channel, metric""";

    private static final String DAYS = """
            select day, channel, metric, value, human from %s
            where campaign_id = $2 and day between $3 and $4 and tenant = $1""";
    private static final String UTC_DAYS = DAYS.formatted("rollup_day");
    private static final String LOCAL_DAYS = DAYS.formatted("rollup_local_day");

    private static final String AUDIENCE_DAYS = """
            select day, metric, sum(value) filter (where channel = %2$d), sum(value) filter (where channel <> %2$d)
            from %1$s where campaign_id = $2 and day between $3 and $4 and tenant = $1
            group by day, metric""";
    private static final String UTC_AUDIENCE_DAYS = AUDIENCE_DAYS.formatted("rollup_day", Codes.of(Channel.EMAIL));
    private static final String LOCAL_AUDIENCE_DAYS =
            AUDIENCE_DAYS.formatted("rollup_local_day", Codes.of(Channel.EMAIL));

    private static final String TENANT_DAYS = """
            select day, channel, metric, value, value as human from rollup_tenant_day
            where tenant = $1 and day between $2 and $3""";

    /**
     * The campaign with its totals since the beginning; 404 where it has neither told of itself nor has a record.
     */
    public Uni<CampaignFigures> get(SqlConnection connection, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(CAMPAIGN)
                .execute(Tuple.of(tenant, campaignId))
                .chain(campaigns -> totals(connection, tenant, campaignId).map(totals -> {
                    var told = campaigns.iterator();
                    if (told.hasNext()) {
                        Row row = told.next();
                        String zone = row.getString("zone");
                        return new CampaignFigures(campaign(row), zone == null ? DEFAULT_ZONE : zone, totals);
                    }
                    if (totals.isEmpty()) {
                        throw Problem.notFound("campaign", campaignId);
                    }
                    return new CampaignFigures(CampaignView.unknown(campaignId), DEFAULT_ZONE, totals);
                }));
    }

    /** The days of a period that have records, oldest first, in the period's time zone. */
    public Uni<List<DayFigures>> days(SqlConnection connection, String tenant, UUID campaignId, Period period) {
        return connection
                .preparedQuery(period.timeZone().equals(DEFAULT_ZONE) ? UTC_DAYS : LOCAL_DAYS)
                .execute(Tuple.of(tenant, campaignId, period.from(), period.to()))
                .map(FigureRows::byDay);
    }

    /** The same days with all channels added up where they are stored, for whoever does not ask for each. */
    public Uni<List<AudienceDay>> audienceDays(
            SqlConnection connection, String tenant, UUID campaignId, Period period) {
        return connection
                .preparedQuery(period.timeZone().equals(DEFAULT_ZONE) ? UTC_AUDIENCE_DAYS : LOCAL_AUDIENCE_DAYS)
                .execute(Tuple.of(tenant, campaignId, period.from(), period.to()))
                .map(FigureRows::byAudience);
    }

    /** The UTC days of a period, all campaigns of the tenant together; all of it counts as human. */
    public Uni<List<DayFigures>> tenantDays(SqlConnection connection, String tenant, Period period) {
        return connection
                .preparedQuery(TENANT_DAYS)
                .execute(Tuple.of(tenant, period.from(), period.to()))
                .map(FigureRows::byDay);
    }

    private Uni<Map<Channel, ChannelFigures>> totals(SqlConnection connection, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(TOTALS)
                .execute(Tuple.of(tenant, campaignId))
                .map(FigureRows::byChannel);
    }

    private static CampaignView campaign(Row row) {
        String currency = row.getString("currency");
        return new CampaignView(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("type"),
                row.getString("status"),
                List.of(row.getArrayOfStrings("channels")).stream()
                        .map(Channel::valueOf)
                        .toList(),
                currency == null ? null : new Money(row.getBigDecimal("budget_amount"), currency),
                instant(row.getOffsetDateTime("starts_at")),
                instant(row.getOffsetDateTime("ends_at")),
                row.getString("time_zone"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
