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

    private static final String START =
            "update email set status = 'SENDING', started_at = now() where tenant = $1 and id = $2";

    private static final String RECIPIENTS = """
            insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, state, attempts,
              lease_token, leased_until)
            select gen_random_uuid(), $1, $2, campaign_id, gen_random_uuid(), $3 || n || '.' || $1 || '@example.com', $4, 1,
              case when $4 = 'SENDING' then $5::uuid end, %s
            from email, generate_series(0, $6 - 1) n where tenant = $1 and id = $2""";

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
        return inSending(name, count, "PENDING", UUID.randomUUID(), "null");
    }

    /** Creates an email in sending whose recipients a worker has claimed. */
    UUID withClaimed(String name, int count, UUID leaseToken, String leasedUntil) {
        return inSending(name, count, "SENDING", leaseToken, leasedUntil);
    }

    private UUID inSending(String name, int count, String state, UUID leaseToken, String leasedUntil) {
        UUID email = createEmail(tenant, campaign, "<p>Hi</p>");
        Tuple recipients = Tuple.tuple()
                .addString(tenant)
                .addUUID(email)
                .addString(name)
                .addString(state)
                .addUUID(leaseToken)
                .addInteger(count);
        await(connection -> connection
                .preparedQuery(RECIPIENTS.formatted(leasedUntil))
                .execute(recipients)
                .chain(() -> connection.preparedQuery(START).execute(Tuple.of(tenant, email))));
        return email;
    }

    /** Reads the recipients of an email in the order of their addresses. */
    List<Row> recipients(UUID email) {
        return stream(await(connection -> connection
                        .preparedQuery("select * from recipient where tenant = $1 and email_id = $2 order by address")
                        .execute(Tuple.of(tenant, email))))
                .toList();
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
