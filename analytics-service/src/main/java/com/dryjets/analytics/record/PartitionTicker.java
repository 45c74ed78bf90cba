package com.dryjets.analytics.record;

import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates the partitions of the coming days. Any it misses is created when the day's first record arrives. */
@ApplicationScoped
class PartitionTicker {

    private final IsolatedWork<LocalDate> creation = new IsolatedWork<>("Create partitions", "day");
    private final Partitions partitions;
    private final RecordConfig config;
    private final Clock clock;

    PartitionTicker(Partitions partitions, RecordConfig config, Clock clock) {
        this.partitions = partitions;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> createAhead() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Set<Long> days = today.datesUntil(today.plusDays(config.daysAhead() + 1L))
                .map(LocalDate::toEpochDay)
                .collect(Collectors.toSet());
        return creation.tick(() -> partitions.ensure(days));
    }
}
