package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Removes addresses of erased people. A claim skips recipients whose contact is gone. */
@ApplicationScoped
class RecipientErasureRepository implements RecipientErasure {

    private static final String ADDRESSES = """
            select distinct address from recipient where tenant = $1 and contact_id = $2
              and address not like 'erased-%@erased.invalid'""";

    /** An erasure changes the key of a row, and so waits for transactions that share its lock. */
    private static final String KEPT = """
            select id, address from recipient where tenant = $1 and id = any($2) order by id for key share""";

    /**
     * The address stays unique within the email, and is one that nobody can have (RFC 2606). Reports still count the
     * recipient under the same domain.
     */
    private static final String ERASE = """
            update recipient r set address = 'erased-' || r.id || '@erased.invalid', answer = null,
              domain = coalesce(r.domain, (select split_part(r.address, '@', -1) from frozen_audience f
                where f.tenant = $1 and f.email_id = r.email_id and split_part(r.address, '@', -1) = any(f.domains)), '')
            where r.tenant = $1 and (r.contact_id = $2 or r.id = any($3)) returning r.id""";

    /** Of deleted contacts; an email is asked at a time, because its recipients are indexed by address. */
    private static final String OF_ADDRESSES = """
            select r.id from recipient r where r.tenant = $1 and r.address = any($3)
              and r.email_id = any(array(select id from email where tenant = $1))
              and not exists (select from contact c where c.tenant = $1 and c.id = r.contact_id and c.id <> $2)""";

    @Override
    public Uni<Set<String>> addresses(SqlConnection connection, String tenant, UUID contactId) {
        return connection
                .preparedQuery(ADDRESSES)
                .execute(Tuple.of(tenant, contactId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("address"))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Set<UUID>> erased(SqlConnection connection, String tenant, Collection<UUID> recipients) {
        return connection
                .preparedQuery(KEPT)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> RecipientErasure.isErased(row.getString("address")))
                        .map(row -> row.getUUID("id"))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Uni<List<UUID>> erase(
            SqlConnection connection, String tenant, UUID contactId, Collection<String> addresses) {
        return connection
                .preparedQuery(OF_ADDRESSES)
                .execute(Tuple.of(tenant, contactId, addresses.toArray(String[]::new)))
                .chain(rows -> connection
                        .preparedQuery(ERASE)
                        .execute(Tuple.of(tenant, contactId, ids(rows).toArray(UUID[]::new))))
                .map(RecipientErasureRepository::ids);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .toList();
    }
}
