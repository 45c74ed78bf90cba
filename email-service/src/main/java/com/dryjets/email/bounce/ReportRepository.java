package com.dryjets.email.bounce;

import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queries of the reports that were received. */
@ApplicationScoped
class ReportRepository {

    private static final String INSERT = """
            insert into delivery_report (tenant, source, event_id, recipient_id, kind, reason, status, reply_code,
              diagnostic, received_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id""";

    private static final String IS_FIRST = """
            select not exists (select from delivery_report
              where tenant = $1 and recipient_id = $2 and kind = $3 and id <> $4) as first""";

    private static final int LONGEST_DIAGNOSTIC = 1000;

    /** Keeps a report; null if it was received before. */
    Uni<Long> insert(SqlConnection connection, String tenant, UUID recipient, ReceivedReport report) {
        BounceVerdict verdict = report.verdict();
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addString(tenant)
                        .addString(report.source())
                        .addString(report.eventId())
                        .addUUID(recipient)
                        .addString(verdict.kind().name())
                        .addString(verdict.reason().name())
                        .addString(verdict.status())
                        .addInteger(verdict.replyCode())
                        .addString(storable(verdict.diagnostic()))
                        .addValue(Utc.of(report.at())))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getLong("id"));
    }

    /** Whether no other report about this recipient is of this kind. */
    Uni<Boolean> isFirst(SqlConnection connection, String tenant, UUID recipient, long id, BounceKind kind) {
        return connection
                .preparedQuery(IS_FIRST)
                .execute(Tuple.of(tenant, recipient, kind.name(), id))
                .map(rows -> rows.iterator().next().getBoolean("first"));
    }

    private static @Nullable String storable(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replace("\u0000", "");
        return clean.length() <= LONGEST_DIAGNOSTIC ? clean : clean.substring(0, LONGEST_DIAGNOSTIC);
    }
}
