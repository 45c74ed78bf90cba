package com.dryjets.email.sending;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.path;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class PersonalisationIT {

    private static final String HTML = """
            <p>Dear {{ contact.firstName | default: "friend" }},</p>
            {% if contact.city %}<p>{{ contact.city }} awaits you.</p>{% endif %}
            <p><a href="https://shop.example/in/{{ contact.city }}?for={{ contact.email }}">Shop</a>
            <a href="{{ links.viewInBrowser }}">In a browser</a></p>""";

    private static final String TEMPLATE = "https://shop.example/in/{{ contact.city }}?for={{ contact.email }}";

    /** In seconds. */
    private static final int SOON = 3;

    SmtpServer smtp;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void fillsInEachRecipientsValues() {
        importCsv(
                tenant,
                "email,first_name,city\n" + address(tenant, "anna") + ",Anna,Linz & Wels\n" + address(tenant, "ben")
                        + ",,\n");
        declareCity();
        UUID id = createEmail(tenant, campaign, HTML);
        String email = "/marketing/email/" + id;
        marketer(tenant)
                .body(Map.of("subject", "{{ contact.firstName | default: \"News\" }}: offers"))
                .patch(email)
                .then()
                .statusCode(200);

        preview(email, anna())
                .body("subject", equalTo("Anna: offers"))
                .body(
                        "html",
                        allOf(containsString("Linz &amp; Wels awaits"), containsString("/in/Linz%20%26%20Wels?for=")))
                .body("text", containsString("Linz & Wels awaits"));
        preview(email, null).body("subject", equalTo("News: offers")).body("html", containsString("Dear friend,"));
        marketer(tenant).post(email + "/send").then().statusCode(202);
        awaitStatus(tenant, id, "COMPLETED");

        AcceptedEmail annas = smtp.emailsTo(address(tenant, "anna")).getFirst();
        AcceptedEmail bens = smtp.emailsTo(address(tenant, "ben")).getFirst();
        assertThat(annas.header("Subject")).isEqualTo("Anna: offers");
        assertThat(bens.header("Subject")).isEqualTo("News: offers");
        String encodedAddress = address(tenant, "anna").replace("@", "%40");
        given().redirects()
                .follow(false)
                .get(path(annas.raw(), "/marketing/email/t/c/"))
                .then()
                .statusCode(302)
                .header("Location", "https://shop.example/in/Linz%20%26%20Wels?for=" + encodedAddress);
        given().get(path(annas.raw(), "/marketing/email/v/"))
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Dear Anna,"));
        given().get("/marketing/email/v/AAAA").then().statusCode(404);
        given().redirects()
                .follow(false)
                .get(path(bens.raw(), "/marketing/email/t/c/"))
                .then()
                .statusCode(302);
        Waiting.await()
                .untilAsserted(() -> marketer(tenant)
                        .get(email + "/metrics")
                        .then()
                        .body("links.url", contains(TEMPLATE))
                        .body("links.clicks", contains(2)));
    }

    @Test
    void refusesToSendWhatCannotBeFilledIn() {
        importCsv(tenant, "email\n" + address(tenant, "anna") + "\n");
        UUID id = createEmail(tenant, campaign, "<p>Hi</p>\n<p>{{ contact.city }} {{ contact.firstName | shout }}</p>");
        String email = "/marketing/email/" + id;

        marketer(tenant)
                .post(email + "/send")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/htmlContent", "/htmlContent", "/textContent", "/textContent"))
                .body("errors[0].detail", containsString("line 2, column 23: There is no filter “shout”."))
                .body("errors[1].detail", containsString("No field “city” of contacts is declared."));
        marketer(tenant).get(email + "/preview").then().statusCode(409);
        declareCity();
        marketer(tenant)
                .body(Map.of("htmlContent", "<p>{{ contact.city }}</p>"))
                .patch(email)
                .then()
                .statusCode(200);
        marketer(tenant).post(email + "/validate").then().statusCode(200).body("ready", equalTo(true));
        marketer(tenant)
                .body(Map.of("htmlContent", "<!-- {{ contact.city }} -->"))
                .patch(email)
                .then()
                .statusCode(200);
        marketer(tenant)
                .post(email + "/validate")
                .then()
                .statusCode(200)
                .body("findings.code", hasItem("CONTENT_REMOVED"));
    }

    @Test
    void doesNotSendWhatCanNoLongerBeFilledIn() {
        importCsv(tenant, "email\n" + address(tenant, "anna") + "\n");
        declareCity();
        UUID id = createEmail(tenant, campaign, "<p>{{ contact.city }}</p>");
        String email = "/marketing/email/" + id;
        marketer(tenant)
                .body(Map.of("scheduledTime", Instant.now().plusSeconds(SOON).toString()))
                .post(email + "/schedule")
                .then()
                .statusCode(200);

        admin(tenant).delete("/marketing/email/contact-fields/city").then().statusCode(204);

        awaitStatus(tenant, id, "FAILED");
        marketer(tenant).get(email).then().body("failure", containsString("No field “city” of contacts is declared."));
        assertThat(smtp.emailsTo(address(tenant, "anna"))).isEmpty();
    }

    private void declareCity() {
        admin(tenant)
                .contentType("application/json")
                .body(Map.of("type", "TEXT"))
                .put("/marketing/email/contact-fields/city")
                .then()
                .statusCode(200);
    }

    private UUID anna() {
        return admin(tenant)
                .queryParam("q", "anna")
                .get("/marketing/email/contacts")
                .jsonPath()
                .getUUID("items[0].id");
    }

    private ValidatableResponse preview(String email, UUID contact) {
        return marketer(tenant)
                .queryParams(contact == null ? Map.of() : Map.of("contactId", contact))
                .get(email + "/preview")
                .then()
                .statusCode(200);
    }
}
