package com.dryjets.analytics.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Creates the missing daily partitions of metric_record and remembers which exist. */
@ApplicationScoped
public class Partitions {

    private final RecordRepository repository;
    private final Set<Long> existing = ConcurrentHashMap.newKeySet();

    Partitions(RecordRepository repository) {
        this.repository = repository;
    }

    /** Completes when each day, counted from 1970-01-01, has its partition. */
    public Uni<Void> ensure(Set<Long> epochDays) {
        Set<Long> missing = new TreeSet<>(epochDays);
        missing.removeAll(existing);
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Long day : missing) {
            done = done.chain(() -> create(day));
        }
        return done;
    }

    private Uni<Void> create(long epochDay) {
        return repository.createPartition(LocalDate.ofEpochDay(epochDay)).invoke(() -> existing.add(epochDay));
    }
}
