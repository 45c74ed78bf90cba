package com.dryjets.social.post;

import com.dryjets.kit.work.Utc;
import com.dryjets.social.network.Step;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A try of a step.
 *
 * @param age how long ago it was started, by the database's clock
 */
record LedgerEntry(
        int number,
        Step step,
        Instant startedAt,
        Duration age,
        @Nullable Instant finishedAt,
        String outcome,
        @Nullable String remoteId,
        @Nullable String detail) {

    static final String STARTED = "STARTED";
    static final String DONE = "DONE";
    static final String FOUND = "FOUND";
    static final String PENDING = "PENDING";
    static final String EXPIRED = "EXPIRED";
    static final String UNKNOWN = "UNKNOWN";

    private static final Set<String> REFUSALS = Set.of("MEDIA_UNUSABLE", "CONTENT_REFUSED", "DUPLICATE", "UNSUPPORTED");

    static LedgerEntry read(Row row) {
        return new LedgerEntry(
                row.getInteger("number"),
                Step.of(row.getString("step")),
                row.getOffsetDateTime("started_at").toInstant(),
                Duration.ofMillis(row.getLong("age")),
                Utc.instant(row.getOffsetDateTime("finished_at")),
                row.getString("outcome"),
                row.getString("remote_id"),
                row.getString("detail"));
    }

    boolean isDone() {
        return DONE.equals(outcome) || FOUND.equals(outcome);
    }

    /** Whether the network named an id by which the step's outcome can be asked for. */
    boolean isPending() {
        return PENDING.equals(outcome) || UNKNOWN.equals(outcome) && remoteId != null;
    }

    /** Whether the network refused it for good, so that another try must start it anew. */
    boolean isRefused() {
        return REFUSALS.contains(outcome);
    }

    /** Whether the network may have done it: it was started, and nothing certain is known since. */
    boolean isOpen() {
        return STARTED.equals(outcome) || UNKNOWN.equals(outcome);
    }
}
