package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** Queries of the ids that providers gave to emails. */
@ApplicationScoped
class RemoteMessageRepository implements RemoteMessages {

    private static final String KEEP = """
            insert into remote_message (remote_id, tenant, recipient_id)
            select r.remote_id, $1, r.recipient from unnest($2::text[], $3::uuid[]) as r (remote_id, recipient)
            on conflict do nothing""";

    private static final String FIND = "select recipient_id from remote_message where remote_id = $1 limit 1";

    @Override
    public Uni<Void> keep(SqlConnection connection, String tenant, Map<String, UUID> recipients) {
        if (recipients.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] ids = recipients.keySet().toArray(String[]::new);
        UUID[] of = Arrays.stream(ids).map(recipients::get).toArray(UUID[]::new);
        return connection.preparedQuery(KEEP).execute(Tuple.of(tenant, ids, of)).replaceWithVoid();
    }

    @Override
    public Uni<UUID> find(SqlConnection connection, String remoteId) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(remoteId))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getUUID("recipient_id"));
    }
}
