package com.dryjets.social.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.MediaFile;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.PostDraft;
import com.dryjets.testkit.bluesky.BlueskyServer;
import com.dryjets.testkit.bluesky.BlueskyServer.Account;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of Bluesky allow what Bluesky's own server accepts. */
class BlueskyRulesIT {

    private static final String FAMILY = "👨‍👩‍👧‍👦";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final BlueskyServer server = BlueskyServer.orSkip();
    private final Account account = server.accounts().getFirst();

    @ParameterizedTest
    @MethodSource("texts")
    void allowsTheTextsThatTheServerAccepts(String text) {
        assertThat(PlatformRules.allows(Channel.BLUESKY, PostDraft.post(text, List.of())))
                .isEqualTo(accepts(text, List.of()));
    }

    static Stream<String> texts() {
        return Stream.of(
                "a".repeat(300),
                "a".repeat(301),
                FAMILY.repeat(120),
                FAMILY.repeat(121),
                "🇩🇪".repeat(300),
                "🇩🇪".repeat(301),
                "e\u0301".repeat(300),
                "e\u0301".repeat(301),
                "한".repeat(300),
                "https://example.org/" + "x".repeat(280),
                "https://example.org/" + "x".repeat(281));
    }

    @ParameterizedTest
    @CsvSource({"1, 2000000", "1, 2000001", "4, 1000", "5, 1000"})
    void allowsThePicturesThatTheServerAccepts(int count, int bytes) {
        List<MediaFile> files = Collections.nCopies(count, new MediaFile("image/png", (long) bytes, 1000, 1000, null));

        Object blob = upload(bytes);
        List<Object> images = Collections.nCopies(count, Map.of("alt", "Bread", "image", blob));

        assertThat(PlatformRules.of(Channel.BLUESKY).checkMedia(files).isEmpty())
                .isEqualTo(accepts("Pictures", images));
    }

    private boolean accepts(String text, List<Object> images) {
        Map<String, Object> post =
                new HashMap<>(Map.of("$type", "app.bsky.feed.post", "text", text, "createdAt", "2026-11-29T08:00:00Z"));
        if (!images.isEmpty()) {
            post.put("embed", Map.of("$type", "app.bsky.embed.images", "images", images));
        }
        int status = request(ContentType.JSON)
                .body(Map.of("repo", account.did(), "collection", "app.bsky.feed.post", "record", post))
                .post("/xrpc/com.atproto.repo.createRecord")
                .statusCode();
        assertThat(status).isIn(200, 400);
        return status == 200;
    }

    private Object upload(int bytes) {
        byte[] picture = new byte[bytes];
        System.arraycopy(PNG, 0, picture, 0, PNG.length);
        return request(ContentType.BINARY)
                .contentType("image/png")
                .body(picture)
                .post("/xrpc/com.atproto.repo.uploadBlob")
                .then()
                .statusCode(200)
                .extract()
                .path("blob");
    }

    private RequestSpecification request(ContentType type) {
        return given().baseUri(server.url().toString()).contentType(type).auth().oauth2(token());
    }

    private String token() {
        return given().baseUri(server.url().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("identifier", account.handle(), "password", account.password()))
                .post("/xrpc/com.atproto.server.createSession")
                .path("accessJwt");
    }
}
