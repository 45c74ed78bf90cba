package com.dryjets.email.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Lease;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a claim reads does not grow with the number of pending recipients, whether they wait for their first turn or for a
 * later attempt: among 100,000 of each, no statement reads a whole table, and each reads a few rows besides those claimed.
 */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimCostsIT {

    private static final String TENANT = "costly";
    private static final int LARGE = 100_000;
    private static final int BATCH = 40;

    /** Ten rows for each recipient from its claim to its outcome: its own, its delivery's and its contact's. */
    private static final int MOST = 12 * BATCH;

    private static final List<String> FILL = List.of(
            "insert into contact (id, tenant, email, address, created_at, updated_at) select"
                    + " cast(lpad(to_hex(i), 32, '0') as uuid), $1, 'a' || i || '@example.com', 'a' || i || '@example.com',"
                    + " now(), now() from generate_series(1, $3) as i where $2::uuid is not null",
            "insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, seq) select"
                    + " cast(md5(cast(cast($2 as uuid) as text) || i) as uuid), $1, $2, $2, cast(lpad(to_hex(i), 32, '0') as uuid),"
                    + " 'a' || i || '@example.com', i from generate_series(1, $3) as i",
            "insert into email_lane (email_id, lane, tenant, due_at, size) values ($2, 0, $1, now(), $3)");

    private static final String DEFER = """
            insert into delivery (recipient_id, tenant, email_id, state, due_at, deferrals, attempts)
            select id, $1, $2, 'WAITING', now() + (seq - 100) * interval '1 second', 1, 1
            from recipient where tenant = $1 and email_id = $2""";

    private static final String READS = """
            select cast(sum(seq_scan) as bigint) as scans, cast(sum(seq_tup_read + idx_tup_fetch) as bigint) as rows
            from pg_stat_xact_user_tables where relname in ('recipient', 'delivery', 'contact')""";

    @Inject
    TenantTransaction transactions;

    @Inject
    RecipientQueue queue;

    @Inject
    RecipientLeases leases;

    @Inject
    RecipientChanges changes;

    private final UUID fresh = Ids.next();
    private final UUID deferred = Ids.next();

    @BeforeAll
    void fill() throws Throwable {
        await(connection -> fill(connection, fresh)
                .chain(() -> connection.query("delete from contact").execute())
                .chain(() -> fill(connection, deferred))
                .chain(() -> connection
                        .preparedQuery("update email_lane set taken = size where email_id = $1")
                        .execute(Tuple.of(deferred)))
                .chain(() -> connection.preparedQuery(DEFER).execute(Tuple.of(TENANT, deferred)))
                .replaceWithVoid());
        await(connection -> connection
                .query("analyze recipient, delivery, contact, email_lane")
                .execute()
                .replaceWithVoid());
    }

    private static Uni<Void> fill(SqlConnection connection, UUID email) {
        Uni<Void> filled = Uni.createFrom().voidItem();
        for (String sql : FILL) {
            filled = filled.chain(() -> connection.preparedQuery(sql).execute(Tuple.of(TENANT, email, LARGE)))
                    .replaceWithVoid();
        }
        return filled;
    }

    @AfterAll
    void clear() throws Throwable {
        for (String table :
                List.of("recipient", "delivery", "delivery_lease", "email_lane", "contact", "recipient_count")) {
            await(connection ->
                    connection.query("delete from " + table).execute().replaceWithVoid());
        }
    }

    @Test
    void claimsAFewOfManyThatWaitForTheirFirstTurn() throws Throwable {
        // The first claims make the server choose a general plan.
        for (int i = 0; i < 8; i++) {
            requireFewReads(fresh, BATCH);
        }
    }

    @Test
    void claimsAFewOfManyThatWereDeferred() throws Throwable {
        for (int i = 0; i < 4; i++) {
            requireFewReads(deferred, BATCH / 2);
        }
    }

    private void requireFewReads(UUID email, int expected) throws Throwable {
        Lease lease = Lease.start(Duration.ofMinutes(1));
        await(connection -> reads(connection)
                .chain(before -> queue.claim(
                                connection,
                                TENANT,
                                email,
                                new RecipientQueue.Portion("platform", BATCH, true),
                                null,
                                lease)
                        .invoke(claim -> assertThat(claim.recipients()).hasSize(expected))
                        .call(claim -> leases.begin(
                                connection,
                                claim.recipients().stream()
                                        .map(recipient -> new RecipientLeases.Start(recipient.id(), lease.token()))
                                        .toList()))
                        .call(claim -> finish(connection, claim))
                        .chain(() -> reads(connection))
                        .invoke(after -> {
                            assertThat(after.scans() - before.scans()).isZero();
                            assertThat(after.rows() - before.rows()).isLessThan(MOST);
                        }))
                .replaceWithVoid());
    }

    private Uni<Void> finish(SqlConnection connection, Claim claim) {
        List<UUID> ids = claim.recipients().stream().map(Recipient::id).toList();
        return changes.lock(connection, TENANT, ids)
                .chain(locked -> changes.apply(
                        connection,
                        TENANT,
                        locked.values().stream()
                                .map(recipient -> RecipientChange.end(recipient, RecipientState.SENT, 1, "250"))
                                .toList()));
    }

    private record Reads(long scans, long rows) {}

    private static Uni<Reads> reads(SqlConnection connection) {
        return connection
                .query(READS)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Reads(row.getLong("scans"), row.getLong("rows")));
    }

    private void await(Function<SqlConnection, Uni<Void>> work) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(TENANT, work));
    }
}
