package com.dryjets.email.template;

import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.dryjets.email.SmtpResource;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class TemplateIT {

    private static final String TEMPLATES = "/marketing/email/templates";

    private final String tenant = newTenant();

    @Test
    void keepsAndRestoresVersions() {
        String template = TEMPLATES + "/" + create("Monthly", "First");

        marketer(tenant)
                .header("If-Match", "\"1\"")
                .body(Map.of("blocks", List.of(text("Second")), "subject", "Changed"))
                .patch(template)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Monthly"))
                .body("html", containsString("Second"));
        marketer(tenant)
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Late"))
                .patch(template)
                .then()
                .statusCode(412);
        marketer(tenant)
                .post(template + "/versions/1/restore")
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("subject", equalTo("Hello"))
                .body("html", containsString("First"));
        viewer(tenant)
                .get(template + "/versions?limit=2")
                .then()
                .body("items.version", contains(3, 2))
                .body("nextCursor", notNullValue());
        viewer(tenant).get(template + "/versions/2").then().body("source.blocks[0].text", equalTo("Second"));
        marketer(tenant).post(template + "/versions/9/restore").then().statusCode(404);
        marketer(tenant).delete(template).then().statusCode(204);
        viewer(tenant).get(template).then().statusCode(404);
    }

    @Test
    void findsWhatMakesThePageTooLong() {
        marketer(tenant)
                .body(Map.of("htmlContent", "<p>" + "=".repeat(250_000) + "</p>", "subject", "Hello"))
                .post("/marketing/email/builder/build")
                .then()
                .statusCode(200)
                .body("findings.code", hasItem("MERGE_TAG_INVALID"));
    }

    @Test
    void addsALinkToUnsubscribeUnlessEveryRecipientSeesOne() {
        String link = "<a href=\"{{ links.unsubscribe }}\">Leave</a>";
        String added = "You are receiving this email because you are on our mailing list.";

        build(link).body("html", not(containsString(added)));
        build("{% comment %}" + link + "{% endcomment %}").body("html", containsString(added));
        build("{% raw %}" + link + "{% endraw %}").body("html", containsString(added));
        build("{% if contact.firstName %}" + link + "{% endif %}").body("html", containsString(added));
    }

    private ValidatableResponse build(String html) {
        return marketer(tenant)
                .body(Map.of("htmlContent", html, "subject", "Hello"))
                .post("/marketing/email/builder/build")
                .then()
                .statusCode(200);
    }

    @Test
    void listsBuiltInTemplatesFirst() {
        create("Own", "Mine");

        JsonPath first = viewer(tenant)
                .get(TEMPLATES + "/list?limit=3")
                .then()
                .body("items.builtIn", contains(true, true, true))
                .extract()
                .jsonPath();
        viewer(tenant)
                .get(TEMPLATES + "/list?limit=3&cursor=" + first.getString("nextCursor"))
                .then()
                .body("items.name", contains("Transactional", "Own"));
        String welcome = TEMPLATES + "/" + first.getString("items[0].id");
        viewer(tenant).get(welcome).then().statusCode(200).body("builtIn", equalTo(true));
        marketer(tenant).body(Map.of("name", "x")).patch(welcome).then().statusCode(409);
        marketer(tenant).delete(welcome).then().statusCode(409);
    }

    @Test
    void belongsToOneTenantAndItsMarketers() {
        UUID id = create("Own", "Mine");

        marketer(newTenant()).get(TEMPLATES + "/" + id).then().statusCode(404);
        marketer(newTenant())
                .body(Map.of("name", "x"))
                .patch(TEMPLATES + "/" + id)
                .then()
                .statusCode(404);
        viewer(tenant)
                .body(Map.of("name", "x"))
                .patch(TEMPLATES + "/" + id)
                .then()
                .statusCode(403);
        marketer(tenant)
                .body(Map.of("name", "Own", "htmlContent", "<p>x</p>"))
                .post(TEMPLATES)
                .then()
                .statusCode(409);
        marketer(tenant).body(Map.of("name", "Empty")).post(TEMPLATES).then().statusCode(400);
    }

    @Test
    void startsAnEmailFromATemplate() {
        UUID id = create("Own", "Mine");
        try (TopicWriter writer = new TopicWriter()) {
            UUID campaign = runningCampaign(writer, tenant);
            createEmail(tenant, campaign, "<p>waits until the campaign is known</p>");

            marketer(tenant)
                    .body(Map.of("campaignId", campaign, "templateId", id))
                    .post("/marketing/email/create")
                    .then()
                    .statusCode(201)
                    .body("subject", equalTo("Hello"))
                    .body("source.templateId", equalTo(id.toString()))
                    .body("source.blocks", hasSize(1))
                    .body("htmlContent", containsString("Mine"));
        }
    }

    @Test
    void buildsWithTheBrand() {
        marketer(tenant).get("/marketing/email/brand").then().statusCode(200).header("ETag", "\"0\"");
        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("companyName", "Sunrise", "colors", Map.of("primary", "#7c2d12")))
                .put("/marketing/email/brand")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("colors.primary", equalTo("#7c2d12"))
                .body("colors.text", equalTo("#111827"));
        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .put("/marketing/email/brand")
                .then()
                .statusCode(412);
        marketer(tenant)
                .body(Map.of("colors", Map.of("primary", "#ffff00")))
                .put("/marketing/email/brand")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/colors/onPrimary"));
        marketer(tenant)
                .body(Map.of(
                        "blocks",
                        List.of(
                                Map.of("type", "button", "text", "Go", "href", "https://shop.example"),
                                Map.of("type", "footer"))))
                .post("/marketing/email/builder/build-from-blocks")
                .then()
                .statusCode(200)
                .body("html", containsString("#7c2d12"))
                .body("text", containsString("Sunrise"))
                .body("findings.code", hasItem("SUBJECT_MISSING"));
    }

    @Test
    void savesBlocks() {
        UUID id = marketer(tenant)
                .body(Map.of("name", "Hours", "block", text("Mon–Fri")))
                .post("/marketing/email/blocks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        String block = "/marketing/email/blocks/" + id;

        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("block", text("Daily")))
                .patch(block)
                .then()
                .statusCode(200)
                .body("name", equalTo("Hours"))
                .body("block.text", equalTo("Daily"));
        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "x"))
                .patch(block)
                .then()
                .statusCode(412);
        viewer(tenant).get("/marketing/email/blocks").then().body("items.name", contains("Hours"));
        marketer(newTenant()).delete(block).then().statusCode(404);
        marketer(tenant).delete(block).then().statusCode(204);
    }

    private UUID create(String name, String text) {
        return marketer(tenant)
                .body(Map.of("name", name, "subject", "Hello", "blocks", List.of(text(text))))
                .post(TEMPLATES)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private static Map<String, Object> text(String text) {
        return Map.of("type", "text", "text", text);
    }
}
