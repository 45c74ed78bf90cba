package com.dryjets.email.sender;

import com.dryjets.email.message.DkimKey.Algorithm;
import com.dryjets.email.sender.AccountWebhooks.SendGridAccount;
import com.dryjets.email.sender.DnsFinding.Purpose;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads and writes senders. */
@ApplicationScoped
class SenderRepository {

    private static final String INSERT = """
            insert into sender (id, tenant, address, display_name, reply_to, dkim_selector, dkim_algorithm,
                dkim_public_key, dkim_private_key, route, route_secret, created_at, updated_at, route_revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13)""";

    /** Resets the SPF check if the route's type or server changes, because the new one may need another SPF record. */
    private static final String UPDATE = """
            update sender set display_name = $3, reply_to = $4, route = $5,
                dns = case when (route -> 'type', route -> 'host') is not distinct from ($5::jsonb -> 'type', $5::jsonb -> 'host')
                  then dns else dns - 'SPF' end,
                verified = verified
                  and (route -> 'type', route -> 'host') is not distinct from ($5::jsonb -> 'type', $5::jsonb -> 'host'),
                route_secret = case when $7 then $6 else route_secret end,
                route_revision = case
                  when $7 or route - $9::text[] is distinct from $5::jsonb - $9::text[] then gen_random_uuid()
                  else route_revision end,
                updated_at = $8, version = version + 1
            where tenant = $1 and id = $2""";

    /** Settings that can change without changing the server or account that messages leave by. */
    private static final String[] SAME_ACCOUNT = {"limits", "webhook", "emailActivity"};

    private static final String CHECKED = """
            update sender set dns = $3, verified = $4, checked_at = $5, updated_at = $5, version = version + 1
            where tenant = $1 and id = $2""";

    private static final String SELECT = "select * from sender where tenant = $1 ";

    private static final String SENDGRID_ACCOUNT = """
            select tenant, route -> 'webhook' ->> 'verificationKey' as verification_key from sender
            where id = $1 and route ->> 'type' = 'SENDGRID' and route -> 'webhook' ->> 'verificationKey' is not null""";

    private static final String TENANTS_OF_TOPIC = """
            select distinct tenant from sender where route -> 'webhook' ->> 'topicArn' = $1""";

    private static final String IS_VERIFIED = """
            select cast(exists (select from sender
              where tenant = :tenant and lower(address) = lower(:address) and verified) as boolean)""";

    /** The encrypted secrets of a sender. */
    record Secrets(byte[] privateKey, byte @Nullable [] route) {}

    /**
     * A sender with its secrets.
     *
     * @param routeRevision changes with the server or account that its messages leave by
     */
    record Stored(Sender sender, Secrets secrets, UUID routeRevision) {}

