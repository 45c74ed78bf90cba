package com.dryjets.analytics.summary;

import com.dryjets.analytics.figures.FiguresRepository;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.analytics.rollup.Codes;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers one metric by day of several campaigns, in one query whose cost is that of their days. */
@ApplicationScoped
class DaysService {

    private static final String DAYS = """
            select campaign_id, day, sum(value) as value from rollup_day
            where campaign_id = any($2) and day between $3 and $4 and tenant = $1 and metric = $5
            group by campaign_id, day""";

    private final TenantTransaction transactions;
    private final Clock clock;

    DaysService(TenantTransaction transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<DaysView> days(String tenant, List<UUID> campaigns, Metric metric, int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Period period = Period.lastDays(today, days, FiguresRepository.DEFAULT_ZONE);
        Tuple parameters =
                Tuple.of(tenant, campaigns.toArray(UUID[]::new), period.from(), period.to(), Codes.of(metric));
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(DAYS).execute(parameters))
                .map(rows -> DaysView.of(metric, period, campaigns, byCampaign(rows)));
    }

    private static Map<UUID, Map<LocalDate, BigDecimal>> byCampaign(RowSet<Row> rows) {
        Map<UUID, Map<LocalDate, BigDecimal>> known = new HashMap<>();
        rows.forEach(row -> known.computeIfAbsent(row.getUUID("campaign_id"), id -> new HashMap<>())
                .put(row.getLocalDate("day"), row.getBigDecimal("value")));
        return known;
    }
}
