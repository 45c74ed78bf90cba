package com.dryjets.email.abtest;

import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Variants are compared fairly, whenever they are sent, and only where they can be. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class AbTestComparisonIT {

    /** The first variant was sent ten hours ago. Of the second, five were sent four hours ago, and the others after a pause. */
    private static final String SEND_APART = """
            update recipient set sent_at = now() - case
              when lane = 1 then interval '10 hours' when seq <= 5 then interval '4 hours' else interval '1 minute' end
            where tenant = $1 and email_id = $2""";

    private static final String CLICK = """
            insert into engagement (tenant, recipient_id, kind, link, campaign_id, email_id, hits, human_hits, verdict, first_at)
            select tenant, id, 'CLICK', 0, campaign_id, email_id, 1, 1, 'HUMAN',
              sent_at + case seq when 1 then interval '1 hour' when 2 then interval '3 hours' else interval '0' end
            from recipient where tenant = $1 and email_id = $2 and seq in (1, 2, 6) and (lane = 1 and seq <= 2 or lane = 2)""";

    private static final String LEAVE = """
            insert into recipient_engagement (tenant, recipient_id, unsubscribed_at, complained_at)
            select tenant, id, sent_at + hours, sent_at + hours
            from recipient, lateral (select (2 * seq - 1) * interval '1 hour' as hours) as later
            where tenant = $1 and email_id = $2 and lane = 1 and seq <= 2""";

    private static final String LOOK_NOW =
            "update ab_test set tested_at = now() - interval '2 days', look_at = now() + interval '1 day' where tenant = $1 and email_id = $2";

    private static final String START_EARLIER =
            "update ab_test set started_at = now() - interval '9 days' where tenant = $1 and email_id = $2";

    private static final String SEND_LATEST_NOW =
            "update email_lane set due_at = now() where tenant = $1 and email_id = $2 and lane = 2";

    private static final String LOSE_SENDER =
            "update ab_variant set sender = 'gone@other.example' where tenant = $1 and email_id = $2 and number = 2";

    @Inject
    TenantTransaction transactions;

    @Inject
    AbTestDecisions decisions;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private AbTestDriver test;

    @BeforeEach
    void createDraft() {
        test = AbTestDriver.ofDraft(transactions, tenant, runningCampaign(writer, tenant));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    /** Half of the four hours for which the second variant has been out, so for two hours. */
    @Test
    void countsForEquallyLongTimesSinceEachRecipientGotTheEmail() {
        test.start(Map.of("testShare", 1));
        awaitStatus(tenant, test.email(), "COMPLETED");
        test.execute(SEND_APART);
        test.execute(CLICK);
        test.execute(LEAVE);

        Waiting.await()
                .untilAsserted(() -> viewer(tenant)
                        .get(test.path("/results"))
                        .then()
                        .body("variants.compared", contains(test.recipients("lane = 1"), 5))
                        .body("variants.humanClicks", contains(1, 1))
                        .body("variants.unsubscribes", contains(1, 0))
                        .body("variants.complaints", contains(1, 0)));
    }

    @Test
    void timeBeginsWhenTheLatestVariantWasSent() {
        test.start(Map.of(
                "testShare", 1, "decideAfterMinutes", 60, "variants", List.of(Map.of(), Map.of("delayMinutes", 60))));
        test.awaitSent("lane = 1");
        test.execute(START_EARLIER);

        test.look(decisions);
        test.get().body("status", equalTo("RUNNING")).body("decideAt", nullValue());

        test.execute(SEND_LATEST_NOW);
        test.awaitSent("lane = 2");
        test.look(decisions);
        test.get().body("status", equalTo("RUNNING")).body("decideAt", notNullValue());
    }

    @Test
    void testOfAPausedEmailIsNotDecided() {
        test.start(Map.of("testShare", 0.5));
        test.awaitSent("lane between 1 and 2");
        test.act("pause").statusCode(200);
        test.execute(LOOK_NOW);

        test.look(decisions);
        assertThat(test.status()).isEqualTo("RUNNING");

        test.act("resume").statusCode(200);
        test.look(decisions);
        assertThat(test.status()).isEqualTo("DECIDED");
    }

    @Test
    void emailWithATestIsNotSentAtLocalTimes() {
        test.importContacts();
        Map<String, Object> tomorrow =
                Map.of("scheduledTime", Instant.now().plus(1, ChronoUnit.DAYS).toString(), "byRecipientTimeZone", true);
        test.create(Map.of()).then().statusCode(201);
        test.schedule(tomorrow).statusCode(409).body("detail", containsString("A/B test"));

        marketer(tenant).delete(test.path("")).then().statusCode(204);
        test.schedule(tomorrow).statusCode(200);
        test.create(Map.of()).then().statusCode(409).body("detail", containsString("byRecipientTimeZone"));
    }

    @Test
    void changeLeavesAScheduledEmailReady() {
        test.importContacts();
        test.create(Map.of()).then().statusCode(201);
        test.schedule(Map.of(
                        "scheduledTime", Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .statusCode(200);
        Map<String, Object> variants = Map.of("variants", List.of(Map.of(), Map.of("from", "me@other.example")));

        marketer(tenant)
                .body(variants)
                .patch(test.path(""))
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/abTest/variants/1/from"));
        test.get().body("variants[1].from", nullValue());
        marketer(tenant).delete(test.path("")).then().statusCode(204);
        test.create(variants).then().statusCode(409);
    }

    @Test
    void namesTheSenderOfAVariantThatIsNotVerifiedWhenSendingStarts() {
        test.importContacts();
        test.create(Map.of()).then().statusCode(201);
        test.schedule(Map.of("scheduledTime", Instant.now().plusSeconds(5).toString()))
                .statusCode(200);
        test.execute(LOSE_SENDER);

        awaitStatus(tenant, test.email(), "PAUSED");
        viewer(tenant)
                .get("/marketing/email/" + test.email())
                .then()
                .body("holdReason", equalTo("SENDER_NOT_VERIFIED"))
                .body("holdDetail", equalTo("gone@other.example"));
        test.act("resume").statusCode(409).body("detail", containsString("gone@other.example"));
    }

    @Test
    void clickMapShowsTheChosenVariant() {
        test.start(Map.of(
                "testShare",
                0.5,
                "variants",
                List.of(Map.of(), Map.of("htmlContent", "<p>Other <a href=\"https://example.com/b\">B</a></p>"))));
        test.awaitSent("lane between 1 and 2");
        clicks("")
                .body("variant", equalTo("A"))
                .body("html", containsString("Hi"))
                .body("html", containsString("#link-0"));

        test.choose("B").then().statusCode(200);

        clicks("")
                .body("variant", equalTo("B"))
                .body("html", containsString("Other"))
                .body("html", containsString("#link-1"));
        clicks("?variant=A").body("html", containsString("Hi"));
        viewer(tenant)
                .get("/marketing/email/" + test.email() + "/metrics/clicks?variant=C")
                .then()
                .statusCode(404);
    }

    @Test
    void validationCoversWhatVariantsChange() {
        test.create(Map.of(
                        "variants",
                        List.of(
                                Map.of(),
                                Map.of("subject", "BUY THIS NOW"),
                                Map.of("htmlContent", "<p>Look: <img src=\"https://example.com/a.png\"></p>"))))
                .then()
                .statusCode(201);

        test.act("validate")
                .statusCode(200)
                .body("findings.where", hasItems("/abTest/variants/1/subject", "/abTest/variants/2/htmlContent"))
                .body(
                        "findings.findAll { it.where.startsWith('/abTest/variants/2') }.code",
                        hasItems("ALT_TEXT_MISSING", "UNSUBSCRIBE_MISSING"))
                .body(
                        "findings.find { it.where == '/abTest/variants/1/subject' }.message",
                        startsWith("Variant B: The subject starts with “Buy”."));
    }

    private ValidatableResponse clicks(String query) {
        return viewer(tenant)
                .get("/marketing/email/" + test.email() + "/metrics/clicks" + query)
                .then()
                .statusCode(200);
    }
}
