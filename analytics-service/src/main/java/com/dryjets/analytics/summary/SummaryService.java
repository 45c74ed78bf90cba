package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.Converted;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers how all campaigns of a tenant perform. The cost grows with campaigns and the days of the period, not with records
 * or the days before; see {@link ConversionService} for converted amounts.
 */
@ApplicationScoped
class SummaryService {

    private final TenantTransaction transactions;
    private final SummaryRepository repository;
    private final ConversionService conversions;
    private final Rollups rollups;
    private final Clock clock;

    SummaryService(
            TenantTransaction transactions,
            SummaryRepository repository,
            ConversionService conversions,
            Rollups rollups,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.conversions = conversions;
        this.rollups = rollups;
        this.clock = clock;
    }

    /**
     * Answers a page of campaigns, and the totals of all.
     *
     * @param target the currency to convert amounts to; null to leave them as they are
     */
    Uni<SummaryView> summary(String tenant, SummaryPage page, SummaryRange range, @Nullable String target) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Period period = range.period(today);
        return transactions.sql(
                tenant,
                connection -> converted(connection, tenant, period, target)
                        .chain(converted -> summary(connection, tenant, page, period, converted)));
    }

    private Uni<SummaryView> summary(
            SqlConnection connection, String tenant, SummaryPage page, Period period, Optional<Converted> converted) {
        return repository
                .page(connection, tenant, page, converted)
                .chain(found -> matches(connection, tenant, page, found)
                        .chain(matches -> totals(connection, tenant, period, converted)
                                .map(totals -> view(page, found, matches, totals, converted))));
    }

    private Uni<Optional<Converted>> converted(
            SqlConnection connection, String tenant, Period period, @Nullable String target) {
        return target == null
                ? Uni.createFrom().item(Optional.empty())
                : conversions.convert(connection, tenant, period, target).map(Optional::of);
    }

    /** A first page that is also the last one needs no count. */
    private Uni<Long> matches(SqlConnection connection, String tenant, SummaryPage page, List<Found> found) {
        boolean only = page.after().isEmpty() && found.size() <= page.request().limit();
        return only
                ? Uni.createFrom().item((long) found.size())
                : repository.matches(connection, tenant, page.filter());
    }

    private Uni<SummaryTotals> totals(
            SqlConnection connection, String tenant, Period period, Optional<Converted> converted) {
        // The queries are sent at once.
        return Uni.combine()
                .all()
                .unis(
                        repository.groups(connection, tenant),
                        rollups.tenantDays(connection, tenant, period.withBefore()),
                        rollups.firstDay(connection, tenant))
                .with((groups, days, first) -> SummaryTotals.of(groups, period, days, first, converted));
    }

    private static SummaryView view(
            SummaryPage page, List<Found> found, long matches, SummaryTotals totals, Optional<Converted> converted) {
        int limit = page.request().limit();
        List<Found> items = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? page.cursor(items.getLast().position()) : null;
        return new SummaryView(
                items.stream().map(Found::campaign).toList(),
                next,
                matches,
                totals,
                converted.map(Converted::conversion).orElse(null));
    }
}
