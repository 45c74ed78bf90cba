package com.dryjets.email.list;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries of lists. */
@ApplicationScoped
class ListRepository {

    private static final String COLUMNS = """
            select l.*, cast((select count(*) from list_member m join contact c on c.tenant = m.tenant and c.id = m.contact_id
                where m.list_id = l.id and m.state = 'SUBSCRIBED' and c.consent not in ('WITHDRAWN', 'PENDING')
                  and not exists (select from suppression s where s.tenant = c.tenant and s.address = c.address)) as integer) as size,
              cast((select count(*) from list_member m where m.list_id = l.id and m.state = 'PENDING') as integer) as pending
            from contact_list l\s""";

    private static final String CREATE = """
            insert into contact_list (id, tenant, name, description, double_opt_in, topics, color, created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, now(), now())""";

    private static final String UPDATE = """
            update contact_list set name = $3, description = $4, double_opt_in = $5, topics = $6, color = $7, updated_at = now(),
              version = version + 1 where tenant = $1 and id = $2""";

    private static final String IN_USE = """
            select exists (select from email where tenant = $1 and cast(cast($2 as uuid) as text) = any(included || excluded)
                and status in ('DRAFT', 'SCHEDULED', 'FREEZING', 'SENDING', 'PAUSED'))
              or exists (select from segment where tenant = $1
                and cast(conditions as text) like '%"list": "' || cast($2 as text) || '"%') as used""";

    Uni<List<StoredList>> list(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(COLUMNS + "where l.tenant = $1 order by l.name limit 1000")
                .execute(Tuple.of(tenant))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredList::of)
                        .toList());
    }

    /** Finds a list; null if there is none. */
    Uni<StoredList> find(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery(COLUMNS + "where l.tenant = $1 and l.id = $2")
                .execute(Tuple.of(tenant, id))
                .map(rows ->
                        rows.size() == 0 ? null : StoredList.of(rows.iterator().next()));
    }

    Uni<Void> create(SqlConnection connection, String tenant, UUID id, ListData list) {
        Tuple values = Tuple.of(id, tenant);
        return connection.preparedQuery(CREATE).execute(add(values, list)).replaceWithVoid();
    }

    Uni<Void> update(SqlConnection connection, String tenant, UUID id, ListData list) {
        Tuple values = Tuple.of(tenant, id);
        return connection.preparedQuery(UPDATE).execute(add(values, list)).replaceWithVoid();
    }

    Uni<Boolean> isInUse(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery(IN_USE)
                .execute(Tuple.of(tenant, id))
                .map(rows -> rows.iterator().next().getBoolean("used"));
    }

    Uni<Void> delete(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery("delete from contact_list where tenant = $1 and id = $2")
                .execute(Tuple.of(tenant, id))
                .replaceWithVoid();
    }

    private static Tuple add(Tuple values, ListData list) {
        return values.addString(list.name())
                .addString(list.description())
                .addBoolean(list.optIn() == OptIn.DOUBLE)
                .addArrayOfString(list.topics().toArray(String[]::new))
                .addString(list.color());
    }
}
