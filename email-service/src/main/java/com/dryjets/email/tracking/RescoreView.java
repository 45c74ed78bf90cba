package com.dryjets.email.tracking;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the rescoring of an email is.
 *
 * @param recipients those with hits that were rescored so far
 */
@Schema(example = """
                {"state": "RUNNING", "recipients": 1500, "requestedAt": "2026-11-29T12:00:00Z"}""")
public record RescoreView(
        State state,
        int recipients,
        Instant requestedAt,
        @Nullable Instant finishedAt) {

    /** Whether there is more to do. */
    @Schema(name = "RescoreState")
    public enum State {
        RUNNING,
        FINISHED
    }

    static RescoreView of(Row row) {
        OffsetDateTime finished = row.getOffsetDateTime("finished_at");
        return new RescoreView(
                finished == null ? State.RUNNING : State.FINISHED,
                row.getInteger("recipients"),
                row.getOffsetDateTime("requested_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
