package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.MoneyDay;
import com.dryjets.analytics.rollup.Period;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads campaign_money_day, which has one row per campaign and day however many records they have. */
@ApplicationScoped
class MoneyRepository {

    private static final String DAYS = """
            select s.currency, m.day, sum(m.spend) as spend, sum(m.revenue) as revenue
            from campaign_money_day m join campaign_summary s using (tenant, campaign_id)
            where m.tenant = $1 and m.day between $2 and $3 and s.status is distinct from 'DELETED' group by 1, 2""";

    private static final String CURRENCIES =
            "select campaign_id, currency from campaign_summary where tenant = $1 and campaign_id = any($2)";

    /** A tenant's money of a period by currency and day. */
    Uni<List<MoneyDay>> days(SqlConnection connection, String tenant, Period period) {
        return connection
                .preparedQuery(DAYS)
                .execute(Tuple.of(tenant, period.from(), period.to()))
                .map(rows -> {
                    List<MoneyDay> days = new ArrayList<>(rows.size());
                    rows.forEach(row -> days.add(new MoneyDay(
                            row.getString("currency"),
                            row.getLocalDate("day"),
                            row.getBigDecimal("spend"),
                            row.getBigDecimal("revenue"))));
                    return days;
                });
    }

    /** The currencies of campaigns; those whose currency is not known are absent. */
    Uni<Map<UUID, String>> currencies(SqlConnection connection, String tenant, List<UUID> campaignIds) {
        return connection
                .preparedQuery(CURRENCIES)
                .execute(Tuple.of(tenant, campaignIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, String> currencies = new HashMap<>();
                    rows.forEach(row -> {
                        if (row.getString("currency") != null) {
                            currencies.put(row.getUUID("campaign_id"), row.getString("currency"));
                        }
                    });
                    return currencies;
                });
    }
}
