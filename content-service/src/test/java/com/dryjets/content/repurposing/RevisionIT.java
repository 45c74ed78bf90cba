package com.dryjets.content.repurposing;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.move;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.leo.Copy;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class RevisionIT {

    private static final String CONTENT = "/marketing/content";

    @Inject
    RevisionService revisions;

    private final String tenant = tenant();

    @Test
    void saysWhoOrWhatWroteEachRevision() {
        UUID id = piece("TWITTER");
        edit(id, "Our team measured its own culture.");
        move(tenant, id, "IN_REVIEW").then().statusCode(200);

        viewer(tenant)
                .get(path(id))
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(3, 2, 1)))
                .body("items.kind", equalTo(List.of("STATUS_CHANGED", "EDITED", "CREATED")))
                .body("items.status", equalTo(List.of("IN_REVIEW", "DRAFT", "DRAFT")))
                .body("items[0].reason", equalTo("as tested"))
                .body("items[1].engine", nullValue())
                .body("items[2].engine", equalTo("built-in"))
                .body("items[0].changedBy", notNullValue())
                .body("items[0].changedAt", notNullValue());
        JsonPath first = viewer(tenant).queryParam("limit", 2).get(path(id)).jsonPath();
        viewer(tenant)
                .queryParam("cursor", first.getString("nextCursor"))
                .get(path(id))
                .then()
                .body("items.number", equalTo(List.of(1)))
                .body("nextCursor", nullValue());
    }

    @Test
    void comparesTwoRevisions() {
        UUID id = piece("TWITTER");
        edit(id, "Our team measured its own culture.");

        viewer(tenant)
                .queryParam("from", 1)
                .queryParam("to", 2)
                .get(path(id) + "/comparison")
                .then()
                .statusCode(200)
                .body("from.body", not(containsString("Our team measured")))
                .body("to.body", containsString("Our team measured its own culture."))
                .body("changed", hasItems("text", "parts"))
                .body("changed", not(hasItem("link")));
        viewer(tenant).get(path(id) + "/2").then().body("text", equalTo("Our team measured its own culture."));
        viewer(tenant).get(path(id) + "/9").then().statusCode(404);
        viewer(tenant)
                .queryParam("from", 1)
                .get(path(id) + "/comparison")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?to"));
    }

    @Test
    void restoresAnEarlierRevisionAsANewOne() {
        UUID id = piece("TWITTER");
        JsonPath before = viewer(tenant).get(CONTENT + "/pieces/" + id).jsonPath();
        edit(id, "Our team measured its own culture.");

        marketer(tenant)
                .header("If-Match", "\"1\"")
                .post(path(id) + "/1/restore")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("body", equalTo(before.getString("body")))
                .body("parts", equalTo(before.getList("parts")))
                .body("lines", equalTo(before.getList("lines")))
                .body("revision", equalTo(3));

        viewer(tenant)
                .get(path(id))
                .then()
                .body("items[0].kind", equalTo("RESTORED"))
                .body("items[0].fromNumber", equalTo(1));
        marketer(tenant)
                .header("If-Match", "\"1\"")
                .post(path(id) + "/2/restore")
                .then()
                .statusCode(412);
    }

    @Test
    void checksTheRulesOfTheStateAgain() {
        UUID id = piece("LINKEDIN");
        move(tenant, id, "APPROVED").then().statusCode(200);

        marketer(tenant).post(path(id) + "/1/restore").then().statusCode(409);
    }

    @Test
    void takesOrLeavesAProposalOnce() throws Throwable {
        UUID id = piece("LINKEDIN");
        String before = viewer(tenant).get(CONTENT + "/pieces/" + id).path("text");

        RevisionView proposed = propose(id, "Culture can be measured.");

        assertThat(proposed.revision().number()).isEqualTo(2);
        assertThat(proposed.revision().proposal()).isEqualTo(ProposalState.OPEN);
        viewer(tenant).get(CONTENT + "/pieces/" + id).then().body("text", equalTo(before));
        marketer(tenant).post(path(id) + "/2/restore").then().statusCode(409);
        marketer(tenant)
                .post(path(id) + "/2/accept")
                .then()
                .statusCode(200)
                .body("text", equalTo("Culture can be measured."))
                .body("engine", equalTo("claude"))
                .body("revision", equalTo(3));
        marketer(tenant).post(path(id) + "/2/accept").then().statusCode(409).body("detail", containsString("accepted"));
        marketer(tenant).post(path(id) + "/3/discard").then().statusCode(409);

        propose(id, "Another text");
        marketer(tenant)
                .post(path(id) + "/4/discard")
                .then()
                .statusCode(200)
                .body("revision.proposal", equalTo("DISCARDED"));
        viewer(tenant)
                .get(path(id))
                .then()
                .body("items.kind", equalTo(List.of("PROPOSED", "ACCEPTED", "PROPOSED", "CREATED")))
                .body("items[1].fromNumber", equalTo(2))
                .body("items[1].engine", equalTo("claude"));
    }

    @Test
    void leavesThePieceAndItsVersionAsTheyAre() throws Throwable {
        UUID id = piece("TWITTER");
        String piece = CONTENT + "/repurposed/" + id;
        propose(id, "A shorter text");

        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("text", "Edited meanwhile."))
                .patch(piece)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("revision", equalTo(3));
    }

    @Test
    void namesTheEngineThatWroteARestoredText() throws Throwable {
        UUID id = piece("TWITTER");
        propose(id, "A shorter text");
        marketer(tenant).post(path(id) + "/2/accept").then().body("engine", equalTo("claude"));

        marketer(tenant).post(path(id) + "/1/restore").then().statusCode(200).body("engine", equalTo("built-in"));
        marketer(tenant).post(path(id) + "/3/restore").then().statusCode(200).body("engine", equalTo("claude"));
    }

    @Test
    void refusesAProposalThatBreaksRulesOfThePlatform() throws Throwable {
        UUID id = piece("TWITTER");
        propose(id, "word ".repeat(100));

        marketer(tenant)
                .post(path(id) + "/2/accept")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/text"));
        viewer(tenant).get(path(id)).then().body("items[0].proposal", equalTo("OPEN"));
    }

    private RevisionView propose(UUID id, String text) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> revisions.propose(new Caller(tenant, "mark"), id, proposal(text)));
    }

    @Test
    void hidesRevisionsFromOtherTenantsAndViewersChangeNothing() {
        UUID id = piece("LINKEDIN");
        String stranger = tenant();

        viewer(stranger).get(path(id)).then().statusCode(404);
        viewer(stranger).get(path(id) + "/1").then().statusCode(404);
        marketer(stranger).post(path(id) + "/1/restore").then().statusCode(404);
        viewer(tenant).post(path(id) + "/1/restore").then().statusCode(403);
        viewer(tenant).get(path(id)).then().body("items", hasSize(1));
    }

    private UUID piece(String platform) {
        return repurpose(tenant, importedId(tenant, BlogFixtures.CULTURE), platform)
                .getUUID("items[0].id");
    }

    private void edit(UUID id, String text) {
        marketer(tenant)
                .body(Map.of("text", text))
                .patch(CONTENT + "/repurposed/" + id)
                .then()
                .statusCode(200);
    }

    private static Proposal proposal(String text) {
        return new Proposal(new Copy(null, null, text, List.of("Culture")), "claude", null, "Shorter");
    }

    private static String path(UUID id) {
        return CONTENT + "/repurposed/" + id + "/revisions";
    }
}
