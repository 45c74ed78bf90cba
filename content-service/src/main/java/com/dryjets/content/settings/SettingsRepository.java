package com.dryjets.content.settings;

import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.StreamSupport;

/** Reads and stores the settings of tenants. */
@ApplicationScoped
class SettingsRepository {

    private static final String FIND = "select approvals from content_settings where tenant = $1";
    private static final String SAVE = """
            insert into content_settings (tenant, approvals, changed_by, changed_at) values ($1, $2, $3, $4)
            on conflict (tenant) do update
            set approvals = excluded.approvals, changed_by = excluded.changed_by, changed_at = excluded.changed_at""";

    Uni<ContentSettings> find(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ContentSettings(Approvals.valueOf(row.getString("approvals"))))
                        .findFirst()
                        .orElse(ContentSettings.DEFAULT));
    }

    Uni<Void> save(SqlConnection connection, Caller caller, ContentSettings settings, Instant now) {
        return connection
                .preparedQuery(SAVE)
                .execute(Tuple.of(caller.tenant(), settings.approvals().name(), caller.user(), Utc.of(now)))
                .replaceWithVoid();
    }
}
