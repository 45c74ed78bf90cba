package com.dryjets.email.contact;

import com.dryjets.contracts.value.InvalidValue;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a contact agreed to receive marketing.
 *
 * @param source how it was given or withdrawn, for example {@code sign-up form}
 * @param at when that was; null while unknown
 */
public record Consent(
        ConsentStatus status,
        @Nullable String source,
        @Nullable Instant at) {

    static Consent of(Row row) {
        return new Consent(
                ConsentStatus.valueOf(row.getString("consent")),
                row.getString("consent_source"),
                row.getOffsetDateTime("consent_at") == null
                        ? null
                        : row.getOffsetDateTime("consent_at").toInstant());
    }

    /** Returns the consent with the time at which it was told if it has none of its own. */
    Consent toldAt(Instant now) {
        if (at != null && at.isAfter(now)) {
            throw new InvalidValue("must have been given in the past");
        }
        return status == ConsentStatus.UNKNOWN
                ? this
                : new Consent(status, source, Objects.requireNonNullElse(at, now));
    }
}
