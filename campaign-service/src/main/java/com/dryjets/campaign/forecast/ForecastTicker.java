package com.dryjets.campaign.forecast;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Scores past forecasts and deletes old ones. Several replicas may run it, because each locks the days it scores. */
@ApplicationScoped
class ForecastTicker {

    /** The metrics of a day keep arriving on the next. */
    private static final int COMPLETE_AFTER_DAYS = 2;

    private static final int BATCH = 5_000;
    private static final Duration KEEP = Duration.ofDays(400);

    private final IsolatedWork<String> work = new IsolatedWork<>("Score forecasts", "tenant");
    private final TenantTransaction transactions;
    private final ForecastRepository forecasts;
    private final Clock clock;

    ForecastTicker(TenantTransaction transactions, ForecastRepository forecasts, Clock clock) {
        this.transactions = transactions;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    @Scheduled(
            every = "60s",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> score() {
        Instant now = clock.instant();
        LocalDate through = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(COMPLETE_AFTER_DAYS);
        return work.tick(() -> transactions.sql(
                Tenants.ALL,
                connection -> forecasts
                        .score(connection, through, BATCH, now)
                        .chain(() -> forecasts.deleteBefore(connection, now.minus(KEEP)))));
    }
}
