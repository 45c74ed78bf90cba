package com.dryjets.analytics.retention;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** Drops records that are too old, a day at a time. What does not work now is tried again with the next look. */
@ApplicationScoped
class RetentionTicker {

    private static final Logger LOG = Logger.getLogger(RetentionTicker.class);

    private final RetentionRepository repository;
    private final RetentionConfig config;
    private final Clock clock;

    RetentionTicker(RetentionRepository repository, RetentionConfig config, Clock clock) {
        this.repository = repository;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "30s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> dropOutdated() {
        return repository
                .days()
                .map(days -> RetentionRules.outdated(days, clock.instant(), config.keep(), config.taken()))
                .onItem()
                .transformToMulti(days -> Multi.createFrom().iterable(days))
                .onItem()
                .transformToUniAndConcatenate(this::drop)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> drop(LocalDate day) {
        return repository
                .drop(day)
                .invoke(() -> LOG.infof("Records dropped, their totals stay: day=%s", day))
                .onFailure()
                .invoke(failure -> LOG.warnf("Records not dropped, trying again: day=%s %s", day, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
