package com.dryjets.content.repurposing;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.move;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.content.BlogFixtures;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Four eyes, rejection and the approval of many pieces. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class ReviewIT {

    private static final String CONTENT = "/marketing/content";

    private final String tenant = tenant();

    @Test
    void needsASecondPersonToApproveWithFourEyes() {
        admin(tenant)
                .body(Map.of("approvals", "FOUR_EYES"))
                .put(CONTENT + "/settings")
                .then()
                .statusCode(200);
        UUID id = pieces("TWITTER").getUUID("items[0].id");

        move(tenant, id, "APPROVED").then().statusCode(422).body("errors.pointer", hasItem("/status"));
        approve(marketer(tenant), List.of(Map.of("id", id)))
                .then()
                .body("items[0].approved", equalTo(false))
                .body("items[0].problem.status", equalTo(422));
        approve(admin(tenant), List.of(Map.of("id", id))).then().body("approved", equalTo(1));
    }

    @Test
    void countsThePersonWhoChangesTheTextAsAWriter() {
        UUID id = pieces("TWITTER").getUUID("items[0].id");
        admin(tenant)
                .body(Map.of("text", "Culture can be measured."))
                .patch(CONTENT + "/repurposed/" + id)
                .then()
                .statusCode(200);
        admin(tenant).body(Map.of("approvals", "FOUR_EYES")).put(CONTENT + "/settings");

        approve(admin(tenant), List.of(Map.of("id", id))).then().body("approved", equalTo(0));
    }

    @Test
    void countsEverybodyWhoChangedThePieceSinceItsLastApprovalAsAnAuthor() {
        UUID id = pieces("TWITTER").getUUID("items[0].id");
        String piece = CONTENT + "/repurposed/" + id;
        admin(tenant).body(Map.of("text", "Culture can be measured.")).patch(piece);
        marketer(tenant).body(Map.of("text", "Culture can be improved.")).patch(piece);
        admin(tenant).body(Map.of("approvals", "FOUR_EYES")).put(CONTENT + "/settings");

        approve(admin(tenant), List.of(Map.of("id", id))).then().body("approved", equalTo(0));
        viewer(tenant)
                .get(CONTENT + "/pieces/" + id)
                .then()
                .body("authors", equalTo(List.of("test-admin", "test-marketer")));
    }

    @Test
    void rejectsWithAReason() {
        UUID id = pieces("TWITTER").getUUID("items[0].id");

        marketer(tenant)
                .body(Map.of("status", "REJECTED"))
                .patch(CONTENT + "/repurposed/" + id + "/status")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        marketer(tenant)
                .body(Map.of("status", "REJECTED", "reason", "The claim needs a source."))
                .patch(CONTENT + "/repurposed/" + id + "/status")
                .then()
                .statusCode(200)
                .body("statusReason", equalTo("The claim needs a source."));
    }

    @Test
    void refusesStatusesThatPostsBringAbout() {
        UUID id = pieces("TWITTER").getUUID("items[0].id");
        move(tenant, id, "APPROVED").then().statusCode(200);

        for (String status : List.of("SCHEDULED", "PUBLISHED")) {
            move(tenant, id, status).then().statusCode(422).body("errors[0].pointer", equalTo("/status"));
        }
    }

    @Test
    void approvesTheSoundPiecesOfSeveral() {
        JsonPath pieces = pieces("TWITTER", "INSTAGRAM", "LINKEDIN", "EMAIL");
        UUID twitter = pieces.getUUID("items[0].id");
        UUID withoutPicture = pieces.getUUID("items[1].id");
        UUID changed = pieces.getUUID("items[2].id");
        UUID email = pieces.getUUID("items[3].id");
        UUID unknown = UUID.randomUUID();
        marketer(tenant)
                .body(Map.of("text", "Culture can be measured."))
                .patch(CONTENT + "/repurposed/" + changed)
                .then()
                .statusCode(200);
        try (TopicReader topic = TopicReader.fromNow("marketing.content")) {
            approve(
                            marketer(tenant),
                            List.of(
                                    Map.of("id", twitter, "version", 0),
                                    Map.of("id", withoutPicture),
                                    Map.of("id", changed, "version", 0),
                                    Map.of("id", unknown),
                                    Map.of("id", twitter),
                                    Map.of("id", email)))
                    .then()
                    .statusCode(200)
                    .body("approved", equalTo(2))
                    .body("refused", equalTo(3))
                    .body("items", hasSize(5))
                    .body("items[0].piece.status", equalTo("APPROVED"))
                    .body("items[1].problem.errors.pointer", hasItem("/media"))
                    .body("items[2].problem.status", equalTo(412))
                    .body("items[3].problem.status", equalTo(404))
                    .body("items[4].piece.status", equalTo("APPROVED"));

            assertThat(topic.await(
                            2,
                            record -> record.header("ce_type").contains("ContentApproved")
                                    && record.header("ce_tenantid").equals(tenant)))
                    .hasSize(2);
        }
    }

    @Test
    void answersAnEmptyApprovalWith400AndAViewersWith403() {
        approve(marketer(tenant), List.of()).then().statusCode(400);
        approve(viewer(tenant), List.of(Map.of("id", UUID.randomUUID()))).then().statusCode(403);
        UUID id = pieces("TWITTER").getUUID("items[0].id");
        approve(marketer(tenant()), List.of(Map.of("id", id))).then().body("items[0].problem.status", equalTo(404));
    }

    private JsonPath pieces(Object... platforms) {
        return repurpose(tenant, importedId(tenant, BlogFixtures.CULTURE), platforms);
    }

    private static Response approve(RequestSpecification request, List<Map<String, ?>> pieces) {
        return request.body(Map.of("pieces", pieces)).post(CONTENT + "/approvals");
    }
}
