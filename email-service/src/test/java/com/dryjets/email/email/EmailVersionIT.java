package com.dryjets.email.email;

import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.created;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.launched;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.email.SmtpResource;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class EmailVersionIT {

    private final String tenant = newTenant();
    private final UUID campaign = Ids.next();
    private final UUID content = Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @BeforeEach
    void createCampaign() {
        publish(writer, tenant, created(campaign));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void keepsAndRestoresWhatAnEmailSaid() {
        String email = "/marketing/email/" + createEmail(tenant, campaign, "<p>First</p>");
        change(email, Map.of("blocks", List.of(text("Second")), "subject", "Changed", "textContent", "By hand"));
        change(email, Map.of("from", "news@dryjets.example"));
        admin(tenant).body(Map.of("subject", "Changed")).patch(email).then().statusCode(200);
        admin(tenant)
                .body(Map.of("subject", "Other", "textContent", ""))
                .patch(email)
                .then()
                .statusCode(200);
        admin(tenant).body(Map.of("subject", "Again")).patch(email).then().statusCode(200);

        viewer(tenant)
                .get(email + "/versions?limit=2")
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2))
                .body("items.current", contains(true, false))
                .body("items.origin", contains("EDITED", "EDITED"))
                .body("items[0].changedBy", notNullValue())
                .body("nextCursor", notNullValue());
        viewer(tenant)
                .get(email + "/versions/2")
                .then()
                .body("source.blocks[0].text", equalTo("Second"))
                .body("html", containsString("Second"))
                .body("text", equalTo("By hand"));

        marketer(tenant)
                .header("If-Match", "\"99\"")
                .post(email + "/versions/2/restore")
                .then()
                .statusCode(412);
        viewer(tenant).post(email + "/versions/2/restore").then().statusCode(403);
        marketer(tenant).post(email + "/versions/9/restore").then().statusCode(404);
        marketer(newTenant()).post(email + "/versions/2/restore").then().statusCode(404);
        marketer(tenant)
                .post(email + "/versions/2/restore")
                .then()
                .statusCode(200)
                .body("contentVersion", equalTo(4))
                .body("subject", equalTo("Changed"))
                .body("htmlContent", containsString("Second"))
                .body("textContent", equalTo("By hand"))
                .body("ownText", equalTo(true));
        marketer(tenant)
                .post(email + "/versions/1/restore")
                .then()
                .body("source.html", equalTo("<p>First</p>"))
                .body("textContent", equalTo("First"))
                .body("ownText", equalTo(false));
        viewer(tenant)
                .get(email + "/versions")
                .then()
                .body("items.origin", contains("RESTORED", "RESTORED", "EDITED", "EDITED", "EDITED"));
    }

    @Test
    void keepsTheNewestVersionsOnly() {
        String email = "/marketing/email/" + createEmail(tenant, campaign, "<p>First</p>");
        for (int i = 0; i < ContentVersions.KEPT + 2; i++) {
            // One person's changes in a row are one version.
            var user = i % 2 == 0 ? admin(tenant) : marketer(tenant);
            user.body(Map.of("subject", "Subject " + i)).patch(email).then().statusCode(200);
        }

        List<Integer> kept =
                viewer(tenant).get(email + "/versions?limit=200").jsonPath().getList("items.version", Integer.class);
        assertThat(kept).hasSize(ContentVersions.KEPT).endsWith(4);
    }

    @Test
    void offersNewlyApprovedContentBesideTheWorkOfADesigner() {
        publish(writer, tenant, approved(campaign, content, "Approved"));
        String email = awaitEmail();
        publish(writer, tenant, approved(campaign, content, "Approved again"));
        await(email, "subject", "Approved again");
        change(email, Map.of("blocks", List.of(text("Designed"))));

        publish(writer, tenant, approved(campaign, content, "Approved late"));
        await(email, "offeredVersion", 4);

        viewer(tenant)
                .get(email)
                .then()
                .body("subject", equalTo("Approved again"))
                .body("contentVersion", equalTo(3))
                .body("source.blocks[0].text", equalTo("Designed"));
        marketer(tenant)
                .post(email + "/validate")
                .then()
                .body("findings.code", hasItem("APPROVED_CONTENT_CHANGED"))
                .body("findings.find { it.code == 'APPROVED_CONTENT_CHANGED' }.fix", containsString("version 4"));
        viewer(tenant)
                .get(email + "/versions")
                .then()
                .body("items.origin", contains("APPROVED", "EDITED", "APPROVED", "APPROVED"))
                .body("items.offered", contains(true, false, false, false));

        marketer(tenant)
                .post(email + "/versions/4/restore")
                .then()
                .statusCode(200)
                .body("subject", equalTo("Approved late"))
                .body("offeredVersion", nullValue());
        publish(writer, tenant, approved(campaign, content, "Approved last"));
        await(email, "subject", "Approved last");
    }

    @Test
    void offersNoContentThatTheEmailAlreadyHas() {
        publish(writer, tenant, approved(campaign, content, "Approved"));
        String email = awaitEmail();
        change(email, Map.of("subject", "Mine"));

        publish(writer, tenant, approved(campaign, content, "Mine"));
        publish(writer, tenant, approved(campaign, content, "Approved last"));
        await(email, "subject", "Approved last");

        viewer(tenant).get(email).then().body("offeredVersion", nullValue()).body("contentVersion", equalTo(3));
    }

    @Test
    void keepsADesignWhoseContentIsWithdrawnAndApprovedAgain() {
        publish(writer, tenant, approved(campaign, content, "Approved"));
        String email = awaitEmail();
        change(email, Map.of("blocks", List.of(text("Designed"))));
        publish(writer, tenant, new ContentWithdrawn(Ids.next(), content, campaign, Channel.EMAIL, null));
        await(email, "status", "CANCELLED");

        publish(writer, tenant, approved(campaign, content, "Approved"));
        await(email, "status", "DRAFT");

        viewer(tenant)
                .get(email)
                .then()
                .body("source.blocks[0].text", equalTo("Designed"))
                .body("offeredVersion", nullValue());
    }

    @Test
    void replacesADesignWhoseWordsWereWithdrawnByThoseThatAreApproved() {
        publish(writer, tenant, approved(campaign, content, "Wrong"));
        String email = awaitEmail();
        change(email, Map.of("blocks", List.of(text("Wrong, and designed"))));
        publish(writer, tenant, new ContentWithdrawn(Ids.next(), content, campaign, Channel.EMAIL, null));
        await(email, "status", "CANCELLED");

        publish(writer, tenant, approved(campaign, content, "Corrected"));
        await(email, "subject", "Corrected");

        viewer(tenant)
                .get(email)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("htmlContent", not(containsString("Wrong")))
                .body("offeredVersion", nullValue());
        viewer(tenant).get(email + "/versions/2").then().body("source.blocks[0].text", equalTo("Wrong, and designed"));
    }

    @Test
    void anEmailThatOffersOtherWordsIsScheduledOnceSomebodyHasChosen() {
        contacts(tenant, "anna");
        publish(writer, tenant, approved(campaign, content, "Approved"));
        String email = awaitEmail();
        change(email, Map.of("subject", "Mine"));
        publish(writer, tenant, approved(campaign, content, "Approved late"));
        await(email, "offeredVersion", 3);

        try (TopicReader emails = TopicReader.fromNow("marketing.emails")) {
            publish(writer, tenant, launched(campaign, Ids.next()));
            emails.awaitOne(event(campaign, "ChannelScheduled"));
        }
        viewer(tenant).get(email).then().body("status", equalTo("DRAFT"));

        marketer(tenant).post(email + "/versions/3/dismiss").then().statusCode(200);
        await(email, "status", "COMPLETED");
    }

    @Test
    void dismissesWhatWasOffered() {
        publish(writer, tenant, approved(campaign, content, "Approved"));
        String email = awaitEmail();
        change(email, Map.of("subject", "Mine"));
        publish(writer, tenant, approved(campaign, content, "Approved late"));
        await(email, "offeredVersion", 3);

        marketer(tenant).post(email + "/versions/1/dismiss").then().statusCode(409);
        for (int i = 0; i < 2; i++) {
            marketer(tenant)
                    .post(email + "/versions/3/dismiss")
                    .then()
                    .statusCode(200)
                    .body("subject", equalTo("Mine"))
                    .body("offeredVersion", nullValue());
        }
        marketer(tenant)
                .post(email + "/validate")
                .then()
                .body("findings.code", not(hasItem("APPROVED_CONTENT_CHANGED")));
        viewer(tenant).get(email + "/versions/3").then().body("subject", equalTo("Approved late"));
    }

    private void change(String email, Map<String, ?> change) {
        marketer(tenant).body(change).patch(email).then().statusCode(200);
    }

    private static Map<String, String> text(String text) {
        return Map.of("type", "text", "text", text);
    }

    private String awaitEmail() {
        String path = "/marketing/email?campaignId=" + campaign;
        JsonPath found = Waiting.await()
                .until(
                        () -> viewer(tenant).get(path).jsonPath(),
                        page -> !page.getList("items").isEmpty());
        return "/marketing/email/" + found.getString("items[0].id");
    }

    private void await(String email, String field, Object value) {
        Waiting.await()
                .until(() -> value.equals(viewer(tenant).get(email).jsonPath().get(field)));
    }
}
