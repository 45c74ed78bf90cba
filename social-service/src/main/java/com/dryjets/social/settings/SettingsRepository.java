package com.dryjets.social.settings;

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

    private static final String FIND = "select approvals from social_settings where tenant = $1";
    private static final String SAVE = """
            insert into social_settings (tenant, approvals, changed_by, changed_at) values ($1, $2, $3, $4)
            on conflict (tenant) do update
            set approvals = excluded.approvals, changed_by = excluded.changed_by, changed_at = excluded.changed_at""";

    Uni<SocialSettings> find(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new SocialSettings(Approvals.valueOf(row.getString("approvals"))))
                        .findFirst()
                        .orElse(SocialSettings.DEFAULT));
    }

    Uni<Void> save(SqlConnection connection, Caller caller, SocialSettings settings, Instant now) {
        return connection
                .preparedQuery(SAVE)
                .execute(Tuple.of(caller.tenant(), settings.approvals().name(), caller.user(), Utc.of(now)))
                .replaceWithVoid();
    }
}
