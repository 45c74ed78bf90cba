package com.dryjets.email.abtest;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.abtest.AbTestDriver.CONTACTS;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Variants are sent to a part of the audience, and the chosen one to the rest, once. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class AbTestDecisionIT {

    private static final String END_TIME =
            "update ab_test set tested_at = now() - interval '2 days', look_at = now() where tenant = $1 and email_id = $2";

    /** Of four recipients of the first variant one has clicked, of the second three; half an hour ago, soon after they got it. */
    private static final String CLICK = """
            insert into engagement (tenant, recipient_id, kind, link, campaign_id, email_id, hits, human_hits, verdict, first_at)
            select tenant, id, 'CLICK', 0, campaign_id, email_id, 1, 1, 'HUMAN', now() - interval '50 minutes'
            from recipient where tenant = $1 and email_id = $2 and lane between 1 and 2
              and (seq % 4 = 0) <> (lane = 2)""";

    private static final String SEND_EARLIER =
            "update recipient set sent_at = sent_at - interval '1 hour' where tenant = $1 and email_id = $2 and sent_at is not null";

    private static final String LOOK_NOW = "update ab_test set look_at = now() where tenant = $1 and email_id = $2";

    /** The rest is released at the end of the transaction that decides. */
    private static final String HOLD_REST =
            "select from email_lane where tenant = $1 and email_id = $2 and lane = 0 for update";

    private static final String KILL_DECIDING = """
            select count(pg_terminate_backend(pid))::int as killed from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like 'update email_lane set variant%'""";

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    @Inject
    AbTestDecisions decisions;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);
    private AbTestDriver test;

    @BeforeEach
    void createDraft() {
        test = AbTestDriver.ofDraft(transactions, tenant, campaign);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void sendsTheVariantsToTheTestAndTheChosenOneToTheRest() {
        try (TopicReader events = TopicReader.fromNow("marketing.emails")) {
            test.start(Map.of("testShare", 0.5));
            test.awaitSent("lane between 1 and 2");
            List<String> tested = test.addresses("lane between 1 and 2");
            assertThat(smtp.emailsTo(address(tenant, ""))).hasSameSizeAs(tested);
            assertThat(subjects("lane = 1")).containsOnly("Hello");
            assertThat(subjects("lane = 2")).containsOnly("Other");
            marketer(tenant)
                    .body(Map.of("testShare", 0.3))
                    .patch(test.path(""))
                    .then()
                    .statusCode(409);
            marketer(tenant)
                    .body(Map.of("variant", "C"))
                    .post(test.path("/winner"))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/variant"));

            test.choose("B")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("DECIDED"))
                    .body("decision.variant", equalTo("B"));
            test.choose("B").then().statusCode(200).body("decision.decidedBy", notNullValue());
            test.choose("A").then().statusCode(409);

            awaitStatus(tenant, test.email(), "COMPLETED");
            assertThat(subjects("lane = 0")).hasSize(CONTACTS - tested.size()).containsOnly("Other");
            assertThat(smtp.emailsTo(address(tenant, "")))
                    .extracting(AcceptedEmail::recipient)
                    .hasSize(CONTACTS)
                    .doesNotHaveDuplicates();
            assertThat(events.await(1, event(campaign, "AbTestDecided"))).hasSize(1);
            events.awaitOne(event(campaign, "EmailSendCompleted"));
            assertThat(events.all().stream().filter(event(campaign, "AbTestDecided")))
                    .singleElement()
                    .extracting(record -> record.value())
                    .asString()
                    .contains("\"variant\":\"B\"", "\"byUser\":true");
        }
    }

    @Test
    void decidesAtTheEndOfItsTimeOnceWithTwoReplicas() {
        try (TopicReader events = TopicReader.fromNow("marketing.emails")) {
            test.start(Map.of("testShare", 0.5, "withoutWinner", "SEND_FIRST"));
            test.awaitSent("lane between 1 and 2");

            test.execute(END_TIME);
            Runnable look = () -> test.look(decisions);
            CompletableFuture.allOf(CompletableFuture.runAsync(look), CompletableFuture.runAsync(look))
                    .join();

            awaitStatus(tenant, test.email(), "COMPLETED");
            test.get()
                    .body("status", equalTo("DECIDED"))
                    .body("decision.outcome", equalTo("INSUFFICIENT_DATA"))
                    .body("decision.variant", equalTo("A"))
                    .body("decision.decidedBy", nullValue());
            assertThat(subjects("lane = 0")).containsOnly("Hello");
            assertThat(smtp.emailsTo(address(tenant, ""))).hasSize(CONTACTS);
            events.awaitOne(event(campaign, "EmailSendCompleted"));
            assertThat(events.all().stream().filter(event(campaign, "AbTestDecided")))
                    .hasSize(1);
        }
    }

    @Test
    void sendsTheVariantThatWinsByTheEvidenceToTheRest() {
        int contacts = 400;
        try (TopicReader events = TopicReader.fromNow("marketing.emails")) {
            test.start(contacts, Map.of("testShare", 0.5, "withoutWinner", "SEND_FIRST"));
            test.awaitSent("lane between 1 and 2");
            int tested = test.recipients("lane between 1 and 2");
            test.execute(SEND_EARLIER);
            test.execute(CLICK);

            test.execute(LOOK_NOW);

            awaitStatus(tenant, test.email(), "COMPLETED");
            test.get()
                    .body("status", equalTo("DECIDED"))
                    .body("decision.outcome", equalTo("WINNER"))
                    .body("decision.variant", equalTo("B"))
                    .body("decision.decidedBy", nullValue())
                    .body("decision.chanceToWin", greaterThan(0.95F))
                    .body("decision.summary", startsWith("Variant B wins"));
            assertThat(subjects("lane = 0")).hasSize(contacts - tested).containsOnly("Other");
            assertThat(smtp.emailsTo(address(tenant, ""))).hasSize(contacts);
            assertThat(events.awaitOne(event(campaign, "AbTestDecided")).value())
                    .contains("\"variant\":\"B\"", "\"outcome\":\"WINNER\"", "\"byUser\":false");
        }
    }

    /** The decision, the release of the rest and the event are one transaction, which dies with its connection. */
    @Test
    void aProcessThatDiesWhileItDecidesLeavesTheTestToAnother() {
        try (TopicReader events = TopicReader.fromNow("marketing.emails")) {
            test.start(Map.of("testShare", 0.5, "withoutWinner", "SEND_FIRST"));
            test.awaitSent("lane between 1 and 2");
            int tested = test.recipients("lane between 1 and 2");

            whileTheRestIsHeld(() -> {
                test.execute(END_TIME);
                Waiting.await().until(() -> killed() > 0);
                assertThat(test.status()).isEqualTo("RUNNING");
            });
            test.execute(LOOK_NOW);

            awaitStatus(tenant, test.email(), "COMPLETED");
            test.get().body("status", equalTo("DECIDED")).body("decision.variant", equalTo("A"));
            assertThat(subjects("lane = 0")).hasSize(CONTACTS - tested).containsOnly("Hello");
            assertThat(smtp.emailsTo(address(tenant, "")))
                    .extracting(AcceptedEmail::recipient)
                    .hasSize(CONTACTS)
                    .doesNotHaveDuplicates();
            events.awaitOne(event(campaign, "EmailSendCompleted"));
            assertThat(events.all().stream().filter(event(campaign, "AbTestDecided")))
                    .hasSize(1);
        }
    }

    private void whileTheRestIsHeld(Runnable work) {
        transactions
                .sql(
                        tenant,
                        connection -> connection
                                .query("set local idle_in_transaction_session_timeout = '2min'")
                                .execute()
                                .chain(() ->
                                        connection.preparedQuery(HOLD_REST).execute(Tuple.of(tenant, test.email())))
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .invoke(work))
                .await()
                .atMost(Duration.ofMinutes(2));
    }

    private int killed() {
        return transactions
                .sql(tenant, connection -> connection.query(KILL_DECIDING).execute())
                .map(rows -> rows.iterator().next().getInteger("killed"))
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    @Test
    void waitsForAUserIfThatWasPlanned() {
        test.start(Map.of("testShare", 0.5, "withoutWinner", "WAIT"));
        test.awaitSent("lane between 1 and 2");

        test.execute(END_TIME);

        Waiting.await().until(test::status, "WAITING"::equals);
        test.choose("A").then().statusCode(200).body("status", equalTo("DECIDED"));
        awaitStatus(tenant, test.email(), "COMPLETED");
    }

    @Test
    void cancellingTheEmailEndsItsTest() {
        test.start(Map.of("testShare", 0.5));
        test.awaitSent("lane between 1 and 2");

        test.act("cancel").statusCode(200);

        test.get().body("status", equalTo("CANCELLED"));
        Waiting.await().until(() -> test.is("status = 'CANCELLED' and look_at is null"));
        test.choose("A").then().statusCode(409);
        Waiting.await().until(() -> test.recipients("lane = 0 and state = 'PENDING'") == 0);
    }

    private Stream<String> subjects(String condition) {
        return test.addresses(condition).stream()
                .flatMap(address -> smtp.emailsTo(address).stream())
                .map(copy -> copy.header("Subject"));
    }
}
