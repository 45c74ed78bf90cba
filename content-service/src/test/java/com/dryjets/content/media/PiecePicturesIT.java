package com.dryjets.content.media;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.content.media.MediaFixtures.MEDIA;
import static com.dryjets.content.media.MediaFixtures.added;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.quarkus.vertx.VertxContextSupport.subscribeAndAwait;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.media.file.MediaSamples;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pieces with pictures of the library, whose links have expired. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class PiecePicturesIT {

    private static final String CONTENT = "/marketing/content";

    @Inject
    MediaLinks links;

    @Inject
    MediaRepository media;

    @Inject
    TenantTransaction transactions;

    private final String tenant = tenant();
    private UUID picture;
    private URI expired;
    private UUID post;
    private UUID piece;

    @BeforeEach
    void addPieceWithPicture() throws Throwable {
        picture = added(tenant, "a.jpg", MediaSamples.phoneJpeg(600, 400, 1)).getUUID("id");
        Media file = subscribeAndAwait(() -> transactions.run(tenant, () -> media.get(tenant, picture)));
        expired = links.original(file, Instant.EPOCH);
        post = importedId(tenant, BlogFixtures.CULTURE);
        piece = repurpose(tenant, post, "FACEBOOK").getUUID("items[0].id");
        edit(expired.toString());
    }

    @Test
    void answersPiecesAndRevisionsWithLinksThatWork() throws Throwable {
        requireWorking(get("/pieces/" + piece).extract().path("media[0]"));
        requireWorking(get("/repurposed/" + post).extract().path("items[0].media[0]"));
        requireWorking(get("/repurposed/" + piece + "/revisions/2").extract().path("media[0]"));
        requireWorking(get("/repurposed/" + piece + "/revisions/comparison?from=1&to=2")
                .body("changed", equalTo(List.of("media")))
                .extract()
                .path("to.media[0]"));
        assertThat(stored()).isEqualTo(MEDIA + "/" + picture + "/original");
    }

    @Test
    void changesNothingIfAReaderSendsTheLinksBack() {
        String link = get("/pieces/" + piece).extract().path("media[0]");
        int version = get("/pieces/" + piece).extract().path("version");

        edit(link).body("version", equalTo(version)).body("media[0]", equalTo(link));

        get("/repurposed/" + piece + "/revisions").body("items.kind", equalTo(List.of("EDITED", "CREATED")));
    }

    @Test
    void approvesNoPieceWhosePictureIsGone() throws Throwable {
        execute("delete from media where id = $1", picture);

        marketer(tenant)
                .body(Map.of("status", "APPROVED"))
                .patch(CONTENT + "/repurposed/" + piece + "/status")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/media"));
    }

    private ValidatableResponse edit(String address) {
        return marketer(tenant)
                .body(Map.of("media", List.of(address)))
                .patch(CONTENT + "/repurposed/" + piece)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse get(String path) {
        return viewer(tenant).get(CONTENT + path).then().statusCode(200);
    }

    private static void requireWorking(String link) {
        given().get(URI.create(link).getPath()).then().statusCode(200).contentType("image/jpeg");
    }

    private String stored() throws Throwable {
        return subscribeAndAwait(() -> transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery("select media[1] as stored from repurposed_content where id = $1")
                        .execute(Tuple.of(piece))
                        .map(rows -> rows.iterator().next().getString("stored"))));
    }

    private void execute(String statement, UUID id) throws Throwable {
        subscribeAndAwait(() -> transactions.sql(
                tenant, connection -> connection.preparedQuery(statement).execute(Tuple.of(id))));
    }
}
