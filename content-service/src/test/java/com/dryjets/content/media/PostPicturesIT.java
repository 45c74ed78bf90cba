package com.dryjets.content.media;

import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.content.media.MediaFixtures.MEDIA;
import static com.dryjets.content.media.MediaFixtures.added;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.quarkus.vertx.VertxContextSupport.subscribeAndAwait;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.dryjets.content.media.file.MediaSamples;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts with pictures of the library, whose links have expired. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class PostPicturesIT {

    private static final String BLOG = "/marketing/blog";
    private static final Pattern LINK = Pattern.compile("https?://[^/]+(" + MEDIA + "/[^)\"\\s]+)");

    @Inject
    MediaLinks links;

    @Inject
    MediaRepository media;

    @Inject
    TenantTransaction transactions;

    private final String tenant = tenant();
    private UUID picture;
    private URI expired;

    @BeforeEach
    void addPicture() throws Throwable {
        picture = added(tenant, "a.jpg", MediaSamples.phoneJpeg(600, 400, 1)).getUUID("id");
        Media file = subscribeAndAwait(() -> transactions.run(tenant, () -> media.get(tenant, picture)));
        expired = links.original(file, Instant.EPOCH);
        given().get(expired.getPath()).then().statusCode(404);
    }

    @Test
    void answersMarkdownWithLinksThatWork() throws Throwable {
        JsonPath created = create("MARKDOWN", "# Team\n\n![Our team](" + expired + ")\n\nWords about it.");
        String id = created.getString("id");

        requireWorking(created.getString("content"));
        requireWorking(created.getString("image"));
        JsonPath read = get(BLOG + "/" + id).extract().jsonPath();
        requireWorking(read.getString("content"));
        requireWorking(read.getString("image"));
        requireWorking(get(BLOG).extract().path("items[0].image"));
        requireWorking(get(BLOG + "?q=words").extract().path("items[0].image"));
        assertThat(stored(id)).contains("![Our team](" + reference() + ")").doesNotContain("http");
    }

    @Test
    void answersHtmlWithLinksThatWorkAndKeepsThemWhenTheFormatChanges() throws Throwable {
        JsonPath created = create("HTML", "<p>Team</p><img src=\"" + expired + "\" alt=\"Our team\" />");
        String id = created.getString("id");

        requireWorking(created.getString("content"));
        assertThat(stored(id)).contains("src=\"" + reference() + "\"");
        requireWorking(edit(id, Map.of("format", "MARKDOWN")).extract().path("content"));
    }

    @Test
    void storesThePostThatAReaderSendsBackAsItWas() throws Throwable {
        JsonPath created = create("MARKDOWN", "![Our team](" + expired + ") in May.");
        String id = created.getString("id");
        String before = stored(id);
        move(id, "PENDING_REVIEW");
        move(id, "APPROVED");

        edit(id, Map.of("content", created.getString("content"), "image", created.getString("image")))
                .body("status", equalTo("APPROVED"));

        assertThat(stored(id)).isEqualTo(before);
    }

    @Test
    void signsNoLinkToAPictureOfAnotherTenant() {
        String stranger = tenant();
        String content = "![Our team](" + reference() + ") and ![again](" + expired + ")";

        marketer(stranger)
                .body(Map.of("title", "Team", "content", content))
                .post(BLOG)
                .then()
                .statusCode(201)
                .body("content", equalTo(content));
    }

    @Test
    void givesPiecesAPictureThatNetworksCanFetch() {
        UUID id = create("MARKDOWN", "Our team measured its culture with a survey. Every engineer answered all of it.")
                .getUUID("id");

        requireWorking(repurpose(tenant, id, "INSTAGRAM").getString("items[0].media[0]"));
        marketer(tenant).delete(MEDIA + "/" + picture).then().statusCode(409);
    }

    @Test
    void leavesTheReferenceOfADeletedPicture() throws Throwable {
        String id = create("MARKDOWN", "![Our team](" + expired + ")").getString("id");
        subscribeAndAwait(() -> transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery("delete from media where id = $1")
                        .execute(Tuple.of(picture))));

        get(BLOG + "/" + id).body("content", containsString(reference())).body("content", not(containsString("http")));
    }

    private String reference() {
        return MEDIA + "/" + picture + "/original";
    }

    private static void requireWorking(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        given().get(link.group(1)).then().statusCode(200).contentType("image/jpeg");
    }

    private JsonPath create(String format, String content) {
        return marketer(tenant)
                .body(Map.of("title", "Team", "format", format, "content", content, "image", expired))
                .post(BLOG)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse get(String path) {
        return viewer(tenant).get(path).then().statusCode(200);
    }

    private ValidatableResponse edit(String id, Map<String, ?> edit) {
        return marketer(tenant)
                .body(edit)
                .patch(BLOG + "/" + id + "/content")
                .then()
                .statusCode(200);
    }

    private void move(String id, String status) {
        marketer(tenant)
                .body(Map.of("status", status))
                .patch(BLOG + "/" + id + "/status")
                .then()
                .statusCode(200);
    }

    /** What is stored of the post: its content and main picture. */
    private String stored(String id) throws Throwable {
        return subscribeAndAwait(() -> transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery("select content || ' ' || image as stored from blog_post where id = $1")
                        .execute(Tuple.of(UUID.fromString(id)))
                        .map(rows -> rows.iterator().next().getString("stored"))));
    }
}
