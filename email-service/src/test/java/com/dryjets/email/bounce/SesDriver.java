package com.dryjets.email.bounce;

import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.sender.SenderFixtures.verified;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;

import com.dryjets.email.bounce.FakeAmazon.Amazon;
import com.dryjets.testkit.TopicWriter;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;

/** Sends emails of a tenant through Amazon SES, and reports about them through SNS. */
record SesDriver(Amazon amazon, String tenant, String from) {

    /** Creates the tenant's verified sender. */
    static SesDriver withSender(Amazon amazon, String tenant) {
        String from = "news@" + tenant + ".example";
        verified(
                tenant,
                from,
                Map.of("type", "SES", "region", "eu-central-1", "username", "AKIDEXAMPLE", "secret", "secret"));
        return new SesDriver(amazon, tenant, from);
    }

    /** Sends the email of a campaign to a contact through SES. */
    UUID campaign(String contact) {
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

    /** Returns the state of the only recipient of an email. */
    String state(UUID email) {
        return viewer(tenant)
                .get("/marketing/email/" + email + "/recipients")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].state");
    }

    /** Posts a message of SNS. */
    ValidatableResponse post(JsonObject message) {
        return given().contentType("text/plain")
                .body(message.put("SigningCertURL", amazon.url("/certificate.pem"))
                        .encode())
                .post("/marketing/email/webhooks/ses")
                .then();
    }

    /** Returns the report of a hard bounce. */
    static JsonObject bounce(String messageId, String address) {
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

    /** Returns the report of a complaint. */
    static JsonObject complaint(String messageId, String address) {
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

    /**
     * Returns a report about an email.
     *
     * @param messageId the id that SES gave to the email
     * @param name of the field with the details
     */
    static JsonObject event(String type, String messageId, String name, JsonObject details) {
        return new JsonObject()
                .put("notificationType", type)
                .put(name, details)
                .put("mail", new JsonObject().put("messageId", messageId));
    }
}
