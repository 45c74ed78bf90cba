package com.dryjets.campaign.forecast;

import com.dryjets.campaign.forecast.Simulation.Quantiles;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.work.Utc;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Every forecast and its outcome, in the tables {@code roi_forecast} and {@code roi_forecast_day}. */
@ApplicationScoped
class ForecastRepository {

    /** The number of days of a forecast that are stored, regardless of the request. */
    static final int STORED_DAYS = 30;

    private static final int RECORD_DAYS = 90;

    private static final String ADD = """
            insert into roi_forecast (campaign_id, origin, tenant, model, made_at)
            values (:campaign, :origin, :tenant, :model, :at) on conflict do nothing""";
    private static final String ADD_DAYS = """
            insert into roi_forecast_day (campaign_id, origin, day, tenant, spend_p10, spend_p50, spend_p90,
                revenue_p10, revenue_p50, revenue_p90, model_revenue, naive_revenue)
            select :campaign, :origin, day, :tenant, spend_p10, spend_p50, spend_p90,
                revenue_p10, revenue_p50, revenue_p90, model_revenue, naive_revenue
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as (day date, spend_p10 float8,
                spend_p50 float8, spend_p90 float8, revenue_p10 float8, revenue_p50 float8, revenue_p90 float8,
                model_revenue float8, naive_revenue float8)""";
    private static final String RECORD = """
            select count(distinct f.origin), count(d.scored_at),
                avg(case when d.actual_revenue between d.revenue_p10 and d.revenue_p90 then 1.0 else 0.0 end)
                    filter (where d.scored_at is not null),
                count(d.scored_at) filter (where f.model <> 'MEAN'),
                sum(abs(d.actual_revenue - d.model_revenue)) filter (where f.model <> 'MEAN'),
                sum(abs(d.actual_revenue - d.naive_revenue)) filter (where f.model <> 'MEAN')
            from roi_forecast f join roi_forecast_day d
                on d.tenant = f.tenant and d.campaign_id = f.campaign_id and d.origin = f.origin
            where f.tenant = :tenant and f.campaign_id = :campaign and f.origin > :since""";
    /** Locks the days that it scores; another replica skips them. */
    private static final String SCORE = """
            with due as (
                select tenant, campaign_id, origin, day from roi_forecast_day
                where scored_at is null and day <= $1 order by day limit $2 for update skip locked
            ), actual as (
                select d.tenant, d.campaign_id, d.origin, d.day,
                    coalesce(sum(cast(p.totals ->> 'spend' as float8)), 0) as spend,
                    coalesce(sum(cast(p.totals ->> 'revenue' as float8)), 0) as revenue
                from due d left join channel_performance p
                    on p.tenant = d.tenant and p.campaign_id = d.campaign_id and p.day = d.day
                group by d.tenant, d.campaign_id, d.origin, d.day
            )
            update roi_forecast_day f
            set actual_spend = a.spend, actual_revenue = a.revenue, scored_at = $3
            from actual a
            where f.tenant = a.tenant and f.campaign_id = a.campaign_id and f.origin = a.origin and f.day = a.day""";

    private static final String DELETE_BEFORE = "delete from roi_forecast where made_at < $1";

    private record Row(
            LocalDate day,
            double spend_p10,
            double spend_p50,
            double spend_p90,
            double revenue_p10,
            double revenue_p50,
            double revenue_p90,
            double model_revenue,
            double naive_revenue) {}

    /** Stores a forecast. The first one of a campaign and last complete day counts; later ones are ignored. */
    Uni<Void> add(String tenant, UUID campaignId, Forecast forecast, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("campaign", campaignId)
                        .setParameter("origin", forecast.origin())
                        .setParameter("tenant", tenant)
                        .setParameter("model", forecast.model().name())
                        .setParameter("at", at)
                        .executeUpdate())
                .chain(added -> added == 1
                        ? addDays(tenant, campaignId, forecast)
                        : Uni.createFrom().voidItem());
    }

    /** The accuracy of the campaign's forecasts of the last 90 days. */
    Uni<ForecastRecord> record(String tenant, UUID campaignId, LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORD, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("since", today.minusDays(RECORD_DAYS))
                        .getSingleResult())
                .map(ForecastRepository::record);
    }

    /** Stores the outcome of days through {@code day} that are not scored yet; answers their number. */
    Uni<Integer> score(SqlConnection connection, LocalDate day, int limit, Instant at) {
        return connection
                .preparedQuery(SCORE)
                .execute(Tuple.of(day, limit, Utc.of(at)))
                .map(rows -> rows.rowCount());
    }

    /** Deletes old forecasts of all tenants. */
    Uni<Integer> deleteBefore(SqlConnection connection, Instant time) {
        return connection
                .preparedQuery(DELETE_BEFORE)
                .execute(Tuple.of(Utc.of(time)))
                .map(rows -> rows.rowCount());
    }

    private static Uni<Void> addDays(String tenant, UUID campaignId, Forecast forecast) {
        String rows = rows(forecast);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD_DAYS)
                        .setParameter("campaign", campaignId)
                        .setParameter("origin", forecast.origin())
                        .setParameter("tenant", tenant)
                        .setParameter("rows", rows)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String rows(Forecast forecast) {
        List<Row> rows = new ArrayList<>();
        for (int day = 0; day < Math.min(STORED_DAYS, forecast.days()); day++) {
            Quantiles spend = forecast.paths().spendOn(day);
            Quantiles revenue = forecast.paths().revenueOn(day);
            rows.add(new Row(
                    forecast.origin().plusDays(day),
                    spend.p10(),
                    spend.p50(),
                    spend.p90(),
                    revenue.p10(),
                    revenue.p50(),
                    revenue.p90(),
                    forecast.modelRevenue()[day],
                    forecast.naiveRevenue()[day]));
        }
        try {
            return EventJson.mapper().writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The forecast cannot be written as JSON", e);
        }
    }

    private static ForecastRecord record(Object[] row) {
        double model = row[4] == null ? 0 : ((Number) row[4]).doubleValue();
        double naive = row[5] == null ? 0 : ((Number) row[5]).doubleValue();
        return ForecastRecord.of(
                ((Number) row[0]).intValue(),
                ((Number) row[1]).intValue(),
                row[2] == null ? null : rounded(((Number) row[2]).doubleValue()),
                ((Number) row[3]).intValue(),
                naive == 0 ? null : rounded(model / naive));
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value, MathContext.DECIMAL32);
    }
}
