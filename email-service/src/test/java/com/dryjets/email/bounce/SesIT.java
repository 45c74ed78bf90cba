package com.dryjets.email.bounce;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.sender.SenderFixtures.verified;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.bounce.FakeAmazon.Amazon;
import com.dryjets.email.sender.NameServer;
import com.dryjets.email.sender.SenderFixtures;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
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
    private final String from = "news@" + tenant + ".example";

    @BeforeEach
    void createSender() {
        verified(
                tenant,
                from,
                Map.of("type", "SES", "region", "eu-central-1", "username", "AKIDEXAMPLE", "secret", "secret"));
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
        UUID email = campaign("anna");
        awaitStatus(tenant, email, "COMPLETED");
        JsonObject notification = SnsFixtures.notification(
                FakeAmazon.TOPIC, bounce(amazon.messageId(anna), anna).encode());

        post(notification).statusCode(204);
        post(notification).statusCode(204);

        assertThat(state(email)).isEqualTo("BOUNCED");
        suppression(anna)
                .body("suppression.reason", equalTo("HARD_BOUNCE"))
                .body("evidence.size()", equalTo(1))
                .body("evidence[0].emailId", equalTo(email.toString()))
                .body("evidence[0].status", equalTo("5.1.1"));
    }

    @Test
    void countsAComplaint() {
        String anna = address(tenant, "anna");
        UUID email = campaign("anna");
        awaitStatus(tenant, email, "COMPLETED");

        report(complaint(amazon.messageId(anna), anna)).statusCode(204);

        suppression(anna).body("suppression.reason", equalTo("COMPLAINT"));
        viewer(tenant).get("/marketing/email/" + email + "/metrics").then().body("complaints", equalTo(1));
    }

    /** The answer with the id of SES was lost, so only the headers of the email name it. */
    @Test
    void aDeliverySettlesAnEmailInDoubt() {
        String lost = address(tenant, "lost");
        UUID email = campaign("lost");
        Waiting.await().until(() -> "UNKNOWN".equals(state(email)));
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

        assertThat(state(email)).isEqualTo("SENT");
    }

    @Test
    void refusesWhatWasChangedAfterItWasSigned() {
        String anna = address(tenant, "anna");
        UUID email = campaign("anna");
        awaitStatus(tenant, email, "COMPLETED");
        JsonObject notification = SnsFixtures.notification(
                FakeAmazon.TOPIC, bounce("another", "another@example.com").encode());

        post(notification.put("Message", bounce(amazon.messageId(anna), anna).encode()))
                .statusCode(403);

        assertThat(state(email)).isEqualTo("SENT");
    }

    @Test
    void confirmsTheSubscriptionOfAConfiguredTopicAlone() {
        String query = "Action=ConfirmSubscription&Token=" + tenant;

        post(SnsFixtures.subscription(FakeAmazon.TOPIC + "-of-others", amazon.url("/?" + query)))
                .statusCode(403);
        post(SnsFixtures.subscription(FakeAmazon.TOPIC, "http://localhost:1/?" + query))
                .statusCode(403);
        assertThat(amazon.confirmations()).doesNotContain(query);

        post(SnsFixtures.subscription(FakeAmazon.TOPIC, amazon.url("/?" + query)))
                .statusCode(204);
        assertThat(amazon.confirmations()).containsOnlyOnce(query);
    }

    @Test
    void listensToTheTopicOfATenantsRouteForItsEmails() {
        String topic = "arn:aws:sns:eu-central-1:210987654321:" + tenant;
        String query = "Action=ConfirmSubscription&Token=own-" + tenant;
        String anna = address(tenant, "anna");
        UUID email = campaign("anna");
        awaitStatus(tenant, email, "COMPLETED");
        JsonObject bounce = bounce(amazon.messageId(anna), anna);

        post(SnsFixtures.notification(topic, bounce.encode())).statusCode(403);
        create(newTenant(), topic);
        post(SnsFixtures.notification(topic, bounce.encode())).statusCode(204);
        assertThat(state(email)).isEqualTo("SENT");

        create(tenant, topic);
        post(SnsFixtures.subscription(topic, amazon.url("/?" + query))).statusCode(204);
        post(SnsFixtures.notification(topic, bounce.encode())).statusCode(204);
        assertThat(state(email)).isEqualTo("BOUNCED");
        assertThat(amazon.confirmations()).containsOnlyOnce(query);
    }

    private static void create(String tenant, String topic) {
        SenderFixtures.create(
                tenant,
                Map.of(
                        "address",
                        "reports@" + tenant + ".example",
                        "route",
                        Map.of(
                                "type",
                                "SES",
                                "region",
                                "eu-central-1",
                                "username",
                                "AKIDEXAMPLE",
                                "secret",
                                "secret",
                                "webhook",
                                Map.of("topicArn", topic))));
    }

    private UUID campaign(String contact) {
        contacts(tenant, contact);
        try (TopicWriter writer = new TopicWriter()) {
            UUID email = createEmail(tenant, runningCampaign(writer, tenant), "<p>Hello</p>");
            marketer(tenant)
                    .body(Map.of("from", from))
                    .patch("/marketing/email/" + email)
                    .then()
                    .statusCode(200);
            marketer(tenant).post("/marketing/email/" + email + "/send").then().statusCode(202);
            return email;
        }
    }

    private String state(UUID email) {
        return viewer(tenant)
                .get("/marketing/email/" + email + "/recipients")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].state");
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
                .body(Map.of("templateId", template, "externalId", to, "from", from, "to", to))
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
        return post(SnsFixtures.notification(FakeAmazon.TOPIC, event.encode()));
    }

    private ValidatableResponse post(JsonObject message) {
        return given().contentType("text/plain")
                .body(message.put("SigningCertURL", amazon.url("/certificate.pem"))
                        .encode())
                .post("/marketing/email/webhooks/ses")
                .then();
    }

    private static JsonObject bounce(String messageId, String address) {
        return event(
                "Bounce",
                messageId,
                "bounce",
                new JsonObject()
                        .put("bounceType", "Permanent")
                        .put("bounceSubType", "General")
                        .put(
                                "bouncedRecipients",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("emailAddress", address)
                                                .put("action", "failed")
                                                .put("status", "5.1.1")
                                                .put("diagnosticCode", "smtp; 550 5.1.1 user unknown"))));
    }

    private static JsonObject complaint(String messageId, String address) {
        return event(
                "Complaint",
                messageId,
                "complaint",
                new JsonObject()
                        .put("complaintFeedbackType", "abuse")
                        .put(
                                "complainedRecipients",
                                new JsonArray().add(new JsonObject().put("emailAddress", address))));
    }

    private static JsonObject event(String type, String messageId, String name, JsonObject details) {
        return new JsonObject()
                .put("notificationType", type)
                .put(name, details)
                .put("mail", new JsonObject().put("messageId", messageId));
    }
}
