package com.dryjets.email.email;

import com.dryjets.contracts.value.TimeZones;
import io.vertx.mutiny.sqlclient.Row;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a report has to know of its email.
 *
 * @param started whether its links are numbered, because its sending has started or is being prepared
 * @param timeZone of its campaign; UTC while that is not known
 */
public record ReportedEmail(EmailRef ref, @Nullable String subject, boolean started, ZoneId timeZone) {

    static ReportedEmail of(Row row) {
        return new ReportedEmail(
                EmailRef.of(row),
                row.getString("subject"),
                row.getBoolean("started"),
                TimeZones.orUtc(row.getString("time_zone")));
    }
}
