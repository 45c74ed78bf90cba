package com.dryjets.analytics.record;

import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Drops expired records, one day at a time. */
@ApplicationScoped
class RetentionTicker {

    private static final Logger LOG = Logger.getLogger(RetentionTicker.class);

    private final IsolatedWork<LocalDate> dropping = new IsolatedWork<>("Drop expired records", "day");
    private final RecordRepository repository;
    private final RecordConfig config;
    private final Clock clock;

    RetentionTicker(RecordRepository repository, RecordConfig config, Clock clock) {
        this.repository = repository;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "30s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> dropExpired() {
        return dropping.tick(() -> repository
                .partitionedDays()
                .map(days -> RetentionRules.expired(days, clock.instant(), config.keep(), config.oldest()))
                .chain(days -> dropping.each(days, Function.identity(), this::drop)));
    }

    private Uni<Void> drop(LocalDate day) {
        return repository.dropPartition(day).invoke(() -> LOG.infof("Records dropped; totals are kept day=%s", day));
    }
}
