package com.dryjets.analytics.partition;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The partitions of metric_record: makes those that are missing, and remembers which are there. */
@ApplicationScoped
public class Partitions {

    private static final String MAKE = "call make_metric_partition($1)";

    private final TenantTransaction transactions;
    private final Set<Long> known = ConcurrentHashMap.newKeySet();

    Partitions(TenantTransaction transactions) {
        this.transactions = transactions;
    }

    /** Completes when each of the days, counted from 1970-01-01, has its partition. */
    public Uni<Void> ensure(Set<Long> epochDays) {
        Set<Long> missing = new TreeSet<>(epochDays);
        missing.removeAll(known);
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Long day : missing) {
            done = done.chain(() -> make(day));
        }
        return done;
    }

    private Uni<Void> make(long epochDay) {
        return transactions
                .sql(
                        Tenants.ALL,
                        connection -> connection.preparedQuery(MAKE).execute(Tuple.of(LocalDate.ofEpochDay(epochDay))))
                .invoke(() -> known.add(epochDay))
                .replaceWithVoid();
    }
}
