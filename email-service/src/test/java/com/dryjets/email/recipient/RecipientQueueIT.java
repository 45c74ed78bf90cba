package com.dryjets.email.recipient;

import static com.dryjets.email.EmailFixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.recipient.RecipientLeases.Undecided;
import com.dryjets.email.recipient.RecipientQueue.Portion;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a claim counts against the frequency cap, and what is decided without evidence. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class RecipientQueueIT {

    private static final FrequencyCap ONE_A_WEEK = new FrequencyCap(1, 7);

    private static final String CONTACTS = """
            insert into contact (id, tenant, email, address, created_at, updated_at)
            select gen_random_uuid(), $1, address, address, now(), now()
            from (select 'c' || n || '@example.com' as address from generate_series(1, 3) n) as made""";

    /** Of no campaign, so that no worker finds it. */
    private static final String EMAIL = """
            insert into email (id, tenant, campaign_id, included, sender, status, freezing_since, started_at, created_at,
              updated_at)
            values ($2, $1, $2, '{}', 'news@dryjets.example', $3, now(), now(), now(), now() - $4 * interval '1 day')""";

    private static final String RECIPIENTS = """
            insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, seq, state, sent_at, answered_at)
            select cast(substr(replace(cast(cast($2 as uuid) as text), '-', ''), 1, 12)
                || substr(md5(cast(cast($2 as uuid) as text) || c.address), 1, 20) as uuid), $1, $2, $2, c.id, c.address,
              row_number() over (order by c.address), $3,
              case when $3 = 'SENT' then now() - $4 * interval '1 day' end, now() - $4 * interval '1 day'
            from contact c where c.tenant = $1""";

    private static final String LANE =
            "insert into email_lane (email_id, lane, tenant, due_at, size) values ($2, 0, $1, now(), 3)";

    private static final String UNKNOWN = """
            insert into delivery (recipient_id, tenant, email_id, state, due_at)
            select gen_random_uuid(), tenant, gen_random_uuid(), 'UNKNOWN', now() - interval '1 hour'
            from unnest($1::text[]) as tenant""";

    @Inject
    TenantTransaction transactions;

    @Inject
    RecipientQueue queue;

    @Inject
    RecipientLeases leases;

    private final String tenant = newTenant();

    @BeforeEach
    void addContacts() {
        execute(CONTACTS, Tuple.of(tenant));
    }

    @Test
    void twoEmailsAtOnceDoNotExceedTheCap() {
        UUID first = pending();
        UUID second = pending();

        List<Claim> claims = await(Uni.join()
                .all(
                        transactions.sql(tenant, connection -> claim(connection, first, ONE_A_WEEK)),
                        transactions.sql(tenant, connection -> claim(connection, second, ONE_A_WEEK)))
                .andFailFast());

        assertThat(claims.stream().mapToInt(claim -> claim.recipients().size()).sum())
                .isEqualTo(3);
        assertThat(claims.stream().mapToInt(Claim::skipped).sum()).isEqualTo(3);
    }

    @Test
    void countsWhoMayHaveReceivedAnEmailAndForgetsWhatIsOld() {
        past("UNKNOWN", 1);

        assertThat(claim(pending(), ONE_A_WEEK).skipped()).isEqualTo(3);
        assertThat(claim(pending(), new FrequencyCap(2, 7)).recipients()).hasSize(3);
    }

    @Test
    void ignoresWhatWasSentBeforeTheDaysOfTheCap() {
        past("SENT", 8);
        past("UNKNOWN", 8);

        assertThat(claim(pending(), ONE_A_WEEK).recipients()).hasSize(3);
    }

    @Test
    void leavesOutTenantsWhoseDecisionsKeepFailing() {
        String failing = newTenant();
        AtomicReference<List<Undecided>> found = new AtomicReference<>();

        await(transactions
                .sql(
                        Tenants.ALL,
                        connection -> connection
                                .preparedQuery(UNKNOWN)
                                .execute(Tuple.tuple().addArrayOfString(new String[] {failing, tenant}))
                                .chain(() -> leases.undecided(connection, Set.of(failing)))
                                .invoke(found::set)
                                // Rolled back, so that no worker decides.
                                .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("Undone"))))
                .onFailure(IllegalStateException.class)
                .recoverWithNull());

        assertThat(found.get().stream().map(Undecided::tenant).collect(Collectors.toSet()))
                .contains(tenant)
                .doesNotContain(failing);
    }

    private UUID pending() {
        UUID email = email("SENDING", 0);
        execute(RECIPIENTS, Tuple.of(tenant, email, "PENDING", 0.0));
        execute(LANE, Tuple.of(tenant, email));
        return email;
    }

    private void past(String state, double daysAgo) {
        execute(RECIPIENTS, Tuple.of(tenant, email("COMPLETED", daysAgo), state, daysAgo));
    }

    private UUID email(String status, double daysAgo) {
        UUID email = Ids.next();
        execute(EMAIL, Tuple.of(tenant, email, status, daysAgo));
        return email;
    }

    private Claim claim(UUID email, FrequencyCap cap) {
        return await(transactions.sql(tenant, connection -> claim(connection, email, cap)));
    }

    private Uni<Claim> claim(SqlConnection connection, UUID email, FrequencyCap cap) {
        return queue.claim(
                connection, tenant, email, new Portion("platform", 10, true), cap, Lease.start(Duration.ofMinutes(5)));
    }

    private void execute(String sql, Tuple values) {
        await(transactions.sql(
                tenant, connection -> connection.preparedQuery(sql).execute(values)));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(60));
    }
}
