package com.dryjets.kit.inbox;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells transient failures, which are retried, from permanent ones, which become dead letters. */
public final class DeadLetters {

    /**
     * SQLSTATE classes that a retry can resolve: connection (08), transaction rollback (40), insufficient resources
     * (53), object not in the needed state (55), operator intervention (57), system error (58). PostgreSQL manual,
     * appendix A.
     */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private DeadLetters() {}

    /** Returns whether a later retry may succeed. */
    public static boolean isTransient(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException sql) {
                return sql.getSqlState() != null
                        && TRANSIENT_CLASSES.contains(sql.getSqlState().substring(0, 2));
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof VertxException
                    || cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether every retry would fail the same way. */
    public static boolean isPermanent(Throwable failure) {
        return !isTransient(failure);
    }
}
