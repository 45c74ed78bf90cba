package com.dryjets.content.media;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.content.media.MediaFixtures.added;
import static com.dryjets.content.media.MediaFixtures.path;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.content.media.file.MediaSamples;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class MediaDeliveryIT {

    private JsonPath media;
    private String link;
    private byte[] whole;
    private String etag;

    @BeforeEach
    void add() {
        String tenant = tenant();
        media = added(tenant, "a.jpg", MediaSamples.phoneJpeg(600, 400, 1));
        marketer(tenant)
                .body(Map.of("name", "Grüße \"1\""))
                .patch(MediaResource.PATH + "/" + media.getString("id"))
                .then()
                .statusCode(200);
        link = path(media, "url");
        Response all = given().get(link);
        whole = all.asByteArray();
        etag = all.header("ETag");
    }

    @Test
    void servesTheCleanedFileToAnyone() {
        given().get(link)
                .then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("Content-Length", Integer.toString(media.getInt("bytes")))
                .header("Transfer-Encoding", nullValue())
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", matchesPattern("public, max-age=\\d+, immutable"))
                .header("Last-Modified", matchesPattern("\\w{3}, \\d{1,2} \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"))
                .header(
                        "Content-Disposition",
                        "inline; filename=\"Gr_e_1_.jpg\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%221%22.jpg");
        assertThat(whole).hasSize(media.getInt("bytes"));
        assertThat(new String(whole, ISO_8859_1)).doesNotContain(MediaSamples.SECRET);
    }

    @Test
    void servesTheThumbnail() throws Exception {
        Response small = given().get(path(media, "thumbnailUrl"));

        assertThat(small.statusCode()).isEqualTo(200);
        assertThat(small.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(small.header("ETag")).isNotEqualTo(etag);
        assertThat(ImageIO.read(new ByteArrayInputStream(small.asByteArray())).getWidth())
                .isEqualTo(480);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-0, 0, 1", "bytes=10-19, 10, 20", "bytes=100-, 100, -1", "bytes=-7, -7, -1"})
    void servesAPart(String range, int from, int to) {
        Response part = given().header("Range", range).get(link);

        int start = from < 0 ? whole.length + from : from;
        int end = to < 0 ? whole.length : to;
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes %d-%d/%d".formatted(start, end - 1, whole.length));
        assertThat(part.header("Content-Length")).isEqualTo(Integer.toString(end - start));
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, start, end));
    }

    @Test
    void refusesARangeBehindTheEnd() {
        given().header("Range", "bytes=%d-".formatted(whole.length))
                .get(link)
                .then()
                .statusCode(416)
                .contentType("application/problem+json")
                .header("Content-Range", "bytes */" + whole.length)
                .body("type", equalTo("urn:dryjets:problem:range-not-satisfiable"));
    }

    @Test
    void servesAllIfTheClientHasPartsOfAnotherVersion() {
        given().header("Range", "bytes=0-0")
                .header("If-Range", "\"another\"")
                .get(link)
                .then()
                .statusCode(200);
        given().header("Range", "bytes=0-0")
                .header("If-Range", etag)
                .get(link)
                .then()
                .statusCode(206);
        given().header("Range", "bytes=0-0")
                .header("If-Range", given().head(link).header("Last-Modified"))
                .get(link)
                .then()
                .statusCode(206);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"x\", %s", "*"})
    void sendsNothingToAClientThatHasTheFile(String tags) {
        Response answer = given().header("If-None-Match", tags.formatted(etag)).get(link);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.header("ETag")).isEqualTo(etag);
        assertThat(answer.asByteArray()).isEmpty();
        given().header("If-None-Match", "\"x\"").get(link).then().statusCode(200);
    }

    @Test
    void answersHeadWithTheHeadersOfGet() {
        Response head = given().head(link);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(whole.length));
        assertThat(head.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(head.header("ETag")).isEqualTo(etag);
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void refusesForgedLinks() {
        String token = link.substring(link.lastIndexOf('/') + 1).replace(".jpg", "");
        String small = path(media, "thumbnailUrl");
        String id = media.getString("id");

        assertRefused(id, token.substring(1));
        assertRefused(id, (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1));
        // Another variant, a later expiry and another signature.
        for (int at = 5; at < token.length() - 1; at += 3) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertRefused(id, token.substring(0, at) + other + token.substring(at + 1));
        }
        assertRefused(UUID.randomUUID().toString(), token);
        assertRefused(id, "a");
        given().get(small).then().statusCode(200);
    }

    private static void assertRefused(String id, String token) {
        given().urlEncodingEnabled(false)
                .get(MediaResource.PATH + "/" + id + "/" + token)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", containsString("no-store"));
    }
}
