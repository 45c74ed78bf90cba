package com.dryjets.campaign.projection;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Values of native queries' rows. */
public final class Rows {

    private Rows() {}

    /** A timestamp column, whichever type the driver chose for it. */
    public static @Nullable Instant instant(@Nullable Object column) {
        return switch (column) {
            case null -> null;
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            default -> throw new IllegalStateException("No instant: " + column.getClass());
        };
    }
}
