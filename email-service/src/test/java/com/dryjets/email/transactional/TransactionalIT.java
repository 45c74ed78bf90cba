package com.dryjets.email.transactional;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class TransactionalIT {

    private static final String PATH = "/marketing/email/transactional";

    private static final Map<String, Object> ORDER =
            Map.of("order", Map.of("number", "4711", "items", List.of("Shirt <b>", "Bag")));

    SmtpServer smtp;

    private final String tenant = newTenant();
    private final String anna = address(tenant, "anna");

    @Test
    void sendsOneEmailForAnExternalId() {
        importCsv(tenant, "email,first_name\n%s,Anna & Co\n".formatted(anna));
        String template = template(
                "Order {{ data.order.number }}",
                "Dear {{ contact.firstName }}: {% for item in data.order.items %}{{ item }}; {% endfor %}");

        String id = send(template, "order-1", anna, ORDER)
                .statusCode(202)
                .header("Location", containsString(PATH + "/"))
                .body("status", equalTo("QUEUED"))
                .body("subject", equalTo("Order 4711"))
                .extract()
                .path("id");
        send(template, "order-1", anna, ORDER).statusCode(202).body("id", equalTo(id));
        awaitStatus(id, "SENT");
        send(template, "order-1", anna, ORDER).statusCode(202).body("status", equalTo("SENT"));

        assertThat(smtp.emailsTo(anna)).hasSize(1);
        AcceptedEmail email = smtp.emailsTo(anna).getFirst();
        assertThat(email.header("Subject")).isEqualTo("Order 4711");
        assertThat(email.header("Message-ID")).isEqualTo("<" + id + "@dryjets.example>");
        assertThat(email.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(email.header("List-Unsubscribe")).isNull();
        assertThat(email.raw().replace("=\r\n", "").replace("=2E", ".").replace("=3D", "="))
                .contains("Dear Anna &amp; Co", "Shirt &lt;b&gt;; Bag;", "Shirt <b>; Bag;")
                .doesNotContain("nsubscribe", "/email/t/", "display:block\">");
    }

    @Test
    void keepsExternalIdsApart() {
        String template = template("Hello", "Text");
        String id =
                send(template, "same", anna, Map.of()).statusCode(202).extract().path("id");

        send(template, "same", address(tenant, "ben"), Map.of())
                .statusCode(409)
                .body("errors.pointer", contains("/externalId"));
        send(template, "other", anna, Map.of()).statusCode(202);
        viewer(newTenant()).get(PATH + "/" + id).then().statusCode(404);
        viewer(tenant).get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);

        await().until(() -> smtp.emailsTo(anna).size() == 2);
        assertThat(smtp.emailsTo(address(tenant, "ben"))).isEmpty();
    }

    @Test
    void refusesWhatWouldHaveAGap() {
        String template =
                template("Order {{ data.number }}", "{{ data.name | default: \"there\" }} {{ data.address.city }}");

        send(template, "gap", anna, Map.of("number", "1", "address", "none"))
                .statusCode(422)
                .body("errors.pointer", contains("/data/address/city"));
        send(template, "gap", anna, Map.of())
                .statusCode(422)
                .body("errors.pointer", contains("/data/address/city", "/data/number"));
        assertThat(smtp.emailsTo(anna)).isEmpty();
    }

    @Test
    void refusesTemplatesOfCampaignsAndForeignSenders() {
        String footer = marketer(tenant)
                .body(Map.of(
                        "name", "Footer", "subject", "Hi", "blocks", List.of(text("Hi"), Map.of("type", "footer"))))
                .post("/marketing/email/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        send(footer, "x", anna, Map.of())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/templateId"))
                .body("errors[0].detail", containsString("unsubscribe"));
        send(template(null, "No subject"), "x", anna, Map.of())
                .statusCode(422)
                .body("errors[0].detail", endsWith("with a subject"));
        send(UUID.randomUUID().toString(), "x", anna, Map.of()).statusCode(422);
        send(template("Hi", "Hi"), "x", "not an address", Map.of())
                .statusCode(400)
                .body("errors.pointer", contains("/to"));

        Map<String, Object> request = request(template("Ho", "Ho"), "x", anna, Map.of());
        request.put("from", "ceo@" + newTenant() + ".example");
        marketer(tenant).body(request).post(PATH).then().statusCode(422).body("errors.pointer", contains("/from"));
        viewer(tenant)
                .contentType("application/json")
                .body(request(template("Hu", "Hu"), "x", anna, Map.of()))
                .post(PATH)
                .then()
                .statusCode(403);
        assertThat(smtp.emailsTo(anna)).isEmpty();
    }

    @Test
    void saysWhatBecameOfIt() {
        String template = template("Hello", "Text");
        String bounced = send(template, "bounce", address(tenant, "bounce1"), Map.of())
                .extract()
                .path("id");
        awaitStatus(bounced, "BOUNCED");

        String skipped = send(template, "again", address(tenant, "bounce1"), Map.of())
                .extract()
                .path("id");
        awaitStatus(skipped, "SKIPPED");

        viewer(tenant).get(PATH + "/" + skipped).then().body("reason", containsString("suppressed"));
        String sent = send(template, "good", anna, Map.of()).extract().path("id");
        awaitStatus(sent, "SENT");
        viewer(tenant).get(PATH + "/" + sent).then().body("reason", nullValue()).body("attempts", equalTo(1));
    }

    @Test
    void usesTheBuiltInTemplateAsItIs() {
        String id = marketer(tenant)
                .get("/marketing/email/templates/list")
                .jsonPath()
                .getString("items.find { it.name == 'Transactional' }.id");

        awaitStatus(
                send(id, "built-in", anna, Map.of()).statusCode(202).extract().path("id"), "SENT");
    }

    private void awaitStatus(String id, String status) {
        await().untilAsserted(() -> viewer(tenant).get(PATH + "/" + id).then().body("status", equalTo(status)));
    }

    private String template(String subject, String text) {
        Map<String, Object> template = new HashMap<>();
        template.put("name", "Template " + UUID.randomUUID());
        template.put("subject", subject);
        template.put("blocks", List.of(text(text)));
        return marketer(tenant)
                .body(template)
                .post("/marketing/email/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> text(String text) {
        return Map.of("type", "text", "text", text);
    }

    private ValidatableResponse send(String template, String externalId, String to, Map<String, Object> data) {
        return marketer(tenant)
                .body(request(template, externalId, to, data))
                .post(PATH)
                .then();
    }

    private static Map<String, Object> request(
            String template, String externalId, String to, Map<String, Object> data) {
        return new HashMap<>(Map.of("templateId", template, "externalId", externalId, "to", to, "data", data));
    }
}
