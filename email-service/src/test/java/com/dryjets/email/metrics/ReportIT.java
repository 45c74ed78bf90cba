package com.dryjets.email.metrics;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.recipient.RecipientEvidence;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ReportIT {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String HTML =
            "<p><a href=\"https://shop.example/a\">A</a> <a href=\"https://shop.example/b\">B</a>"
                    + " <a href=\"https://shop.example/a\">A again</a></p>";

    @Inject
    TenantTransaction transactions;

    @Inject
    RecipientEvidence evidence;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private UUID campaign;
    private UUID email;
    private Map<String, String> recipients;

    @BeforeEach
    void sendEmail() {
        importCsv(
                tenant,
                "email\n=anna@large.example\nben@large.example\nbounce.cem@large.example\ndora@small.example\neva@small.example\n"
                        + "finn@alone.example\n");
        campaign = runningCampaign(writer, tenant);
        email = createEmail(tenant, campaign, HTML);
        marketer(tenant).post("/marketing/email/" + email + "/send").then().statusCode(202);
        awaitStatus(tenant, email, "COMPLETED");
        recipients = new HashMap<>();
        marketer(tenant)
                .get("/marketing/email/" + email + "/recipients")
                .jsonPath()
                .<Map<String, String>>getList("items")
                .forEach(one -> recipients.put(one.get("address"), one.get("id")));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void tellsDeliveriesAndBouncesApart() {
        metrics()
                .body("recipients", equalTo(6))
                .body("sent", equalTo(5))
                .body("delivered", equalTo(5))
                .body("confirmed", equalTo(0))
                .body("bounceReasons.reason", contains("USER_UNKNOWN"));

        proves(
                "dora@small.example",
                recipient -> connection -> evidence.delivered(connection, tenant, recipient, "250"));
        proves(
                "dora@small.example",
                recipient -> connection -> evidence.delivered(connection, tenant, recipient, "250"));
        proves(
                "eva@small.example",
                recipient -> connection -> evidence.delivered(connection, tenant, recipient, "250"));
        proves(
                "eva@small.example",
                recipient -> connection -> evidence.bounced(connection, tenant, recipient, "552", "MAILBOX_FULL"));

        metrics()
                .body("sent", equalTo(5))
                .body("delivered", equalTo(4))
                .body("confirmed", equalTo(1))
                .body("bounces", equalTo(2))
                .body("bounceReasons.reason", contains("MAILBOX_FULL", "USER_UNKNOWN"))
                .body("bounceReasons.bounces", contains(1, 1));
        get("/metrics/domains")
                .body("domains.domain", contains("large.example", "small.example", null))
                .body("domains.recipients", contains(3, 2, 1))
                .body("domains.sent", contains(2, 2, 1))
                .body("domains.delivered", contains(2, 1, 1))
                .body("domains.confirmed", contains(0, 1, 0))
                .body("domains.bounces", contains(1, 1, 0));
    }

    @Test
    void showsWhatCameOfTheEmail() {
        hit("=anna@large.example", "OPEN", 0);
        hit("=anna@large.example", "CLICK", 2);
        hit("dora@small.example", "CLICK", 0);
        convert("=anna@large.example", Metric.CONVERSIONS, "1");
        convert("=anna@large.example", Metric.REVENUE, "49.90");
        await(() -> metrics()
                .body("opens", equalTo(1))
                .body("clicks", equalTo(2))
                .body("humanClicks", equalTo(2))
                .body("humanClickers", equalTo(2))
                .body("confirmed", equalTo(2))
                .body("links.url", contains("https://shop.example/a", "https://shop.example/b"))
                .body("links.clicks", contains(2, 0))
                .body("conversions", equalTo(1))
                .body("revenue", equalTo(49.9F)));

        get("/metrics/clicks")
                .body("links.position", contains(0, 1, 2))
                .body(
                        "links.url",
                        contains("https://shop.example/a", "https://shop.example/b", "https://shop.example/a"))
                .body("links.humanClicks", contains(1, 0, 1))
                .body("html", containsString("<a href=\"#link-2\">A again</a>"));
        get("/metrics/over-time")
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("bucket", equalTo("HOUR"))
                .body("points.sum { it.sent }", equalTo(5))
                .body("points.sum { it.clicks }", equalTo(2))
                .body("points.sum { it.revenue }", equalTo(49.9F));
        get("/metrics/over-time?timeZone=Asia/Kathmandu").body("timeZone", equalTo("Asia/Kathmandu"));
        assertThat(csv(viewer(tenant)
                        .get("/marketing/email/" + email + "/report.csv")
                        .then()))
                .contains("total,Hello,6,5,5,2,1,1,1,2,2,2,2,0,0,1,49.90")
                .contains("link,https://shop.example/a,,,,,,,,2,2,,,,,,")
                .contains("domain,large.example,3,2,2,1,1,1,1,1,1,,,0,0,1,49.90")
                .contains("domain,(other),1,1,1,0,0,0,0,0,0,,,0,0,0,0")
                .anyMatch(row -> row.startsWith("bounce_reason,"))
                .anyMatch(row -> row.startsWith("time,2") && row.contains("+0"));
    }

    /** What is counted stays under its domain, and can be taken back there. */
    @Test
    void keepsTheSumsWhenAPersonIsErased() {
        hit("dora@small.example", "OPEN", 0);
        await(() -> metrics().body("humanOpens", equalTo(1)).body("confirmed", equalTo(1)));
        String contact = marketer(tenant)
                .get("/marketing/email/contacts?q=dora")
                .jsonPath()
                .getString("items[0].id");

        admin(tenant)
                .contentType("application/json")
                .body(Map.of())
                .post("/marketing/email/contacts/" + contact + "/erase")
                .then()
                .statusCode(204);
        proves(
                "dora@small.example",
                recipient -> connection -> evidence.bounced(connection, tenant, recipient, "550", "USER_UNKNOWN"));

        get("/metrics/domains")
                .body("domains.domain", contains("large.example", "small.example", null))
                .body("domains.humanOpens", contains(0, 1, 0))
                .body("domains.delivered", contains(2, 1, 1))
                .body("domains.confirmed", contains(0, 0, 0));
    }

    @Test
    void exportsTheDeliveryLog() {
        List<String> rows = csv(marketer(tenant)
                .get("/marketing/email/" + email + "/recipients.csv")
                .then()
                .header("Content-Disposition", containsString("recipients.csv")));

        assertThat(rows.getFirst()).startsWith("address,contact_id,state,attempts,answer");
        assertThat(rows).hasSize(7).anyMatch(row -> row.startsWith("'=anna@large.example,"));
        assertThat(csv(marketer(tenant)
                        .get("/marketing/email/" + email + "/recipients.csv?state=BOUNCED")
                        .then()))
                .hasSize(2);
        viewer(tenant)
                .get("/marketing/email/" + email + "/recipients.csv")
                .then()
                .statusCode(403);
    }

    @Test
    void hasNothingToShowOfADraftAndNothingAtAllForOthers() {
        UUID draft = createEmail(tenant, campaign, HTML);
        String path = "/marketing/email/" + draft;
        viewer(tenant)
                .get(path + "/metrics/clicks")
                .then()
                .body("html", nullValue())
                .body("links", empty());
        viewer(tenant).get(path + "/metrics/domains").then().body("domains", empty());
        viewer(tenant).get(path + "/metrics/over-time").then().body("points", empty());
        viewer(tenant)
                .get(path + "/metrics/over-time?timeZone=Berlin")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?timeZone"));
        String other = newTenant();
        for (String part : List.of(
                "/metrics",
                "/metrics/over-time",
                "/metrics/domains",
                "/metrics/clicks",
                "/report.csv",
                "/recipients.csv")) {
            marketer(other).get("/marketing/email/" + email + part).then().statusCode(404);
        }
    }

    private void proves(String address, Function<UUID, Function<SqlConnection, Uni<?>>> proof) {
        UUID recipient = UUID.fromString(recipients.get(address));
        transactions
                .sql(
                        tenant,
                        connection -> proof.apply(recipient).apply(connection).replaceWithVoid())
                .await()
                .atMost(WAIT);
    }

    private void hit(String address, String kind, int link) {
        Instant at = Instant.now().plusSeconds(60);
        JsonObject hit = new JsonObject()
                .put("id", UUID.randomUUID().toString())
                .put("tenant", tenant)
                .put("kind", kind)
                .put("recipientId", recipients.get(address))
                .put("campaignId", campaign.toString())
                .put("emailId", email.toString())
                .put("link", link)
                .put("at", at.toString())
                .put("writtenAt", at.minusSeconds(60).toString())
                .put("agent", BROWSER)
                .put("network", "203.0.113.0");
        writer.write("email.hits", recipients.get(address), hit.encode(), Map.of());
    }

    private void convert(String address, Metric metric, String value) {
        publish(
                writer,
                tenant,
                new MetricRecorded(
                        Ids.next(),
                        campaign,
                        Channel.EMAIL,
                        null,
                        metric,
                        new BigDecimal(value),
                        Instant.now(),
                        null,
                        List.of(),
                        UUID.fromString(recipients.get(address))));
    }

    private ValidatableResponse metrics() {
        return get("/metrics");
    }

    private ValidatableResponse get(String part) {
        return viewer(tenant).get("/marketing/email/" + email + part).then().statusCode(200);
    }

    private static List<String> csv(ValidatableResponse answer) {
        String text = answer.statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        return text.replace("\uFEFF", "").lines().toList();
    }

    private static void await(Runnable assertion) {
        Waiting.await().untilAsserted(assertion::run);
    }
}
