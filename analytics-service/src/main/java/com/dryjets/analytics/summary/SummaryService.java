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

    Uni<SummaryView> summary(String tenant, SummaryPage page, SummaryRange range) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Period period = range.period(today);
        return transactions.sql(
                tenant,
                connection -> repository
                        .page(connection, tenant, page)
                        .chain(found -> matches(connection, tenant, page, found)
                                .chain(matches -> totals(connection, tenant, period)
                                        .map(totals -> view(page, found, matches, totals)))));
    }

    /** A first page that is also the last one needs no count. */
    private Uni<Long> matches(SqlConnection connection, String tenant, SummaryPage page, List<Found> found) {
        boolean only = page.after().isEmpty() && found.size() <= page.request().limit();
        return only
                ? Uni.createFrom().item((long) found.size())
                : repository.matches(connection, tenant, page.filter());
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

    private static SummaryView view(SummaryPage page, List<Found> found, long matches, SummaryTotals totals) {
        int limit = page.request().limit();
        List<Found> items = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? page.cursor(items.getLast().position()) : null;
        return new SummaryView(items.stream().map(Found::campaign).toList(), next, matches, totals);
    }
}