    Uni<Void> insert(SqlConnection connection, String tenant, Stored stored) {
        Sender sender = stored.sender();
        Secrets secrets = stored.secrets();
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.wrap(Arrays.asList(
                        sender.id(),
                        tenant,
                        sender.address(),
                        sender.displayName(),
                        sender.replyTo(),
                        sender.dkim().selector(),
                        sender.dkim().algorithm().name(),
                        sender.dkim().record(),
                        Buffer.buffer(secrets.privateKey()),
                        SenderJson.write(sender.route()),
                        secrets.route() == null ? null : Buffer.buffer(secrets.route()),
                        utc(sender.createdAt()),
                        stored.routeRevision())))
                .replaceWithVoid();
    }

    /** Updates a sender; its route's secret only if that changes. */
    Uni<Void> update(
            SqlConnection connection,
            String tenant,
            Sender sender,
            byte @Nullable [] routeSecret,
            boolean changesSecret,
            Instant now) {
        return connection
                .preparedQuery(UPDATE)
                .execute(Tuple.wrap(Arrays.asList(
                        tenant,
                        sender.id(),
                        sender.displayName(),
                        sender.replyTo(),
                        SenderJson.write(sender.route()),
                        routeSecret == null ? null : Buffer.buffer(routeSecret),
                        changesSecret,
                        utc(now),
                        SAME_ACCOUNT)))
                .replaceWithVoid();
    }

    Uni<Void> checked(
            SqlConnection connection,
            String tenant,
            UUID id,
            Map<Purpose, DnsFinding> dns,
            boolean verified,
            Instant now) {
        return connection
                .preparedQuery(CHECKED)
                .execute(Tuple.of(tenant, id, SenderJson.write(dns), verified, utc(now)))
                .replaceWithVoid();
    }

    Uni<Boolean> delete(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery("delete from sender where tenant = $1 and id = $2")
                .execute(Tuple.of(tenant, id))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Returns a sender with its secrets, locked until the transaction ends; null if there is none. */
    Uni<@Nullable Stored> lock(SqlConnection connection, String tenant, UUID id) {
        return one(connection.preparedQuery(SELECT + "and id = $2 for update").execute(Tuple.of(tenant, id)));
    }

    Uni<@Nullable Stored> find(SqlConnection connection, String tenant, UUID id) {
        return one(connection.preparedQuery(SELECT + "and id = $2").execute(Tuple.of(tenant, id)));
    }

    Uni<@Nullable Stored> findByAddress(SqlConnection connection, String tenant, String address) {
        return one(connection
                .preparedQuery(SELECT + "and lower(address) = lower($2)")
                .execute(Tuple.of(tenant, address)));
    }

    /** Returns the account at SendGrid whose key a sender's route names, in a transaction for all tenants. */
    Uni<Optional<SendGridAccount>> sendGridAccount(SqlConnection connection, UUID sender) {
        return connection
                .preparedQuery(SENDGRID_ACCOUNT)
                .execute(Tuple.of(sender))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new SendGridAccount(row.getString("tenant"), row.getString("verification_key")))
                        .findFirst());
    }

    /** Returns the tenants whose routes name a topic of SNS, in a transaction for all tenants. */
    Uni<Set<String>> tenantsOfTopic(SqlConnection connection, String topicArn) {
        return connection
                .preparedQuery(TENANTS_OF_TOPIC)
                .execute(Tuple.of(topicArn))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("tenant"))
                        .collect(Collectors.toSet()));
    }

    /** Returns whether the tenant has a verified sender with this address, in the current Hibernate session. */
    Uni<Boolean> isVerified(String tenant, String address) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IS_VERIFIED, Boolean.class)
                        .setParameter("tenant", tenant)
                        .setParameter("address", address)
                        .getSingleResult());
    }

    private static Uni<@Nullable Stored> one(Uni<RowSet<Row>> rows) {
        return rows.map(found -> {
            RowIterator<Row> iterator = found.iterator();
            return iterator.hasNext() ? stored(iterator.next()) : null;
        });
    }

    Uni<List<Sender>> page(SqlConnection connection, String tenant, PageRequest page) {
        UUID after = page.afterId().orElse(null);
        return connection
                .preparedQuery(SELECT + "and ($2::uuid is null or id > $2) order by id limit $3")
                .execute(Tuple.of(tenant, after, page.fetch()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> stored(row).sender())
                        .toList());
    }

    private static Stored stored(Row row) {
        OffsetDateTime checkedAt = row.getOffsetDateTime("checked_at");
        Sender sender = new Sender(
                row.getUUID("id"),
                row.getString("address"),
                row.getString("display_name"),
                row.getString("reply_to"),
                new Sender.Dkim(
                        row.getString("dkim_selector"),
                        Algorithm.valueOf(row.getString("dkim_algorithm")),
                        row.getString("dkim_public_key")),
                SenderJson.route(row.getJsonObject("route")),
                SenderJson.dns(row.getJsonObject("dns")),
                checkedAt == null ? null : checkedAt.toInstant(),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getLong("version"));
        Buffer route = row.getDelegate().getBuffer("route_secret");
        Buffer privateKey = row.getDelegate().getBuffer("dkim_private_key");
        return new Stored(
                sender,
                new Secrets(privateKey.getBytes(), route == null ? null : route.getBytes()),
                row.getUUID("route_revision"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
