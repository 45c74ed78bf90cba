package com.dryjets.kit.work;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves from permanent ones. */
public final class Failures {

    /**
     * SQLSTATE classes of a database that is unreachable, out of resources or shutting down: connection (08),
     * insufficient resources (53), operator intervention (57), system error (58). PostgreSQL manual, appendix A.
     */
    private static final Set<String> UNAVAILABLE = Set.of("08", "53", "57", "58");

    /** SQLSTATE classes that a retry resolves besides those: transaction rollback (40), object in use (55). */
    private static final Set<String> CONFLICT = Set.of("40", "55");

    /** The database has ended a transaction in which this process was idle, for example because it was frozen. */
    private static final String IDLE_IN_TRANSACTION = "25P03";

    private Failures() {}

    /** Returns whether a later retry may succeed. */
    public static boolean isTransient(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> sqlState = sqlState(cause);
            if (sqlState.isPresent()) {
                return isUnavailable(sqlState.get()) || hasClass(sqlState.get(), CONFLICT);
            }
            if (isOfTheMachine(cause) || cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the database or the broker cannot be used at the moment. */
    public static boolean isUnavailable(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> sqlState = sqlState(cause);
            if (sqlState.isPresent()) {
                return isUnavailable(sqlState.get());
            }
            if (isUnreachable(cause)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether this one cause lies in the machine or the network, never in the data: what was unreachable,
     * interrupted, cancelled, out of memory or could not be loaded can succeed later. A stack overflow or a failed
     * assertion can be the work of a single record.
     */
    public static boolean isOfTheMachine(Throwable cause) {
        return isUnreachable(cause)
                || cause instanceof InterruptedException
                || cause instanceof RejectedExecutionException
                || cause instanceof CancellationException
                || cause instanceof LinkageError
                || cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError);
    }

    private static boolean isUnreachable(Throwable cause) {
        // Both extend IOException, but say that data is malformed.
        if (cause instanceof JacksonException || cause instanceof CharacterCodingException) {
            return false;
        }
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof VertxException
                || cause instanceof RetriableException;
    }

    /** Returns the SQLSTATE that the database reported with this one cause; empty if it is no failure of a statement. */
    public static Optional<String> sqlState(Throwable cause) {
        return switch (cause) {
            case PgException sql -> Optional.ofNullable(sql.getSqlState());
            case SQLException sql -> Optional.ofNullable(sql.getSQLState());
            default -> Optional.empty();
        };
    }

    private static boolean isUnavailable(String sqlState) {
        return hasClass(sqlState, UNAVAILABLE) || sqlState.equals(IDLE_IN_TRANSACTION);
    }

    private static boolean hasClass(String sqlState, Set<String> classes) {
        return sqlState.length() >= 2 && classes.contains(sqlState.substring(0, 2));
    }
}
