package com.dryjets.email.transactional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries of what became of emails. */
@ApplicationScoped
class TransactionalLogRepository implements TransactionalLog {

    private static final String FIND = """
            select r.id, r.address, e.subject, r.state, r.attempts, r.error, r.created_at, r.sent_at
            from transactional_recipient r join transactional_email e on e.id = r.email_id and e.tenant = r.tenant
            where r.tenant = $1 and r.id = any($2) and e.kind in ('TRANSACTIONAL', 'TEST') order by r.id""";

    @Override
    public Uni<TransactionalView> find(SqlConnection connection, String tenant, UUID id) {
        return find(connection, tenant, List.of(id)).map(found -> found.isEmpty() ? null : found.getFirst());
    }

    @Override
    public Uni<List<TransactionalView>> find(SqlConnection connection, String tenant, Collection<UUID> ids) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant, ids.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(TransactionalView::of)
                        .toList());
    }
}
