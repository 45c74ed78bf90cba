package com.dryjets.email.email;

import static com.dryjets.email.EmailFixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Which emails need work, and what keeps them as they are meanwhile. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class EmailsIT {

    private static final String CAMPAIGN =
            "insert into campaign_projection (id, tenant, phase, email_channel) values ($1, $2, 'RUNNING', true)";

    private static final String EMAILS = """
            insert into email (id, tenant, campaign_id, included, sender, status, freezing_since, started_at, created_at,
              updated_at)
            select gen_random_uuid(), $2, $1, '{}', 'news@dryjets.example', 'SENDING', now(),
              now() - $4 * interval '1 minute', now(), now()
            from generate_series(1, $3)""";

    private static final String LANES = """
            insert into email_lane (email_id, lane, tenant, due_at, size)
            select id, 0, tenant, now() + $2 * interval '1 hour', 10 from email where campaign_id = $1""";

    private static final String COUNTS = """
            insert into recipient_count (email_id, shard, tenant, sent, returned, bounced, complained)
            select id, 0, tenant, $2, $3, $4, $5 from email where campaign_id = $1""";

    private static final HoldLimits LIMITS = new HoldLimits(3, 0.003, 50, 0.1);

    private static final String WAITS_FOR_US = """
            select cast(exists (select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))) as boolean)
              as blocked""";

    @Inject
    TenantTransaction transactions;

    @Inject
    Emails emails;

    private final String tenant = newTenant();
    private final String other = newTenant();

    @Test
    void oneTenantsEmailsDoNotHideThoseOfAnother() {
        List<EmailRef> found = undone(connection -> sending(connection, tenant, 150, 60)
                .chain(campaign -> lanes(connection, campaign, 0))
                .chain(() -> sending(connection, other, 1, 0))
                .chain(campaign -> lanes(connection, campaign, 0))
                .chain(() -> emails.sendable(connection, Set.of())));

        assertThat(found).extracting(EmailRef::tenant).contains(tenant, other);
    }

    @Test
    void findsTheEmailThatExceedsTheLimitsAmongManyThatDoNot() {
        AtomicReference<UUID> bad = new AtomicReference<>();

        List<EmailRef> found = undone(connection -> sending(connection, tenant, 150, 60)
                .chain(campaign -> counts(connection, campaign, 10_000, 0, 1, 2))
                .chain(() -> sending(connection, tenant, 1, 0))
                .invoke(bad::set)
                .chain(campaign -> counts(connection, campaign, 100, 10, 10, 3))
                .chain(() -> emails.suspicious(connection, LIMITS, Set.of())));

        assertThat(found)
                .filteredOn(email -> email.tenant().equals(tenant))
                .extracting(EmailRef::campaignId)
                .containsExactly(bad.get());
    }

    @Test
    void findsAnEmailThatManyAddressesReject() {
        List<EmailRef> found = undone(connection -> sending(connection, tenant, 1, 0)
                .chain(campaign -> counts(connection, campaign, 450, 0, 50, 0))
                .chain(() -> sending(connection, other, 1, 0))
                .chain(campaign -> counts(connection, campaign, 451, 0, 50, 0))
                .chain(() -> emails.suspicious(connection, LIMITS, Set.of())));

        assertThat(found).extracting(EmailRef::tenant).contains(tenant).doesNotContain(other);
    }

    @Test
    void aCancelledEmailCannotBeRetried() {
        assertThat(retryable("COMPLETED_WITH_FAILURES")).isTrue();
        assertThat(retryable("CANCELLED")).isFalse();
    }

    private boolean retryable(String status) {
        return undone(connection -> sending(connection, tenant, 1, 0)
                .chain(campaign -> connection
                        .preparedQuery("update email set status = $2 where campaign_id = $1 returning id")
                        .execute(Tuple.of(campaign, status))
                        .map(rows -> new EmailRef(tenant, rows.iterator().next().getUUID("id"), campaign)))
                .chain(email -> emails.holdRetryable(connection, email)));
    }

    /** A user who pauses an email locks its campaign first, then changes the email. */
    @Test
    void aClaimHoldsNoEmailWhileItWaitsForTheCampaign() throws Exception {
        EmailRef email = await(transactions.sql(
                tenant,
                connection -> sending(connection, tenant, 1, 0)
                        .call(campaign -> lanes(connection, campaign, 1))
                        .chain(campaign -> connection
                                .preparedQuery("select id from email where campaign_id = $1")
                                .execute(Tuple.of(campaign))
                                .map(rows -> new EmailRef(
                                        tenant, rows.iterator().next().getUUID("id"), campaign)))));
        AtomicReference<CompletableFuture<Boolean>> claim = new AtomicReference<>();

        await(transactions.sql(
                tenant,
                user -> user.preparedQuery("select from campaign_projection where id = $1 for update")
                        .execute(Tuple.of(email.campaignId()))
                        .invoke(() -> claim.set(transactions
                                .sql(tenant, worker -> emails.holdSendable(worker, email))
                                .subscribeAsCompletionStage()
                                .toCompletableFuture()))
                        .chain(() -> awaitWaiting(user))
                        .chain(() -> user.preparedQuery("select from email where id = $1 for update nowait")
                                .execute(Tuple.of(email.emailId())))));

        assertThat(claim.get().get(30, TimeUnit.SECONDS)).isTrue();
        await(transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery("delete from email where id = $1")
                        .execute(Tuple.of(email.emailId()))));
    }

    private static Uni<Void> awaitWaiting(SqlConnection user) {
        return Uni.createFrom()
                .deferred(() -> user.query(WAITS_FOR_US).execute())
                .map(rows -> rows.iterator().next().getBoolean("blocked"))
                .repeat()
                .withDelay(Duration.ofMillis(20))
                .until(blocked -> blocked)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Adds emails in sending; answers their campaign. */
    private static Uni<UUID> sending(SqlConnection connection, String tenant, int count, double minutesAgo) {
        UUID campaign = Ids.next();
        return connection
                .preparedQuery(CAMPAIGN)
                .execute(Tuple.of(campaign, tenant))
                .chain(() -> connection.preparedQuery(EMAILS).execute(Tuple.of(campaign, tenant, count, minutesAgo)))
                .replaceWith(campaign);
    }

    private static Uni<Void> lanes(SqlConnection connection, UUID campaign, double dueInHours) {
        return connection
                .preparedQuery(LANES)
                .execute(Tuple.of(campaign, dueInHours))
                .replaceWithVoid();
    }

    private static Uni<Void> counts(
            SqlConnection connection, UUID campaign, int sent, int returned, int bounced, int complained) {
        return connection
                .preparedQuery(COUNTS)
                .execute(Tuple.of(campaign, sent, returned, bounced, complained))
                .replaceWithVoid();
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Runs the work in a transaction for all tenants that is rolled back, so that no worker sees what it writes. */
    private <T> T undone(Function<SqlConnection, Uni<T>> work) {
        AtomicReference<T> result = new AtomicReference<>();
        await(transactions
                .sql(
                        Tenants.ALL,
                        connection -> work.apply(connection)
                                .invoke(result::set)
                                .chain(() -> Uni.createFrom().<Void>failure(new Undone())))
                .onFailure(Undone.class)
                .recoverWithNull());
        return result.get();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(60));
    }
}
