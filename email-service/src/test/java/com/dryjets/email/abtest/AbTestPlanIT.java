package com.dryjets.email.abtest;

import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A test is planned for a draft, and only with variants that differ and can be sent. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class AbTestPlanIT {

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);
    private AbTestDriver test;

    @BeforeEach
    void createDraft() {
        test = AbTestDriver.ofDraft(transactions, tenant, campaign);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void planCanBeChangedUntilTheEmailIsSent() {
        test.create(Map.of())
                .then()
                .statusCode(201)
                .header("Location", endsWith("/marketing/email/" + test.email() + "/ab-test"))
                .body("status", equalTo("DRAFT"))
                .body("variants.name", contains("A", "B"))
                .body("variants[0].subject", nullValue())
                .body("variants[1].subject", equalTo("Other"))
                .body("metric", equalTo("HUMAN_CLICKS"))
                .body("decideAfterMinutes", equalTo(1440));
        test.create(Map.of()).then().statusCode(409);
        String tag = viewer(tenant)
                .get(test.path(""))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        marketer(tenant)
                .header("If-Match", tag)
                .body(Map.of("variants", List.of(Map.of(), Map.of("previewText", "P"), Map.of("delayMinutes", 60))))
                .patch(test.path(""))
                .then()
                .statusCode(200)
                .body("variants.name", contains("A", "B", "C"))
                .body("variants[2].delayMinutes", equalTo(60))
                .body("testShare", equalTo(0.2F));

        marketer(tenant)
                .header("If-Match", tag)
                .body(Map.of("testShare", 0.3))
                .patch(test.path(""))
                .then()
                .statusCode(412);
        marketer(tenant)
                .body(Map.of("variants", List.of(Map.of(), Map.of())))
                .patch(test.path(""))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/variants/1"));
        viewer(tenant).delete(test.path("")).then().statusCode(403);
        viewer(newTenant()).get(test.path("")).then().statusCode(404);
        marketer(tenant).delete(test.path("")).then().statusCode(204);
        viewer(tenant).get(test.path("")).then().statusCode(404);
    }

    @Test
    void contentOfAVariantIsDesignedLikeThatOfAnEmail() {
        marketer(tenant)
                .body(Map.of("language", "ar"))
                .patch("/marketing/email/" + test.email())
                .then()
                .statusCode(200);
        String nowhere = "http://127.0.0.1:1/";
        Map<String, String> picture = Map.of("type", "image", "src", nowhere, "href", nowhere, "alt", "");
        Map<String, ?> blocks = Map.of(
                "blocks",
                List.of(Map.of("type", "text", "text", "A & B"), Map.of("type", "section", "blocks", List.of(picture))),
                "textContent",
                "By hand");
        String mjml = "<mjml><mj-body><mj-section><mj-column><mj-text>Of MJML</mj-text>"
                + "<mj-image src=\"http://127.0.0.1:1/\"/></mj-column></mj-section></mj-body></mjml>";

        test.create(Map.of("variants", List.of(Map.of(), blocks, Map.of("mjml", mjml))))
                .then()
                .statusCode(201)
                .body("variants[0].source", nullValue())
                .body("variants[1].source.type", equalTo("BLOCKS"))
                .body("variants[1].source.blocks[0].text", equalTo("A & B"))
                .body("variants[1].htmlContent", containsString("A &amp; B"))
                .body("variants[1].textContent", equalTo("By hand"))
                .body("variants[2].source.mjml", equalTo(mjml));

        viewer(tenant)
                .get(test.path("/variants/B/preview"))
                .then()
                .body("html", containsString("lang=\"ar\" dir=\"rtl\""))
                .body("html", containsString("prefers-color-scheme:dark"))
                .body("html", containsString("text-align:right"))
                .body("text", startsWith("By hand"));
        marketer(tenant)
                .post("/marketing/email/" + test.email() + "/validate")
                .then()
                .statusCode(200)
                .body(
                        "findings.findAll { it.code == 'ALT_TEXT_MISSING' }.where",
                        contains("/abTest/variants/1/blocks/1/blocks/0", "/abTest/variants/2/htmlContent"));
    }

    @Test
    void contentOfAVariantFollowsTheDirectionOfTheEmailsLanguage() {
        Map<String, ?> blocks =
                Map.of("blocks", List.of(Map.of("type", "text", "text", "A & B")), "textContent", "By hand");
        test.create(Map.of("variants", List.of(Map.of(), blocks))).then().statusCode(201);
        String preview = test.path("/variants/B/preview");
        viewer(tenant).get(preview).then().body("html", not(containsString("text-align:right")));

        marketer(tenant)
                .body(Map.of("language", "ar"))
                .patch("/marketing/email/" + test.email())
                .then()
                .statusCode(200);

        viewer(tenant)
                .get(preview)
                .then()
                .body("html", containsString("text-align:right"))
                .body("text", startsWith("By hand"));
    }

    @Test
    void refusesContentThatIsAmbiguousOrInvalid() {
        refuse(Map.of("htmlContent", "<p>x</p>", "mjml", "<mjml></mjml>"), "/variants/1/mjml");
        refuse(Map.of("mjml", "<mjml><mj-body><mj-carousel/></mj-body></mjml>"), "/variants/1/mjml");
        refuse(
                Map.of("blocks", List.of(Map.of("type", "button", "text", "Go", "href", "javascript:x()"))),
                "/variants/1/blocks/0/href");
        refuse(Map.of("textContent", "Only text"), "/variants/1/textContent");
        test.create(Map.of("variants", List.of(Map.of(), Map.of("templateId", UUID.randomUUID()))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/variants/1/templateId"));
        viewer(tenant).get(test.path("")).then().statusCode(404);
    }

    private void refuse(Map<String, ?> variant, String pointer) {
        test.create(Map.of("variants", List.of(Map.of(), variant)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void previewsAVariantAndRefusesToScheduleAnUnverifiedSender() {
        contacts(tenant, "anna");
        test.create(Map.of(
                "variants", List.of(Map.of("htmlContent", "<p>Other body</p>"), Map.of("from", "me@other.example"))));

        viewer(tenant)
                .get(test.path("/variants/A/preview"))
                .then()
                .statusCode(200)
                .body("subject", equalTo("Hello"))
                .body("text", startsWith("Other body"));
        viewer(tenant).get(test.path("/variants/C/preview")).then().statusCode(404);
        marketer(tenant)
                .post("/marketing/email/" + test.email() + "/send")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/abTest/variants/1/from"));
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
}
