package com.dryjets.email.email;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.path;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.contracts.event.ContentEvent.ApprovedMedia;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.email.SiteResource;
import com.dryjets.email.SiteResource.Site;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(SiteResource.class)
class DesignIT {

    SmtpServer smtp;
    Site site;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void designsWithBlocksThenMjml() {
        String email = "/marketing/email/" + createEmail(tenant, campaign, "<p>Hi</p>");

        marketer(tenant)
                .body(Map.of(
                        "blocks",
                        List.of(
                                Map.of("type", "heading", "level", 1, "text", "A & B"),
                                Map.of("type", "text", "text", "Hello {{ contact.firstName | default: \"you\" }}"),
                                Map.of("type", "button", "text", "Go", "href", "https://shop.example/?a=1"))))
                .patch(email)
                .then()
                .statusCode(200)
                .body("source.type", equalTo("BLOCKS"))
                .body("source.blocks[0].text", equalTo("A & B"))
                .body("source.html", nullValue())
                .body("htmlContent", containsString("A &amp; B"))
                .body("textContent", containsString("Go (https://shop.example/?a=1)"));
        marketer(tenant)
                .get(email + "/preview")
                .then()
                .body("html", containsString("prefers-color-scheme:dark"))
                .body("html", containsString("lang=\"en\" dir=\"ltr\""));
        marketer(tenant).body(Map.of("language", "ar")).patch(email).then().statusCode(200);
        marketer(tenant).get(email + "/preview").then().body("html", containsString("lang=\"ar\" dir=\"rtl\""));

        String mjml =
                "<mjml><mj-body><mj-section><mj-column><mj-text>Now MJML</mj-text></mj-column></mj-section></mj-body></mjml>";
        marketer(tenant)
                .body(Map.of("mjml", mjml))
                .patch(email)
                .then()
                .statusCode(200)
                .body("source.mjml", equalTo(mjml))
                .body("language", equalTo("ar"))
                .body("htmlContent", containsString("Now MJML"));
    }

    @Test
    void refusesContentThatIsAmbiguousOrInvalid() {
        String email = "/marketing/email/" + createEmail(tenant, campaign, "<p>Hi</p>");
        int version = marketer(tenant).get(email).path("version");

        refuse(email, Map.of("htmlContent", "<p>x</p>", "mjml", "<mjml></mjml>"), "/mjml");
        refuse(email, Map.of("mjml", "<mjml><mj-body><mj-include path=\"x\"/></mj-body></mjml>"), "/mjml");
        refuse(email, Map.of("language", "e"), "/language");
        refuse(email, blocks(Map.of("type", "button", "text", "Go", "href", "javascript:x()")), "/blocks/0/href");
        refuse(email, blocks(Map.of("type", "heading", "text", "x", "level", 9)), "/blocks/0/level");
        refuse(email, blocks(Map.of("type", "heading", "text", "x", "size", 9)), "/blocks/0/size");
        refuse(email, blocks(Map.of("type", "video")), "/blocks/0");
        marketer(tenant)
                .body(Map.of("templateId", UUID.randomUUID()))
                .patch(email)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/templateId"));
        marketer(tenant).get(email).then().body("version", equalTo(version)).body("source.html", equalTo("<p>Hi</p>"));
    }

    private static Map<String, Object> blocks(Map<String, Object> block) {
        return Map.of("blocks", List.of(block));
    }

