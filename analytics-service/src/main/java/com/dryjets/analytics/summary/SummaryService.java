package com.dryjets.analytics.summary;

import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.rollup.Rollups;
import com.dryjets.analytics.summary.SummaryRepository.Found;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Answers how all campaigns of a tenant perform, with queries whose cost grows with campaigns, not with records. */
@ApplicationScoped
class SummaryService {

    private final TenantTransaction transactions;
    private final SummaryRepository repository;
    private final Rollups rollups;
    private final Clock clock;

    SummaryService(TenantTransaction transactions, SummaryRepository repository, Rollups rollups, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.rollups = rollups;
        this.clock = clock;
    }

    Uni<SummaryView> summary(String tenant, SummaryPage page, int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Period period = Period.lastDays(today, days, Period.DEFAULT_ZONE);
        return transactions.sql(
                tenant,
                connection -> repository
                        .page(connection, tenant, page)
                        .chain(found -> totals(connection, tenant, period).map(totals -> view(page, found, totals))));
    }

    private Uni<SummaryTotals> totals(SqlConnection connection, String tenant, Period period) {
        // The queries are sent at once.
        return Uni.combine()
                .all()
                .unis(
                        repository.groups(connection, tenant),
                        rollups.tenantDays(connection, tenant, period.withBefore()),
                        rollups.firstDay(connection, tenant))
                .with((groups, days, first) -> SummaryTotals.of(groups, period, days, first));
    }

    private static SummaryView view(SummaryPage page, List<Found> found, SummaryTotals totals) {
        int limit = page.request().limit();
        List<Found> items = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit
                ? page.cursor(items.getLast().campaign(), items.getLast().sortKey())
                : null;
        return new SummaryView(items.stream().map(Found::campaign).toList(), next, totals);
    }
}
