package com.dryjets.content.media;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.content.media.MediaFixtures.MEDIA;
import static com.dryjets.content.media.MediaFixtures.added;
import static com.dryjets.content.media.MediaFixtures.stored;
import static com.dryjets.content.media.MediaFixtures.upload;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.content.media.file.MediaSamples;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class MediaIntakeIT {

    private final String tenant = tenant();

    @Test
    void addsAPicture() {
        upload(tenant, "../holiday.html", MediaSamples.phoneJpeg(600, 400, 6))
                .then()
                .statusCode(201)
                .header("Location", containsString(MEDIA + "/"))
                .header("ETag", "\"0\"")
                .body("kind", equalTo("IMAGE"))
                .body("mediaType", equalTo("image/jpeg"))
                .body("name", equalTo("holiday.jpg"))
                .body("width", equalTo(400))
                .body("height", equalTo(600))
                .body("durationMillis", nullValue())
                .body("url", endsWith(".jpg"))
                .body("thumbnailUrl", notNullValue())
                .body("warnings", contains("ALT_TEXT_MISSING"))
                .body("createdBy", equalTo("test-marketer"));
    }

    @Test
    void addsAVideo() {
        upload(tenant, "clip", MediaSamples.mp4("isom", 1920, 1080, 12_500, false))
                .then()
                .statusCode(201)
                .body("kind", equalTo("VIDEO"))
                .body("mediaType", equalTo("video/mp4"))
                .body("name", equalTo("clip.mp4"))
                .body("durationMillis", equalTo(12_500))
                .body("thumbnailUrl", nullValue());
    }

    @Test
    void takesNameAndAlternativeTextWithTheFile() {
        given().auth()
                .oauth2(Tokens.marketer(tenant))
                .multiPart("file", "a.png", MediaSamples.png(4, 4), "image/png")
                .multiPart(text("name", "Größe.gif"))
                .multiPart(text("altText", "Für alle: ein Kreis, halb rot. ".repeat(32)))
                .post(MEDIA)
                .then()
                .statusCode(201)
                .body("name", equalTo("Größe.png"))
                .body("altText", endsWith("halb rot."))
                .body("warnings", empty());
    }

    private static MultiPartSpecification text(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    @Test
    void keepsTheSameFileOncePerTenant() {
        byte[] file = MediaSamples.jpeg(31, 17);
        JsonPath first = added(tenant, "a.jpg", file);

        upload(tenant, "b.jpg", file)
                .then()
                .statusCode(200)
                .body("id", equalTo(first.getString("id")))
                .body("name", equalTo("a.jpg"));

        upload(tenant(), "a.jpg", file).then().statusCode(201).body("id", not(equalTo(first.getString("id"))));
        viewer(tenant).get(MEDIA).then().body("items", hasSize(1));
    }

    @Test
    void restoresBytesThatTheStorageLost() throws Exception {
        byte[] file = MediaSamples.jpeg(29, 19);
        JsonPath media = added(tenant, "a.jpg", file);
        Files.delete(stored(media.getUUID("id"), ".jpg"));
        String path = MediaFixtures.path(media, "url");
        given().get(path).then().statusCode(404);

        upload(tenant, "a.jpg", file).then().statusCode(200);

        given().get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<html><script>alert(1)</script></html>",
                "GIF89a",
                ""
            })
    void refusesOtherFiles(String file) {
        upload(tenant, "a.png", file.getBytes())
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/file"));
        viewer(tenant).get(MEDIA).then().body("items", empty());
    }

    @Test
    void refusesAPictureThatIsTooLargeToDecode() {
        upload(tenant, "bomb.png", MediaSamples.bomb(60_000, 60_000))
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("megapixels"));
    }

    @Test
    void refusesAFormWithoutAFile() {
        given().auth()
                .oauth2(Tokens.marketer(tenant))
                .multiPart("altText", "Nothing")
                .post(MEDIA)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/a.png",
                "http://localhost:5432/a.png",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/a.png",
                "http://2130706433/a.png",
                "file:///etc/passwd",
                "ftp://example.com/a.png"
            })
    void reachesNoPrivateAddress(String url) {
        marketer(tenant)
                .body(Map.of("url", url))
                .post(MEDIA)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"));
    }

    @Test
    void repeatsTheFirstAnswerForTheSameKey() {
        byte[] file = MediaSamples.jpeg(21, 12);
        String first = withKey("k1", file).then().statusCode(201).extract().path("id");

        withKey("k1", file).then().statusCode(201).body("id", equalTo(first));
        withKey("k1", MediaSamples.jpeg(22, 12)).then().statusCode(422);
    }

    private Response withKey(String key, byte[] file) {
        return given().auth()
                .oauth2(Tokens.marketer(tenant))
                .header("Idempotency-Key", key)
                .multiPart("file", "a.jpg", file, "image/jpeg")
                .post(MEDIA);
    }

    /** Only uploads may be larger than what fits into memory. */
    @Test
    void keepsTheLimitOfOtherRequests() throws Exception {
        byte[] large = "x".repeat(11 << 20).getBytes();

        assertThat(post("/marketing/blog", "application/json", BodyPublishers.ofByteArray(large)))
                .isEqualTo(413);
        assertThat(post("/marketing/blog/import", "text/markdown", chunked(large)))
                .isEqualTo(413);
        assertThat(post("/marketing/blog/import", "multipart/form-data; boundary=part", chunked(large)))
                .isEqualTo(400);
    }

    @Test
    void acceptsAVideoLargerThanOtherRequests() {
        byte[] video = MediaSamples.mp4("isom", 640, 360, 1_000, false);
        byte[] large = Arrays.copyOf(video, 12 << 20);
        // The rest is one box of free space.
        ByteBuffer.wrap(large, video.length, 8)
                .putInt(large.length - video.length)
                .put("free".getBytes());

        JsonPath media = added(tenant, "large.mp4", large);

        assertThat(given().get(MediaFixtures.path(media, "url")).asByteArray()).hasSize(12 << 20);
    }

    private static HttpRequest.BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private int post(String path, String type, HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.marketer(tenant))
                .header("Content-Type", type)
                .POST(body)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return response.statusCode();
        }
    }
}
