package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.email.recipient.Recipients.FreezeStep;
import com.dryjets.email.recipient.Split;
import com.dryjets.email.segment.AudienceSpec;
import com.dryjets.email.segment.BuiltInSegment;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recipients are frozen chunk by chunk. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class FreezeIT {

    @Inject
    TenantTransaction transactions;

    @Inject
    Recipients recipients;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);
    private AudienceSpec audience = AudienceSpec.of(BuiltInSegment.ALL.id());
    private UUID email;
    private SendingFixtures sending;

    @BeforeEach
    void open() throws Throwable {
        contacts(tenant, "anna", "ben", "cleo", "dora", "emil");
        email = createEmail(tenant, campaign, "<p>Hi</p>");
        sending = new SendingFixtures(transactions, tenant, campaign);
        open(email);
    }

    private void open(UUID opened) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> transactions.run(tenant, () -> recipients.openFreeze(tenant, opened, Instant.now(), Split.NONE)));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void goesOnAfterTheLastCommittedChunk() throws Throwable {
        assertThat(chunk(step -> Uni.createFrom().item(step))).isEqualTo(FreezeStep.MORE);
        // The process dies before the second chunk is committed.
        assertThat(chunk(step -> Uni.createFrom().failure(new IllegalStateException("Killed"))))
                .isNull();

        assertThat(chunk(step -> Uni.createFrom().item(step))).isEqualTo(FreezeStep.MORE);
        assertThat(chunk(step -> Uni.createFrom().item(step))).isEqualTo(FreezeStep.COMPLETE);
        assertThat(chunk(step -> Uni.createFrom().item(step))).isEqualTo(FreezeStep.COMPLETE);

        assertThat(sending.recipients(email))
                .extracting(row -> row.getString("address"))
                .containsExactly(
                        address(tenant, "anna"),
                        address(tenant, "ben"),
                        address(tenant, "cleo"),
                        address(tenant, "dora"),
                        address(tenant, "emil"));
        assertThat(sending.recipients(email))
                .extracting(row -> row.getInteger("seq"))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void idsGrowInTheOrderOfFreezing() throws Throwable {
        chunk(step -> Uni.createFrom().item(step));
        UUID last = sending.recipients(email).stream()
                .map(row -> row.getUUID("id"))
                .sorted((a, b) -> b.toString().compareTo(a.toString()))
                .toList()
                .getFirst();
        chunk(step -> Uni.createFrom().item(step));

        assertThat(sending.recipients(email).stream()
                        .filter(row -> row.getInteger("seq") > 2)
                        .map(row -> row.getUUID("id").toString()))
                .allSatisfy(id -> assertThat(id).isGreaterThan(last.toString()));
    }

    @Test
    void leavesOutAddressesThatWereSuppressed() throws Throwable {
        sending.execute(
                "insert into suppression (tenant, address, reason, created_at) values ($1, $2, 'COMPLAINT', now())",
                Tuple.of(tenant, address(tenant, "ben")));

        freezeTheRest();

        assertThat(sending.recipients(email)).hasSize(4);
    }

    @Test
    void freezesASegmentAsItWasAtTheStart() throws Throwable {
        UUID segment = UUID.randomUUID();
        sending.execute(
                "insert into segment (id, tenant, name, conditions, created_at, updated_at)"
                        + " values ($2, $1, 'Everybody', '{\"all\": []}', now(), now())",
                Tuple.of(tenant, segment));
        email = createEmail(tenant, campaign, "<p>Hi</p>");
        open(email);
        audience = AudienceSpec.of(segment);
        assertThat(chunk(step -> Uni.createFrom().item(step))).isEqualTo(FreezeStep.MORE);

        sending.execute(
                "update segment set conditions = '{\"any\": []}' where tenant = $1 and id = $2",
                Tuple.of(tenant, segment));
        freezeTheRest();

        assertThat(sending.recipients(email)).hasSize(5);
    }

    @Test
    void knowsTheTimeZonesOfTheFrozenContacts() throws Throwable {
        sending.execute(
                "update contact set time_zone = 'Asia/Tokyo' where tenant = $1 and address = $2",
                Tuple.of(tenant, address(tenant, "ben")));

        freezeTheRest();

        assertThat(transactions
                        .sql(tenant, connection -> recipients.timeZones(connection, tenant, email))
                        .await()
                        .atMost(Duration.ofSeconds(60)))
                .containsExactlyInAnyOrder("", "Asia/Tokyo");
    }

    @Test
    void cancelsChunkByChunk() throws Throwable {
        freezeTheRest();

        UUID first = cancel(new UUID(0, 0));
        UUID second = cancel(first);
        UUID third = cancel(second);

        assertThat(List.of(first, second, third)).isSorted();
        assertThat(cancel(third)).isNull();
        assertThat(sending.states(email)).hasSize(5).containsOnly("CANCELLED");
    }

    private UUID cancel(UUID after) {
        return transactions
                .sql(tenant, connection -> recipients.cancelChunk(connection, tenant, email, after, 2))
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    private void freezeTheRest() throws Throwable {
        while (chunk(step -> Uni.createFrom().item(step)) != FreezeStep.COMPLETE) {
            // The next chunk.
        }
    }

    /** Freezes up to two contacts in a transaction; null if it failed. */
    private FreezeStep chunk(Function<FreezeStep, Uni<FreezeStep>> end) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> transactions
                .sql(tenant, connection -> chunk(connection).chain(end::apply))
                .onFailure(IllegalStateException.class)
                .recoverWithNull());
    }

    private Uni<FreezeStep> chunk(SqlConnection connection) {
        return recipients.freezeChunk(connection, tenant, email, campaign, audience, 2);
    }
}
