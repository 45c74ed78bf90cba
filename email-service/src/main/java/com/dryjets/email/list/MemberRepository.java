package com.dryjets.email.list;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of who subscribed to which list. */
@ApplicationScoped
class MemberRepository {

    private static final String ADD = """
            insert into list_member as m (list_id, contact_id, tenant, state, topics, source, asked_at, changed_at)
            select $2, c.id, $1, 'SUBSCRIBED', l.topics, 'added', now(), now()
            from contact c join contact_list l on l.tenant = $1 and l.id = $2 where c.tenant = $1 and c.id = any($3)
            on conflict (list_id, contact_id) do update set state = 'SUBSCRIBED', source = excluded.source, changed_at = now()
            where m.state = 'PENDING'""";

    private static final String SUBSCRIBED = """
            select cast(count(*) filter (where state = 'UNSUBSCRIBED') as integer) as refused
            from list_member where tenant = $1 and list_id = $2 and contact_id = any($3)""";

    /** A subscriber stays one; who is asked again soon gets no second email. */
    private static final String ASK = """
            insert into list_member as m (list_id, contact_id, tenant, state, topics, source, asked_at, changed_at)
            values ($2, $3, $1, $4, $5, 'form', now(), now())
            on conflict (list_id, contact_id) do update set
              state = excluded.state, topics = excluded.topics, source = excluded.source, asked_at = now(), changed_at = now()
            where m.state <> 'SUBSCRIBED' and (m.asked_at < now() - interval '10 minutes' or m.state = 'UNSUBSCRIBED')
            returning asked_at""";

    private static final String FIND = """
            select state, asked_at from list_member where tenant = $1 and list_id = $2 and contact_id = $3 for update""";

    private static final String CONFIRM = """
            update list_member set state = 'SUBSCRIBED', changed_at = now()
            where tenant = $1 and list_id = $2 and contact_id = $3 and state = 'PENDING'""";

    private static final String OF_CONTACT = """
            select l.id, l.name, l.description, l.topics, m.state, m.topics as chosen
            from list_member m join contact_list l on l.id = m.list_id
            where m.tenant = $1 and m.contact_id = $2 and m.state <> 'PENDING' order by l.name""";

    private static final String CHOOSE = """
            update list_member set state = $4, topics = $5, changed_at = now(),
              source = case when state = $4 then source else 'preferences' end
            where tenant = $1 and list_id = $2 and contact_id = $3 and (state, topics) is distinct from ($4, $5::text[])""";

    /** Subscribers who were there before a topic have not decided against it. */
    private static final String CHOOSE_FOR_ALL = """
            update list_member set topics = array(select distinct unnest(topics || $3::text[])), changed_at = now()
            where tenant = $1 and list_id = $2 and not topics @> $3::text[]""";

    /** A list of a contact, and which of its topics it chose. */
    record Choice(
            UUID listId,
            String name,
            String description,
            List<String> topics,
            boolean subscribed,
            Set<String> chosen) {}

    /** Subscribes contacts; answers how many were not subscribed before. */
    Uni<Integer> add(SqlConnection connection, String tenant, UUID list, List<UUID> contacts) {
        return connection
                .preparedQuery(ADD)
                .execute(Tuple.of(tenant, list, contacts.toArray(UUID[]::new)))
                .map(result -> result.rowCount());
    }

    /** Chooses new topics of a list for all who are on it. */
    Uni<Void> chooseForAll(SqlConnection connection, String tenant, UUID list, List<String> topics) {
        return topics.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(CHOOSE_FOR_ALL)
                        .execute(Tuple.of(tenant, list, topics.toArray(String[]::new)))
                        .replaceWithVoid();
    }

    /** Counts those of the contacts who unsubscribed themselves. */
    Uni<Integer> refused(SqlConnection connection, String tenant, UUID list, List<UUID> contacts) {
        return connection
                .preparedQuery(SUBSCRIBED)
                .execute(Tuple.of(tenant, list, contacts.toArray(UUID[]::new)))
                .map(rows -> rows.iterator().next().getInteger("refused"));
    }

    Uni<Boolean> remove(SqlConnection connection, String tenant, UUID list, UUID contact) {
        return connection
                .preparedQuery("delete from list_member where tenant = $1 and list_id = $2 and contact_id = $3")
                .execute(Tuple.of(tenant, list, contact))
                .map(result -> result.rowCount() == 1);
    }

    /** A subscription: whether it is confirmed, and when it was asked for. */
    record Subscription(String state, Instant askedAt) {
        boolean isPending() {
            return state.equals("PENDING");
        }

        boolean isSubscribed() {
            return state.equals("SUBSCRIBED");
        }
    }

    /** Stores that somebody wants to subscribe; returns when it was asked for if that is news, else null. */
    Uni<@Nullable Instant> ask(
            SqlConnection connection, String tenant, UUID list, UUID contact, boolean confirmed, List<String> topics) {
        return connection
                .preparedQuery(ASK)
                .execute(Tuple.of(
                        tenant, list, contact, confirmed ? "SUBSCRIBED" : "PENDING", topics.toArray(String[]::new)))
                .map(rows -> rows.size() == 0
                        ? null
                        : rows.iterator().next().getOffsetDateTime("asked_at").toInstant());
    }

    /** Finds a subscription and locks it; null if there is none. */
    Uni<@Nullable Subscription> lock(SqlConnection connection, String tenant, UUID list, UUID contact) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant, list, contact))
                .map(rows -> rows.size() == 0
                        ? null
                        : new Subscription(
                                rows.iterator().next().getString("state"),
                                rows.iterator()
                                        .next()
                                        .getOffsetDateTime("asked_at")
                                        .toInstant()));
    }

    /** Subscribes a contact that asked for it. */
    Uni<Void> confirm(SqlConnection connection, String tenant, UUID list, UUID contact) {
        return connection
                .preparedQuery(CONFIRM)
                .execute(Tuple.of(tenant, list, contact))
                .replaceWithVoid();
    }

    Uni<List<Choice>> choices(SqlConnection connection, String tenant, UUID contact) {
        return connection
                .preparedQuery(OF_CONTACT)
                .execute(Tuple.of(tenant, contact))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Choice(
                                row.getUUID("id"),
                                row.getString("name"),
                                row.getString("description") == null ? "" : row.getString("description"),
                                Arrays.asList(row.getArrayOfStrings("topics")),
                                row.getString("state").equals("SUBSCRIBED"),
                                Set.of(row.getArrayOfStrings("chosen"))))
                        .toList());
    }

    Uni<Void> choose(
            SqlConnection connection, String tenant, UUID list, UUID contact, boolean subscribed, List<String> topics) {
        return connection
                .preparedQuery(CHOOSE)
                .execute(Tuple.of(
                        tenant,
                        list,
                        contact,
                        subscribed ? "SUBSCRIBED" : "UNSUBSCRIBED",
                        topics.toArray(String[]::new)))
                .replaceWithVoid();
    }
}
