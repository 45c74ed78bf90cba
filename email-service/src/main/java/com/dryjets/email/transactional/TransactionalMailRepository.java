package com.dryjets.email.transactional;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Statements that queue emails and delete them. */
@ApplicationScoped
class TransactionalMailRepository implements TransactionalMails {

    private static final String QUEUE = """
            with added as (
              insert into transactional_email (id, tenant, kind, sender, reply_to, contact_id, subject, html, text, created_at)
              values ($1, $2, $3, cast($4 as text), cast($5 as text), cast($6 as uuid), $7, $8, $9, now())
              on conflict (id) do nothing returning id)
            insert into transactional_recipient (id, tenant, email_id, address, stop_url, urgent, created_at)
            select copy.id, $2, added.id, copy.address, copy.stop_url, cast($10 as boolean), now()
            from added, jsonb_to_recordset(cast(cast($11 as text) as jsonb)) as copy (id uuid, address text, stop_url text)""";

    /** The text of an email is about its recipients, so it goes with the last of them. */
    private static final String FORGET = """
            with about as (
              select id from transactional_recipient where tenant = $1 and address_key = any($3)
              union
              select r.id from transactional_email e join transactional_recipient r on r.email_id = e.id
              where e.tenant = $1 and e.contact_id = $2),
            gone as (
              delete from transactional_recipient r using about where r.id = about.id returning r.id, r.email_id),
            texts as (
              delete from transactional_email e using gone
              where e.tenant = $1 and e.id = gone.email_id and not exists (
                select from transactional_recipient r
                where r.tenant = $1 and r.email_id = e.id and r.id not in (select id from gone)))
            select id from gone""";

    @Override
    public Uni<List<UUID>> forget(
            SqlConnection connection, String tenant, UUID contactId, Collection<String> addresses) {
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(tenant, contactId, addresses.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    @Override
    public Uni<Boolean> queue(SqlConnection connection, String tenant, TransactionalMail mail) {
        return connection
                .preparedQuery(QUEUE)
                .execute(Tuple.wrap(values(tenant, mail)))
                .map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Uni<Void> queueInSession(String tenant, TransactionalMail mail) {
        return Panache.getSession()
                .chain(session -> bind(session.createNativeQuery(QUEUE.replace('$', '?')), values(tenant, mail))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Mutiny.MutationQuery bind(Mutiny.MutationQuery query, List<@Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private static List<@Nullable Object> values(String tenant, TransactionalMail mail) {
        return Arrays.asList(
                mail.id(),
                tenant,
                mail.kind().name(),
                mail.sender(),
                mail.replyTo(),
                mail.contactId(),
                mail.text().subject(),
                mail.text().html(),
                mail.text().text(),
                mail.kind().isUrgent(),
                addressees(mail.addressees()).encode());
    }

    private static JsonArray addressees(List<Addressee> addressees) {
        JsonArray rows = new JsonArray();
        addressees.forEach(copy -> rows.add(new JsonObject()
                .put("id", copy.id().toString())
                .put("address", copy.address())
                .put("stop_url", copy.stopUrl())));
        return rows;
    }
}
