package com.dryjets.email.abtest;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Variants are sent to a part of the audience, and the chosen one to the rest, once. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class AbTestIT {

    private static final int CONTACTS = 40;

    /** Of the results: opens and clicks of the first recipients of each variant. */
    private static final String ENGAGE = """
            insert into engagement (tenant, recipient_id, kind, link, campaign_id, email_id, hits, human_hits, verdict, first_at)
            select tenant, id, 'CLICK', 0, campaign_id, email_id, 1, 1, case when seq = 1 then 'BOT' else 'HUMAN' end, now()
            from recipient where tenant = $1 and email_id = $2 and lane = $3 and seq <= 3""";

    private static final String CONVERT = """
            insert into conversion (tenant, event_id, recipient_id, email_id, metric, value, occurred_at)
            select tenant, gen_random_uuid(), id, email_id, metric, 10, now()
            from recipient, unnest(array['CONVERSIONS', 'REVENUE', 'REVENUE']) as metric
            where tenant = $1 and email_id = $2 and lane = $3 and seq = 1""";

    private static final String END_TIME =
            "update ab_test set tested_at = now() - interval '2 days', look_at = now() where tenant = $1 and email_id = $2";

    private static final String AGE =
            "update recipient set sent_at = sent_at - interval '1 hour' where tenant = $1 and email_id = $2";

    private static final String ORDER = """
            insert into contact_event (tenant, event_id, contact_id, name, occurred_at)
            select tenant, gen_random_uuid(), contact_id, 'order', now() from recipient
            where tenant = $1 and email_id = $2 and state = 'SENT'""";

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    @Inject
    AbTestDecisions decisions;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);
    private UUID email;

    @BeforeEach
    void createDraft() {
        email = createEmail(tenant, campaign, "<p>Hi <a href=\"https://example.com/a\">A</a></p>");
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void planCanBeChangedUntilTheEmailIsSent() {
        create(Map.of())
                .then()
                .statusCode(201)
                .header("Location", endsWith("/marketing/email/" + email + "/ab-test"))
                .body("status", equalTo("DRAFT"))
                .body("variants.name", contains("A", "B"))
                .body("variants[0].subject", nullValue())
                .body("variants[1].subject", equalTo("Other"))
                .body("metric", equalTo("HUMAN_CLICKS"))
                .body("decideAfterMinutes", equalTo(1440));
        create(Map.of()).then().statusCode(409);
        String tag =
                viewer(tenant).get(path("")).then().statusCode(200).extract().header("ETag");

        marketer(tenant)
                .header("If-Match", tag)
                .body(Map.of("variants", List.of(Map.of(), Map.of("previewText", "P"), Map.of("delayMinutes", 60))))
                .patch(path(""))
                .then()
                .statusCode(200)
                .body("variants.name", contains("A", "B", "C"))
                .body("variants[2].delayMinutes", equalTo(60))
                .body("testShare", equalTo(0.2F));

        marketer(tenant)
                .header("If-Match", tag)
                .body(Map.of("testShare", 0.3))
                .patch(path(""))
                .then()
                .statusCode(412);
        marketer(tenant)
                .body(Map.of("variants", List.of(Map.of(), Map.of())))
                .patch(path(""))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/variants/1"));
        viewer(tenant).delete(path("")).then().statusCode(403);
        viewer(newTenant()).get(path("")).then().statusCode(404);
        marketer(tenant).delete(path("")).then().statusCode(204);
        viewer(tenant).get(path("")).then().statusCode(404);
    }

    @Test
    void previewsAVariantAndRefusesToScheduleAnUnverifiedSender() {
        contacts(tenant, "anna");
        create(Map.of(
                "variants", List.of(Map.of("htmlContent", "<p>Other body</p>"), Map.of("from", "me@other.example"))));

        viewer(tenant)
                .get(path("/variants/A/preview"))
                .then()
                .statusCode(200)
                .body("subject", equalTo("Hello"))
                .body("text", startsWith("Other body"));
        viewer(tenant).get(path("/variants/C/preview")).then().statusCode(404);
        marketer(tenant)
                .post("/marketing/email/" + email + "/send")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/abTest/variants/1/from"));
    }

    @Test
    void sendsTheVariantsToTheTestAndTheChosenOneToTheRest() {
        try (TopicReader events = TopicReader.fromNow("marketing.emails")) {
            start(Map.of("testShare", 0.5));
            awaitTested();
            List<String> tested = recipients("lane between 1 and 2");
            assertThat(smtp.emailsTo(address(tenant, ""))).hasSameSizeAs(tested);
            assertThat(subjects("lane = 1")).containsOnly("Hello");
            assertThat(subjects("lane = 2")).containsOnly("Other");
            marketer(tenant)
                    .body(Map.of("testShare", 0.3))
                    .patch(path(""))
                    .then()
                    .statusCode(409);
            marketer(tenant)
                    .body(Map.of("variant", "C"))
                    .post(path("/winner"))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/variant"));

            choose("B")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("DECIDED"))
                    .body("decision.variant", equalTo("B"));
            choose("B").then().statusCode(200).body("decision.decidedBy", notNullValue());
            choose("A").then().statusCode(409);

            awaitStatus(tenant, email, "COMPLETED");
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
            start(Map.of("testShare", 0.5, "withoutWinner", "SEND_FIRST"));
            awaitTested();

            execute(END_TIME);
            CompletableFuture.allOf(CompletableFuture.runAsync(this::look), CompletableFuture.runAsync(this::look))
                    .join();

            awaitStatus(tenant, email, "COMPLETED");
            viewer(tenant)
                    .get(path(""))
                    .then()
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

    /** In a session of its own, as a replica does. */
    private void look() {
        try {
            VertxContextSupport.subscribeAndAwait(() -> decisions.look(tenant, email));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void waitsForAUserIfThatWasPlanned() {
        start(Map.of("testShare", 0.5, "withoutWinner", "WAIT"));
        awaitTested();

        execute(END_TIME);

        Waiting.await().until(() -> viewer(tenant).get(path("")).jsonPath().getString("status"), "WAITING"::equals);
        choose("A").then().statusCode(200).body("status", equalTo("DECIDED"));
        awaitStatus(tenant, email, "COMPLETED");
    }

    @Test
    void resultsCountPeopleAndTheirOrdersByVariant() {
        start(Map.of("testShare", 1));
        awaitStatus(tenant, email, "COMPLETED");
        execute(AGE);
        execute(ENGAGE, 2);
        execute(CONVERT, 2);

        Waiting.await().untilAsserted(this::assertResults);
        assertThat(viewer(tenant).get(path("/results")).jsonPath().getList("variants.sent", Integer.class).stream()
                        .mapToInt(sent -> sent)
                        .sum())
                .isEqualTo(CONTACTS);
    }

    private void assertResults() {
        viewer(tenant)
                .get(path("/results"))
                .then()
                .statusCode(200)
                .body("status", equalTo("RUNNING"))
                .body("variants.name", contains("A", "B"))
                .body("variants[0].humanClicks", equalTo(0))
                .body("variants[1].humanClicks", equalTo(2))
                .body("variants[1].conversions", equalTo(1))
                .body("variants[1].revenue", equalTo(20))
                .body("variants[1].chanceToWin", notNullValue())
                .body("outcome", equalTo("INSUFFICIENT_DATA"))
                .body("leader", equalTo("B"))
                .body("sampleRatio.mismatch", equalTo(false))
                .body("rest.recipients", equalTo(0));
    }

    @Test
    void holdoutGroupGetsNothingAndShowsWhatTheEmailBrings() {
        start(Map.of("testShare", 0.5, "holdout", Map.of("share", 0.5, "event", "order")));
        awaitStatus(tenant, email, "COMPLETED");
        execute(ORDER);

        List<String> heldOut = recipients("state = 'HELD_OUT'");
        assertThat(heldOut).isNotEmpty().hasSizeLessThan(CONTACTS);
        assertThat(smtp.emailsTo(address(tenant, "")))
                .extracting(AcceptedEmail::recipient)
                .hasSize(CONTACTS - heldOut.size())
                .doesNotContainAnyElementsOf(heldOut);
        viewer(tenant)
                .get("/marketing/email/" + email)
                .then()
                .body("progress.heldOut", equalTo(heldOut.size()))
                .body("progress.pending", equalTo(0))
                .body("recipients", equalTo(CONTACTS - heldOut.size()));
        viewer(tenant)
                .get("/marketing/email/" + email + "/metrics/domains")
                .then()
                .body("domains.recipients", contains(CONTACTS - heldOut.size()));
        viewer(tenant)
                .get(path("/results"))
                .then()
                .statusCode(200)
                .body("holdout.recipients", equalTo(heldOut.size()))
                .body("holdout.rate", equalTo(0.0F))
                .body("holdout.others.rate", equalTo(1.0F))
                .body("holdout.difference", equalTo(1.0F));
    }

    @Test
    void cancellingTheEmailEndsItsTest() {
        start(Map.of("testShare", 0.5));
        awaitTested();

        marketer(tenant).post("/marketing/email/" + email + "/cancel").then().statusCode(200);

        viewer(tenant).get(path("")).then().body("status", equalTo("CANCELLED"));
        Waiting.await().until(() -> count("ab_test", "status = 'CANCELLED' and look_at is null") == 1);
        choose("A").then().statusCode(409);
        Waiting.await().until(() -> recipients("lane = 0 and state = 'PENDING'").isEmpty());
    }

    @Test
    void calculatesTheSampleSize() {
        viewer(tenant)
                .get("/marketing/email/ab-test/sample-size?baseline=0.03&effect=0.2")
                .then()
                .statusCode(200)
                .body("perVariantSingleLook", equalTo(13_914))
                .body("variants", equalTo(2));
        viewer(tenant)
                .get("/marketing/email/ab-test/sample-size?baseline=0.5&effect=1")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?effect"));
        viewer(tenant)
                .get("/marketing/email/ab-test/sample-size?baseline=0.5")
                .then()
                .statusCode(400);
    }

    private void start(Map<String, Object> plan) {
        contacts(tenant, IntStream.range(0, CONTACTS).mapToObj(i -> "c" + i).toArray(String[]::new));
        create(plan).then().statusCode(201);
        marketer(tenant).post("/marketing/email/" + email + "/send").then().statusCode(202);
    }

    private Response create(Map<String, Object> plan) {
        Map<String, Object> body = new HashMap<>(Map.of("variants", List.of(Map.of(), Map.of("subject", "Other"))));
        body.putAll(plan);
        return marketer(tenant).body(body).post(path(""));
    }

    private Response choose(String variant) {
        return marketer(tenant).body(Map.of("variant", variant)).post(path("/winner"));
    }

    private String path(String end) {
        return "/marketing/email/" + email + "/ab-test" + end;
    }

    private void awaitTested() {
        awaitStatus(tenant, email, "SENDING");
        Waiting.await()
                .until(() ->
                        recipients("lane between 1 and 2 and state <> 'SENT'").isEmpty());
    }

    private Stream<String> subjects(String condition) {
        return recipients(condition).stream()
                .flatMap(address -> smtp.emailsTo(address).stream())
                .map(copy -> copy.header("Subject"));
    }

    private List<String> recipients(String condition) {
        return transactions
                .sql(
                        tenant,
                        connection -> connection
                                .preparedQuery("select address from recipient where tenant = $1 and email_id = $2 and "
                                        + condition)
                                .execute(Tuple.of(tenant, email)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("address"))
                        .toList())
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private int count(String table, String condition) {
        return transactions
                .sql(
                        tenant,
                        connection -> connection
                                .preparedQuery("select 1 from " + table + " where tenant = $1 and email_id = $2 and "
                                        + condition)
                                .execute(Tuple.of(tenant, email)))
                .map(rows -> rows.size())
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private void execute(String sql, Object... more) {
        Tuple values = Tuple.of(tenant, email);
        Stream.of(more).forEach(values::addValue);
        transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(values))
                .await()
                .atMost(Duration.ofSeconds(30));
    }
}
