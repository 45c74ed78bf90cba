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
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import jakarta.inject.Inject;
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
