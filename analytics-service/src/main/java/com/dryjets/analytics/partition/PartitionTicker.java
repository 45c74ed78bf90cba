package com.dryjets.analytics.partition;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Makes the partitions of the days to come. Whatever it misses is made when the first record of the day arrives. */
@ApplicationScoped
class PartitionTicker {

    private final Partitions partitions;
    private final PartitionConfig config;
    private final Clock clock;

    PartitionTicker(Partitions partitions, PartitionConfig config, Clock clock) {
        this.partitions = partitions;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> makeAhead() {
        long today =
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).toEpochDay();
        Set<Long> days = LongStream.rangeClosed(today, today + config.daysAhead())
                .boxed()
                .collect(Collectors.toSet());
        return partitions.ensure(days);
    }
}