    private void refuse(String email, Map<String, Object> change, String pointer) {
        marketer(tenant).body(change).patch(email).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void saysWhatWasRemovedUntilItIsGone() {
        String email = "/marketing/email/"
                + createEmail(tenant, campaign, "<p onclick=\"x()\">Hi</p><script>x()</script><form></form>");

        marketer(tenant)
                .get(email)
                .then()
                .body("removed", hasItems("script", "p[onclick]", "form"))
                .body("htmlContent", not(containsString("script")));
        marketer(tenant).body(Map.of("subject", "Other")).patch(email).then().body("removed", hasItem("script"));
        marketer(tenant)
                .body(Map.of("htmlContent", "<p>Hi</p>"))
                .patch(email)
                .then()
                .body("removed", empty());
    }

    @Test
    void keepsATextThatWasWrittenByHand() {
        String email = "/marketing/email/" + createEmail(tenant, campaign, "<p>One</p>");

        marketer(tenant)
                .body(Map.of("textContent", "By hand"))
                .patch(email)
                .then()
                .statusCode(200);
        marketer(tenant)
                .body(Map.of("htmlContent", "<p>Two</p>"))
                .patch(email)
                .then()
                .body("textContent", equalTo("By hand"))
                .body("ownText", equalTo(true));
        marketer(tenant).body(Map.of("textContent", "")).patch(email).then().body("textContent", equalTo("Two"));
        marketer(tenant)
                .body(Map.of("campaignId", campaign, "subject", "s", "textContent", "Only text"))
                .post("/marketing/email/create")
                .then()
                .statusCode(201)
                .body("textContent", equalTo("Only text"));
    }

    @Test
    void namesTheBlockOfWhatItFinds() {
        String email = "/marketing/email/" + createEmail(tenant, campaign, "<p>Hi</p>");
        Map<String, ?> text = Map.of("type", "text", "text", "Welcome to {{ contact.shop }}");
        Map<String, ?> button = Map.of("type", "button", "text", "Go", "href", site.url("/gone"));
        Map<String, ?> columns = Map.of(
                "type",
                "columns",
                "columns",
                List.of(Map.of("blocks", List.of(text)), Map.of("blocks", List.of(button))));
        marketer(tenant)
                .body(Map.of("blocks", List.of(text, columns)))
                .patch(email)
                .then()
                .statusCode(200);

        marketer(tenant)
                .post(email + "/validate")
                .then()
                .statusCode(200)
                .body(
                        "findings.findAll { it.code == 'MERGE_FIELD_UNKNOWN' }.where",
                        hasItems("/blocks/0", "/blocks/1/columns/0/blocks/0"))
                .body("findings.findAll { it.code == 'LINK_BROKEN' }.where", contains("/blocks/1/columns/1/blocks/0"))
                .body("missing.pointer", hasItem("/htmlContent"));
    }

    @Test
    void followsLinksWithoutReachingPrivateAddresses() {
        UUID id = createEmail(
                tenant,
                campaign,
                "<a href=\"%s\">Fine</a><a href=\"%s\">Gone</a><a href=\"%s\">Shy</a><a href=\"%s\">Away</a><a href=\"http://127.0.0.1:1/\">Private</a>"
                        .formatted(site.url("/ok"), site.url("/gone"), site.url("/shy"), site.url("/away")));

        marketer(tenant)
                .post("/marketing/email/" + id + "/validate")
                .then()
                .statusCode(200)
                .body("ready", equalTo(false))
                .body("findings.findAll { it.code == 'AUDIENCE_EMPTY' }.severity", hasItem("ERROR"))
                .body(
                        "findings.findAll { it.code == 'LINK_BROKEN' }.element",
                        hasItems(site.url("/gone"), site.url("/away"), "http://127.0.0.1:1/"))
                .body("findings.findAll { it.code == 'LINK_UNCHECKED' }.element", hasItem(site.url("/shy")))
                .body("findings.findAll { it.code.startsWith('LINK_') }.element", not(hasItem(site.url("/ok"))));
    }

    @Test
    void sendsApprovedContentWithPreviewTextPictureAndAPageOfEachCopy() {
        contacts(tenant, "anna");
        publish(writer, tenant, approved());
        Waiting.await().until(() -> smtp.emailsTo(address(tenant, "anna")).size() == 1);
        SmtpServer.AcceptedEmail sent = smtp.emailsTo(address(tenant, "anna")).getFirst();
        awaitStatus(tenant, UUID.fromString(sent.header("Feedback-ID").split(":")[1]), "COMPLETED");

        String page = given().get(path(sent.raw(), "/marketing/email/v/"))
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", containsString("noindex"))
                .extract()
                .asString();
        assertThat(page)
                .contains(
                        "My own inbox line",
                        "src=\"https://cdn.example.org/a.jpg\"",
                        "alt=\"A loaf\"",
                        "First paragraph.")
                .contains("/marketing/email/u/")
                .contains("lang=\"he-IL\" dir=\"rtl\"");
        given().get("/marketing/email/v/forged").then().statusCode(404);
    }

    private ContentApproved approved() {
        return new ContentApproved(
                Ids.next(),
                Ids.next(),
                campaign,
                Channel.EMAIL,
                "Subject",
                "First paragraph.\n\nSecond one.",
                URI.create("https://blog.example.org/post"),
                List.of(),
                "My own inbox line",
                List.of(),
                List.of(),
                null,
                List.of(new ApprovedMedia(
                        URI.create("https://cdn.example.org/a.jpg"), "image/jpeg", "A loaf", null, null, null, null)),
                "he-IL",
                null);
    }
}
