package com.dryjets.email.email;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time in which each recipient gets an email at their best hour. It begins when its audience begins to be frozen. */
public record SendWindow(Instant from, Instant until) {

    static @Nullable SendWindow of(Row row) {
        @Nullable Integer hours = row.getInteger("best_time_hours");
        if (hours == null) {
            return null;
        }
        Instant from = row.getOffsetDateTime("window_from").toInstant();
        return new SendWindow(from, from.plus(Duration.ofHours(hours)));
    }
}
