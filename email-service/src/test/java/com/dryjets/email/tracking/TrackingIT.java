package com.dryjets.email.tracking;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.metric;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.path;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.EmailFixtures.sum;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class TrackingIT {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static final String HEADS = """
            select kind, verdict from engagement_hit where method = 'HEAD' and 'HEAD' = any(reasons)""";

    SmtpServer smtp;

    @Inject
    TokenSigner signer;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader metrics = TopicReader.fromNow("marketing.metrics");
    private UUID campaign;
    private String raw;
    private String email;

    @BeforeEach
    void sendEmail() {
        contacts(tenant, "anna");
        campaign = runningCampaign(writer, tenant);
        publish(writer, tenant, approved(campaign, Ids.next(), "Hello"));
        Waiting.await().until(() -> smtp.emailsTo(address(tenant, "anna")).size() == 1);
        raw = smtp.emailsTo(address(tenant, "anna")).getFirst().raw();
        email = smtp.emailsTo(address(tenant, "anna"))
                .getFirst()
                .header("Feedback-ID")
                .split(":")[1];
        awaitStatus(tenant, UUID.fromString(email), "COMPLETED");
    }

    @AfterEach
    void close() {
        writer.close();
        metrics.close();
    }

    @Test
    void countsOpenOnce() {
        String pixel = path(raw, "/marketing/email/t/o/");

        for (int i = 0; i < 3; i++) {
            given().get(pixel)
                    .then()
                    .statusCode(200)
                    .contentType("image/gif")
                    .header("Cache-Control", containsString("no-store"));
        }

        metrics.awaitOne(metric(campaign, "opens"));
        metricsOfEmail().then().body("opens", equalTo(1)).body("openRate", equalTo(1));
        click();
        assertThat(sum(metrics, campaign, "opens")).isEqualTo(1);
    }

    @Test
    void redirectsClickAndCountsItOnce() {
        click();
        click();
        openAndWait();

        metricsOfEmail()
                .then()
                .body("clicks", equalTo(1))
                .body("links.url", contains("https://blog.example.org/post?a=1&b=2"))
                .body("links.clicks", contains(1));
        assertThat(sum(metrics, campaign, "clicks")).isEqualTo(1);
    }

    @Test
    void rejectsForgedTokenAndTokenOfAnotherKind() {
        String click = path(raw, "/marketing/email/t/c/");
        String token = click.substring(click.lastIndexOf('/') + 1);
        String changed = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);

        given().redirects()
                .follow(false)
                .get("/marketing/email/t/c/" + changed)
                .then()
                .statusCode(404);
        given().get("/marketing/email/t/o/" + token).then().statusCode(404);
        given().post("/marketing/email/u/" + token).then().statusCode(404);
        given().get("/marketing/email/t/o/invalid").then().statusCode(404);
        metricsOfEmail()
                .then()
                .body("opens", equalTo(0))
                .body("clicks", equalTo(0))
                .body("unsubscribes", equalTo(0));
    }

    @Test
    void unsubscribesByPostAndCountsOnce() {
        String link = path(raw, "/marketing/email/u/");

        given().get(link)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<form method=\"post\">"));
        marketer(tenant).get("/marketing/email/unsubscribe/list").then().body("items.size()", equalTo(0));

        for (int i = 0; i < 2; i++) {
            given().contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(link)
                    .then()
                    .statusCode(200);
        }

        marketer(tenant)
                .get("/marketing/email/unsubscribe/list")
                .then()
                .body("items.address", contains(address(tenant, "anna")))
                .body("items.reason", contains("UNSUBSCRIBED"));
        metrics.awaitOne(metric(campaign, "unsubscribes"));
        clickOnce();
        assertThat(sum(metrics, campaign, "unsubscribes")).isEqualTo(1);
    }

    @Test
    void sendsNothingToUnsubscribedAddressOfRecreatedContact() {
        given().post(path(raw, "/marketing/email/u/")).then().statusCode(200);
        UUID contact =
                marketer(tenant).get("/marketing/email/contacts").jsonPath().getUUID("items[0].id");
        marketer(tenant).delete("/marketing/email/contacts/" + contact).then().statusCode(204);
        contacts(tenant, "ANNA", "ben");

        publish(writer, tenant, approved(campaign, Ids.next(), "Second"));

        Waiting.await().until(() -> smtp.emailsTo(address(tenant, "ben")).size() == 1);
        assertThat(smtp.emailsTo(tenant)).hasSize(2);
    }

    /** It is only evidence: who asks for the headers and then for the image is a program, whatever it calls itself. */
    @Test
    void countsNothingForHead() {
        given().header("User-Agent", BROWSER)
                .head(path(raw, "/marketing/email/t/o/"))
                .then()
                .statusCode(200)
                .contentType("image/gif");
        given().redirects()
                .follow(false)
                .head(path(raw, "/marketing/email/t/c/"))
                .then()
                .statusCode(302)
                .header("Location", "https://blog.example.org/post?a=1&b=2");
        given().head("/marketing/email/t/o/invalid").then().statusCode(404);

        given().header("User-Agent", BROWSER)
                .get(path(raw, "/marketing/email/t/o/"))
                .then()
                .statusCode(200);
        metrics.awaitOne(metric(campaign, "opens").and(record -> record.value().contains("\"BOT\"")));
        metricsOfEmail()
                .then()
                .body("opens", equalTo(1))
                .body("humanOpens", equalTo(0))
                .body("clicks", equalTo(0));
        assertThat(transactions
                        .sql(tenant, connection -> connection.query(HEADS).execute())
                        .await()
                        .atMost(Duration.ofSeconds(60)))
                .extracting(row -> row.getString("kind"), row -> row.getString("verdict"))
                .containsExactlyInAnyOrder(tuple("OPEN", "BOT"), tuple("CLICK", "BOT"));
    }

    @Test
    void tellsPeopleFromMachines() {
        given().header("User-Agent", "Barracuda Sentinel (EE)").get(path(raw, "/marketing/email/t/o/"));
        metrics.awaitOne(metric(campaign, "opens").and(record -> record.value().contains("\"BOT\"")));
        metricsOfEmail().then().body("opens", equalTo(1)).body("humanOpens", equalTo(0));

        Waiting.await().pollInterval(Duration.ofMillis(700)).untilAsserted(() -> {
            given().header("User-Agent", BROWSER).get(path(raw, "/marketing/email/t/o/"));
            metricsOfEmail().then().body("opens", equalTo(1)).body("humanOpens", equalTo(1));
        });
        metrics.awaitOne(metric(campaign, "opens").and(record -> record.value().contains("\"HUMAN\"")));
        metrics.awaitOne(metric(campaign, "opens").and(record -> record.value().contains("\"value\":-1")));
        assertThat(sum(metrics, campaign, "opens")).isEqualTo(1);
        admin(tenant)
                .post("/marketing/email/" + email + "/rescore-engagement")
                .then()
                .statusCode(202)
                .body("state", equalTo("RUNNING"));
        Waiting.await()
                .untilAsserted(() -> admin(tenant)
                        .get("/marketing/email/" + email + "/rescore-engagement")
                        .then()
                        .body("state", equalTo("FINISHED"))
                        .body("recipients", equalTo(1)));
        metricsOfEmail().then().body("humanOpens", equalTo(1));
    }

    @Test
    void followsLinksOfVersion1() {
        UUID recipient = UUID.fromString(smtp.emailsTo(address(tenant, "anna"))
                .getFirst()
                .header("Message-ID")
                .replaceAll("^<|@.*", ""));
        String token = signer.write(new TrackingToken(TrackingToken.Kind.CLICK, tenant, recipient, 0));

        given().redirects()
                .follow(false)
                .get("/marketing/email/t/c/" + token)
                .then()
                .statusCode(302)
                .header("Location", "https://blog.example.org/post?a=1&b=2");

        metrics.awaitOne(metric(campaign, "clicks"));
    }

    private void click() {
        given().redirects()
                .follow(false)
                .get(path(raw, "/marketing/email/t/c/"))
                .then()
                .statusCode(302)
                .header("Location", "https://blog.example.org/post?a=1&b=2");
    }

    private void clickOnce() {
        click();
        metrics.awaitOne(metric(campaign, "clicks"));
    }

    /** Hits of a recipient are folded in their order, so all earlier ones are folded too. */
    private void openAndWait() {
        given().get(path(raw, "/marketing/email/t/o/")).then().statusCode(200);
        metrics.awaitOne(metric(campaign, "opens"));
    }

    private Response metricsOfEmail() {
        return marketer(tenant).get("/marketing/email/" + email + "/metrics");
    }
}
