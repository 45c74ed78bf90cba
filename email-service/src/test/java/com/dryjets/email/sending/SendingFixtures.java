package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.createEmail;

import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Emails in the middle of their sending, written past the service. */
final class SendingFixtures {

    private static final String START = """
            update email set status = 'SENDING', freezing_since = now(), started_at = now(), recipients = $3
            where tenant = $1 and id = $2""";

    private static final String CONTACTS = """
            insert into contact (id, tenant, email, address, created_at, updated_at)
            select gen_random_uuid(), $1, address, address, now(), now()
            from (select $2 || n || '.' || $1 || '@example.com' as address from generate_series(0, $3 - 1) n) as made
            on conflict do nothing""";

    private static final String RECIPIENTS = """
            insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, seq)
            select gen_random_uuid(), $1, $2, e.campaign_id, c.id, c.address, row_number() over (order by c.address)
            from email e, contact c
            where e.tenant = $1 and e.id = $2 and c.tenant = $1 and c.address like $3 || '%'""";

    private static final String AUDIENCE = """
            insert into frozen_audience (email_id, tenant, contacts, recipients, complete) values ($2, $1, $3, $3, true)""";

    private static final String LANE = """
            insert into email_lane (email_id, lane, tenant, due_at, size, taken) values ($2, 0, $1, now(), $3, $4)""";

    private static final String DELIVERIES = """
            insert into delivery (recipient_id, tenant, email_id, state, attempts, lease_token)
            select id, $1, $2, $3, case $3 when 'ATTEMPTED' then 1 else 0 end, $4::uuid
            from recipient where tenant = $1 and email_id = $2""";

    private static final String LEASE =
            "insert into delivery_lease (token, tenant, route, leased_until) values ($2, $1, 'platform', %s)";

    private static final String RECIPIENTS_OF = """
            select r.*, d.state as delivery from recipient r left join delivery d on d.recipient_id = r.id
            where r.tenant = $1 and r.email_id = $2 order by r.address""";

    private final TenantTransaction transactions;
    private final String tenant;
    private final UUID campaign;

    SendingFixtures(TenantTransaction transactions, String tenant, UUID campaign) {
        this.transactions = transactions;
        this.tenant = tenant;
        this.campaign = campaign;
    }

    /** Creates an email in sending with due recipients {@code <name>0}, {@code <name>1}, …. */
    UUID withPending(String name, int count) {
        return inSending(name, count, 0, connection -> Uni.createFrom().voidItem());
    }

    /** The same, after a statement about the contacts. */
    UUID withPendingAfter(String name, int count, String sql) {
        return inSending(
                name,
                count,
                0,
                connection ->
                        connection.preparedQuery(sql).execute(Tuple.of(tenant)).replaceWithVoid());
    }

    /** Creates an email in sending whose recipients a worker has claimed. */
    UUID withLeased(String name, int count, UUID leaseToken, String leasedUntil) {
        return withClaimed(name, count, "LEASED", leaseToken, leasedUntil);
    }

    /** Creates an email in sending whose recipients' servers may have it. */
    UUID withAttempted(String name, int count, UUID leaseToken, String leasedUntil) {
        return withClaimed(name, count, "ATTEMPTED", leaseToken, leasedUntil);
    }

    private UUID withClaimed(String name, int count, String state, UUID leaseToken, String leasedUntil) {
        UUID email = createEmail(tenant, campaign, "<p>Hi</p>");
        return inSending(
                email,
                name,
                count,
                count,
                connection -> connection
                        .preparedQuery(DELIVERIES)
                        .execute(Tuple.of(tenant, email, state, leaseToken))
                        .chain(() -> connection
                                .preparedQuery(LEASE.formatted(leasedUntil))
                                .execute(Tuple.of(tenant, leaseToken)))
                        .replaceWithVoid());
    }

    private UUID inSending(String name, int count, int taken, Function<SqlConnection, Uni<Void>> deliveries) {
        return inSending(createEmail(tenant, campaign, "<p>Hi</p>"), name, count, taken, deliveries);
    }

    private UUID inSending(
            UUID email, String name, int count, int taken, Function<SqlConnection, Uni<Void>> deliveries) {
        await(connection -> connection
                .preparedQuery(CONTACTS)
                .execute(Tuple.of(tenant, name, count))
                .chain(() -> connection.preparedQuery(RECIPIENTS).execute(Tuple.of(tenant, email, name)))
                .chain(() -> connection.preparedQuery(AUDIENCE).execute(Tuple.of(tenant, email, count)))
                .chain(() -> connection.preparedQuery(LANE).execute(Tuple.of(tenant, email, count, taken)))
                .chain(() -> deliveries.apply(connection))
                .chain(() -> connection.preparedQuery(START).execute(Tuple.of(tenant, email, count))));
        return email;
    }

    /** Reads the recipients of an email in the order of their addresses, with the states of their deliveries. */
    List<Row> recipients(UUID email) {
        return stream(await(
                        connection -> connection.preparedQuery(RECIPIENTS_OF).execute(Tuple.of(tenant, email))))
                .toList();
    }

    /** Lists the states of an email's recipients in the order of their addresses. */
    List<String> states(UUID email) {
        return recipients(email).stream().map(row -> row.getString("state")).toList();
    }

    /** Executes a statement as the tenant. */
    void execute(String sql, Tuple values) {
        await(connection -> connection.preparedQuery(sql).execute(values));
    }

    private RowSet<Row> await(Function<SqlConnection, Uni<RowSet<Row>>> work) {
        return transactions.sql(tenant, work).await().atMost(Duration.ofSeconds(30));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
