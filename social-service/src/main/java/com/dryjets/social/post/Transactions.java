package com.dryjets.social.post;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Failures;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.function.Function;

/** Transactions of publishing, which must not be lost when the database picks them to end a deadlock. */
final class Transactions {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final int REPETITIONS = 5;

    private Transactions() {}

    /** Runs the work in a transaction, and again if the database rolled it back because of another transaction. */
    static <T> Uni<T> repeated(TenantTransaction transactions, String tenant, Function<SqlConnection, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> transactions.sql(tenant, work))
                .onFailure(failure -> Failures.isTransient(failure) && !Failures.isUnavailable(failure))
                .retry()
                .withBackOff(PAUSE, LONGEST_PAUSE)
                .atMost(REPETITIONS);
    }
}
