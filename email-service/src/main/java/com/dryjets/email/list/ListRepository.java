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

    /** The members are counted in their index alone; who of them receives email is decided when one is sent. */
    private static final String COLUMNS = """
            select l.*, cast(coalesce(n.size, 0) as integer) as size, cast(coalesce(n.pending, 0) as integer) as pending
            from contact_list l left join (
              select m.list_id, count(*) filter (where m.state = 'SUBSCRIBED') as size,
                count(*) filter (where m.state = 'PENDING') as pending
              from list_member m where m.tenant = $1 and ($2::uuid is null or m.list_id = $2) group by m.list_id) n
              on n.list_id = l.id
            where l.tenant = $1 and ($2::uuid is null or l.id = $2)\s""";

    private static final String IN_TOPIC = """
            select coalesce(min(name), '') as name from segment where tenant = $1 and jsonb_path_exists(conditions,
              '$.**.topic ? (@.list == $list && @.name == $name)', jsonb_build_object('list', $2::text, 'name', $3::text))""";

    private static final String EMAIL_OF_TOPIC = """
            select coalesce(min(coalesce(subject, 'without a subject')), '') as subject from email
            where tenant = $1 and topic = $3 and $2::text = any(included)
              and status in ('DRAFT', 'SCHEDULED', 'FREEZING', 'SENDING', 'PAUSED')""";

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

    private static final String COUNT = "select cast(count(*) as integer) as lists from contact_list where tenant = $1";

    /** Lists are created one after the other, so that their number stays within its bound. */
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended('lists:' || $1, 0)) as text)";

    Uni<List<StoredList>> list(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(COLUMNS + "order by l.name limit 1000")
                .execute(Tuple.of(tenant, null))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredList::of)
                        .toList());
    }

    /** Finds a list; null if there is none. */
    Uni<StoredList> find(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery(COLUMNS)
                .execute(Tuple.of(tenant, id))
                .map(rows ->
                        rows.size() == 0 ? null : StoredList.of(rows.iterator().next()));
    }

    /** Counts the lists, and keeps others from creating one until the transaction ends. */
    Uni<Integer> lockAndCount(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(tenant))
                .chain(() -> connection.preparedQuery(COUNT).execute(Tuple.of(tenant)))
                .map(rows -> rows.iterator().next().getInteger("lists"));
    }

    /** Finds a segment with a condition on a topic; empty if there is none. */
    Uni<String> segmentOfTopic(SqlConnection connection, String tenant, UUID list, String topic) {
        return connection
                .preparedQuery(IN_TOPIC)
                .execute(Tuple.of(tenant, list.toString(), topic))
                .map(rows -> rows.iterator().next().getString("name"));
    }

    /** Finds an unsent email to a list that has a topic; empty if there is none. */
    Uni<String> emailOfTopic(SqlConnection connection, String tenant, UUID list, String topic) {
        return connection
                .preparedQuery(EMAIL_OF_TOPIC)
                .execute(Tuple.of(tenant, list.toString(), topic))
                .map(rows -> rows.iterator().next().getString("subject"));
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
