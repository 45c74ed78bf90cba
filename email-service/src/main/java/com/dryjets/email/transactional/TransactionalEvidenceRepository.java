package com.dryjets.email.transactional;

import com.dryjets.email.recipient.Answers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Queries of copies that were sent. */
@ApplicationScoped
class TransactionalEvidenceRepository implements TransactionalEvidence {

    private static final String TENANT = "select tenant as value from transactional_recipient where id = $1";

    private static final String FIND = "select id from transactional_recipient where remote_id = $1 limit 1";

    private static final String ADDRESS =
            "select address as value from transactional_recipient where tenant = $1 and id = $2";

    /** A copy that may be out, because an attempt began or is in doubt, is not sent again. */
    private static final String DELIVERED = """
            update transactional_recipient r set
              state = case when known.settles then 'SENT' else r.state end,
              sent_at = case when known.settles then coalesce(r.sent_at, now()) else r.sent_at end,
              lease_token = case when known.settles then null else r.lease_token end,
              leased_until = case when known.settles then null else r.leased_until end
            from (
              select id, state in ('PENDING', 'SENDING', 'FAILED') and (doubts > 0 or attempted) as settles
              from transactional_recipient where tenant = $1 and id = $2 for update) known
            where r.id = known.id returning r.address as value""";

    private static final String BOUNCED = """
            update transactional_recipient set state = 'BOUNCED', error = $3, lease_token = null, leased_until = null,
              bounced_at = coalesce(bounced_at, now())
            where tenant = $1 and id = $2 returning address as value""";

    @Override
    public Uni<String> tenant(SqlConnection connection, UUID copy) {
        return one(connection, TENANT, Tuple.of(copy));
    }

    @Override
    public Uni<UUID> find(SqlConnection connection, String remoteId) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(remoteId))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getUUID("id"));
    }

    @Override
    public Uni<String> delivered(SqlConnection connection, String tenant, UUID copy) {
        return one(connection, DELIVERED, Tuple.of(tenant, copy));
    }

    @Override
    public Uni<String> bounced(SqlConnection connection, String tenant, UUID copy, String reason) {
        return one(connection, BOUNCED, Tuple.of(tenant, copy, Answers.line(reason)));
    }

    @Override
    public Uni<String> address(SqlConnection connection, String tenant, UUID copy) {
        return one(connection, ADDRESS, Tuple.of(tenant, copy));
    }

    private static Uni<String> one(SqlConnection connection, String sql, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getString("value"));
    }
}
