package com.dryjets.email.email;

import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import com.dryjets.email.SmtpResource;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The audience of an email and its size. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class EmailAudienceIT {

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void usesTheChosenSegment() {
        createEmail(tenant, campaign, "<p>Hi</p>");
        List<String> segments =
                viewer(tenant).get("/marketing/email/segments/list").jsonPath().getList("items.id");

        create(Map.of("segmentId", segments.get(1)))
                .statusCode(201)
                .body("audience.include", contains(segments.get(1)))
                .body("audience.exclude", empty());
        create(Map.of("segmentId", UUID.randomUUID())).statusCode(400).body("errors.pointer", contains("/segmentId"));
        create(Map.of("segmentId", segments.get(1), "audience", Map.of("include", List.of(segments.get(0)))))
                .statusCode(400)
                .body("errors.pointer", contains("/segmentId"));
    }

    @Test
    void canBeEditedWhileItsAudienceGrows() {
        contacts(tenant, "anna");
        Response email = viewer(tenant).get("/marketing/email/" + createEmail(tenant, campaign, "<p>Hi</p>"));

        try (TopicReader emails = TopicReader.fromNow("marketing.emails")) {
            contacts(tenant, "bela");
            emails.awaitOne(event(campaign, "EmailCampaignReady"));
        }

        marketer(tenant)
                .header("If-Match", email.header("ETag"))
                .body(Map.of("subject", "Changed"))
                .patch("/marketing/email/" + email.path("id"))
                .then()
                .statusCode(200);
        marketer(tenant)
                .header("If-Match", email.header("ETag"))
                .body(Map.of("subject", "Changed again"))
                .patch("/marketing/email/" + email.path("id"))
                .then()
                .statusCode(412);
    }

    private ValidatableResponse create(Map<String, Object> audience) {
        Map<String, Object> email = new HashMap<>(audience);
        email.putAll(Map.of("campaignId", campaign, "subject", "Hello"));
        return marketer(tenant).body(email).post("/marketing/email/create").then();
    }
}
