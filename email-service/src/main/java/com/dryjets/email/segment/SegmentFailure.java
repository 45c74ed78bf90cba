package com.dryjets.email.segment;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.util.UUID;
import java.util.function.Supplier;

/** Says whose members could not be found, so that the other segments of its tenant are kept current without it. */
final class SegmentFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient UUID segment;

    private SegmentFailure(UUID segment, Throwable cause) {
        super(cause);
        this.segment = segment;
    }

    UUID segment() {
        return segment;
    }

    /** Runs work on a segment. What ails the database fails as it is, because it would fail for each of the others. */
    static <T> Uni<T> of(UUID segment, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> work.get())
                .onFailure(SegmentFailure::isOfOne)
                .transform(failure -> new SegmentFailure(segment, failure));
    }

    /** SQLSTATE classes of errors in data, statements and their size (PostgreSQL manual, appendix A). */
    private static boolean isOfOne(Throwable failure) {
        if (failure instanceof PgException sql) {
            String state = sql.getSqlState() == null ? "" : sql.getSqlState();
            return state.startsWith("22") || state.startsWith("42") || state.startsWith("54");
        }
        return failure instanceof IllegalStateException || failure instanceof IllegalArgumentException;
    }
}
