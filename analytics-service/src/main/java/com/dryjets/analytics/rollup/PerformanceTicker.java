package com.dryjets.analytics.rollup;

import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Publishes totals that are due. Several replicas may look at once; each mark is cleared by one of them. It ticks by
 * itself because the scheduler ticks at most once a second, which would let totals wait for two.
 */
@ApplicationScoped
class PerformanceTicker {

    private static final Cancellable NOT_STARTED = () -> {};

    private final IsolatedWork<String> publication = new IsolatedWork<>("Publish performance", "tenant");
    private final PerformanceService performance;
    private final ContentPerformanceService contents;
    private final HourlyPerformanceService hours;
    private final PerformanceConfig config;
    private Cancellable ticks = NOT_STARTED;

    PerformanceTicker(
            PerformanceService performance,
            ContentPerformanceService contents,
            HourlyPerformanceService hours,
            PerformanceConfig config) {
        this.performance = performance;
        this.contents = contents;
        this.hours = hours;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        ticks = Multi.createFrom()
                .ticks()
                .every(config.checkEvery())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> publication.tick(this::publishDue))
                .subscribe()
                .with(done -> {});
    }

    /** Publishes until no mark is due, and one batch each of content and of hours, which may wait longer. */
    private Uni<Integer> publishDue() {
        return publication
                .round(performance::publishNext)
                .repeat()
                .until(published -> published < config.batch())
                .collect()
                .last()
                .chain(() -> publication.round(contents::publishNext))
                .chain(() -> publication.round(hours::publishNext));
    }

    void stop(@Observes ShutdownEvent event) {
        ticks.cancel();
    }
}
