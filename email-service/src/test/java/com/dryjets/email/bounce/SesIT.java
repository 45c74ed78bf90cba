package com.dryjets.email.bounce;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.bounce.SesDriver.bounce;
import static com.dryjets.email.bounce.SesDriver.complaint;
import static com.dryjets.email.bounce.SesDriver.event;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.bounce.FakeAmazon.Amazon;
import com.dryjets.email.sender.NameServer;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Emails through Amazon SES, and what it reports about them through SNS. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(NameServer.class)
@QuarkusTestResource(value = FakeAmazon.class, restrictToAnnotatedClass = true)
class SesIT {

    private static final String TRANSACTIONAL = "/marketing/email/transactional";

    Amazon amazon;

    private final String tenant = newTenant();
    private SesDriver ses;

    @BeforeEach
    void createSender() {
        ses = SesDriver.withSender(amazon, tenant);
    }

    /** SES gives the email an id of its own, and names no other. */
    @Test
    void appliesWhatIsReportedAboutATransactionalEmail() {
        String anna = address(tenant, "anna");
        String id = transactional(anna);

        report(bounce(amazon.messageId(anna), anna)).statusCode(204);

        viewer(tenant)
                .get(TRANSACTIONAL + "/" + id)
                .then()
                .body("status", equalTo("BOUNCED"))
                .body("reason", containsString("user unknown"));
        suppression(anna)
                .body("suppression.reason", equalTo("HARD_BOUNCE"))
                .body("evidence.size()", equalTo(1))
                .body("evidence[0].source", equalTo("SES"));
    }

    @Test
    void suppressesWhoComplainsAboutATransactionalEmail() {
        String ben = address(tenant, "ben");
        String id = transactional(ben);

        report(complaint(amazon.messageId(ben), ben)).statusCode(204);

        viewer(tenant).get(TRANSACTIONAL + "/" + id).then().body("status", equalTo("SENT"));
        suppression(ben).body("suppression.reason", equalTo("COMPLAINT"));
    }

    @Test
    void appliesABounceOnce() {
        String anna = address(tenant, "anna");
        UUID email = ses.campaign("anna");
        awaitStatus(tenant, email, "COMPLETED");
        JsonObject notification = SnsFixtures.notification(
                FakeAmazon.TOPIC, bounce(amazon.messageId(anna), anna).encode());

        ses.post(notification).statusCode(204);
        ses.post(notification).statusCode(204);

        assertThat(ses.state(email)).isEqualTo("BOUNCED");
        suppression(anna)
                .body("suppression.reason", equalTo("HARD_BOUNCE"))
                .body("evidence.size()", equalTo(1))
                .body("evidence[0].emailId", equalTo(email.toString()))
                .body("evidence[0].status", equalTo("5.1.1"));
    }

    @Test
    void countsAComplaint() {
        String anna = address(tenant, "anna");
        UUID email = ses.campaign("anna");
        awaitStatus(tenant, email, "COMPLETED");

        report(complaint(amazon.messageId(anna), anna)).statusCode(204);

        suppression(anna).body("suppression.reason", equalTo("COMPLAINT"));
        viewer(tenant).get("/marketing/email/" + email + "/metrics").then().body("complaints", equalTo(1));
    }

    /** The answer with the id of SES was lost, so only the headers of the email name it. */
    @Test
    void aDeliverySettlesAnEmailInDoubt() {
        String lost = address(tenant, "lost");
        UUID email = ses.campaign("lost");
        Waiting.await().until(() -> "UNKNOWN".equals(ses.state(email)));
        Matcher messageId =
                Pattern.compile("(?im)^Message-ID: *(?:\r\n )?(<.*>)").matcher(amazon.email(lost));
        assertThat(messageId.find()).isTrue();

        JsonObject delivery = event(
                "Delivery",
                "010f-lost",
                "delivery",
                new JsonObject()
                        .put("recipients", new JsonArray().add(lost))
                        .put("smtpResponse", "250 2.0.0 accepted"));
        delivery.getJsonObject("mail")
                .put(
                        "headers",
                        new JsonArray()
                                .add(new JsonObject().put("name", "Message-ID").put("value", messageId.group(1))));
        report(delivery).statusCode(204);

        assertThat(ses.state(email)).isEqualTo("SENT");
    }

    private String transactional(String to) {
        String template = marketer(tenant)
                .body(Map.of(
                        "name", to, "subject", "Order", "blocks", List.of(Map.of("type", "text", "text", "Thanks"))))
                .post("/marketing/email/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = marketer(tenant)
                .body(Map.of("templateId", template, "externalId", to, "from", ses.from(), "to", to))
                .post(TRANSACTIONAL)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Waiting.await()
                .untilAsserted(() ->
                        viewer(tenant).get(TRANSACTIONAL + "/" + id).then().body("status", equalTo("SENT")));
        return id;
    }

    private ValidatableResponse suppression(String address) {
        return admin(tenant)
                .get("/marketing/email/suppressions/" + address)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse report(JsonObject event) {
        return ses.post(SnsFixtures.notification(FakeAmazon.TOPIC, event.encode()));
    }
}
