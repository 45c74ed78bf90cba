package com.dryjets.content.media;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.content.media.MediaFixtures.MEDIA;
import static com.dryjets.content.media.MediaFixtures.added;
import static com.dryjets.content.media.MediaFixtures.stored;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.ContentFixtures;
import com.dryjets.content.media.file.MediaSamples;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class MediaIT {

    private final String tenant = tenant();

    @Test
    void listsFiltersAndSearches() {
        String picture =
                added(tenant, "Summer 100%.png", MediaSamples.png(5, 5)).getString("id");
        String video = added(tenant, "clip.mov", MediaSamples.mp4("qt  ", 64, 64, 1000, false))
                .getString("id");
        String described = added(tenant, "c.gif", MediaSamples.gif(6, 6)).getString("id");
        edit(described, Map.of("altText", "A RED square")).then().statusCode(200);

        assertThat(ids("?limit=2")).containsExactly(described, video);
        String cursor = viewer(tenant).get(MEDIA + "?limit=2").path("nextCursor");
        assertThat(ids("?limit=2&cursor=" + cursor)).containsExactly(picture);
        assertThat(ids("?kind=VIDEO")).containsExactly(video);
        assertThat(ids("?q=red sq")).containsExactly(described);
        assertThat(ids("?q=100%25")).containsExactly(picture);
        assertThat(ids("?q=%25clip")).isEmpty();
    }

    private List<String> ids(String query) {
        return viewer(tenant)
                .urlEncodingEnabled(false)
                .get(MEDIA + query.replace(" ", "%20"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void changesNameAndAlternativeText() {
        String id = added(tenant, "a.png", MediaSamples.png(7, 5)).getString("id");

        edit(id, Map.of("altText", "A red half", "name", "new.exe"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("new.png"))
                .body("altText", equalTo("A red half"))
                .body("warnings", empty());
        edit(id, Map.of("altText", "")).then().body("altText", nullValue()).body("name", equalTo("new.png"));
        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "late"))
                .patch(MEDIA + "/" + id)
                .then()
                .statusCode(412);
    }

    private Response edit(String id, Map<String, String> change) {
        return marketer(tenant).body(change).patch(MEDIA + "/" + id);
    }

    @Test
    void deletesTheFileWithItsBytes() {
        JsonPath media = added(tenant, "a.jpg", MediaSamples.jpeg(9, 9));
        UUID id = media.getUUID("id");
        assertThat(stored(id, ".jpg")).exists();
        assertThat(stored(id, "-small")).exists();

        marketer(tenant).delete(MEDIA + "/" + id).then().statusCode(204);

        assertThat(stored(id, ".jpg")).doesNotExist();
        assertThat(stored(id, "-small")).doesNotExist();
        viewer(tenant).get(MEDIA + "/" + id).then().statusCode(404);
        given().get(MediaFixtures.path(media, "url")).then().statusCode(404);
    }

    @Test
    void keepsAFileThatAPieceUses() {
        JsonPath media = added(tenant, "a.jpg", MediaSamples.jpeg(8, 9));
        UUID post = ContentFixtures.importedId(tenant, BlogFixtures.SURVEYS);
        String piece = ContentFixtures.repurpose(tenant, post, "LINKEDIN").getString("items[0].id");
        setMedia(piece, List.of(media.getString("url")));

        marketer(tenant)
                .delete(MEDIA + "/" + media.getString("id"))
                .then()
                .statusCode(409)
                .body("detail", containsString("1 content pieces"));

        setMedia(piece, List.of());
        marketer(tenant).delete(MEDIA + "/" + media.getString("id")).then().statusCode(204);
    }

    private void setMedia(String piece, List<String> media) {
        marketer(tenant)
                .body(Map.of("media", media))
                .patch("/marketing/content/repurposed/" + piece)
                .then()
                .statusCode(200);
    }

    @Test
    void keepsAFileThatAPostUses() {
        JsonPath media = added(tenant, "a.jpg", MediaSamples.jpeg(8, 11));
        marketer(tenant)
                .body(Map.of("title", "With a picture", "content", "![A](%s)".formatted(media.getString("url"))))
                .post("/marketing/blog")
                .then()
                .statusCode(201);

        marketer(tenant)
                .delete(MEDIA + "/" + media.getString("id"))
                .then()
                .statusCode(409)
                .body("detail", containsString("1 blog posts"));
        String post = viewer(tenant).get("/marketing/blog").jsonPath().getString("items[0].id");
        marketer(tenant)
                .body(Map.of("content", "Without the picture", "image", media.getString("url")))
                .patch("/marketing/blog/" + post + "/content")
                .then()
                .statusCode(200);
        marketer(tenant).delete(MEDIA + "/" + media.getString("id")).then().statusCode(409);
        marketer(tenant)
                .body(Map.of("image", "https://example.org/other.png"))
                .patch("/marketing/blog/" + post + "/content")
                .then()
                .statusCode(200);
        marketer(tenant).delete(MEDIA + "/" + media.getString("id")).then().statusCode(204);
    }

    @Test
    void hidesFilesOfOtherTenants() {
        String id = added(tenant, "a.jpg", MediaSamples.jpeg(10, 9)).getString("id");
        String other = tenant();

        viewer(other).get(MEDIA + "/" + id).then().statusCode(404);
        marketer(other).body(Map.of("name", "b")).patch(MEDIA + "/" + id).then().statusCode(404);
        marketer(other).delete(MEDIA + "/" + id).then().statusCode(404);
        viewer(other).get(MEDIA).then().body("items", empty());
    }

    @Test
    void letsViewersOnlyRead() {
        String id = added(tenant, "a.jpg", MediaSamples.jpeg(11, 9)).getString("id");

        viewer(tenant).get(MEDIA + "/" + id).then().statusCode(200);
        given().auth()
                .oauth2(Tokens.viewer(tenant))
                .multiPart("file", "a.jpg", MediaSamples.jpeg(12, 9), "image/jpeg")
                .post(MEDIA)
                .then()
                .statusCode(403);
        viewer(tenant)
                .body(Map.of("url", "https://example.com/a.png"))
                .post(MEDIA)
                .then()
                .statusCode(403);
        viewer(tenant).body(Map.of("name", "b")).patch(MEDIA + "/" + id).then().statusCode(403);
        viewer(tenant).delete(MEDIA + "/" + id).then().statusCode(403);
        given().get(MEDIA).then().statusCode(401);
    }
}
