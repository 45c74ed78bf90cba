package com.dryjets.content.media;

import static io.restassured.RestAssured.given;

import com.dryjets.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;

/** Uploads for tests, and where they are stored. */
final class MediaFixtures {

    static final String MEDIA = MediaResource.PATH;

    private MediaFixtures() {}

    static Response upload(String tenant, String name, byte[] file) {
        return given().auth()
                .oauth2(Tokens.marketer(tenant))
                // What the client says about the file is not trusted.
                .multiPart("file", name, file, "text/html")
                .post(MEDIA);
    }

    static JsonPath added(String tenant, String name, byte[] file) {
        return upload(tenant, name, file).then().statusCode(201).extract().jsonPath();
    }

    /** The path of a link, because its host is that of the gateway. */
    static String path(JsonPath media, String field) {
        return URI.create(media.getString(field)).getPath();
    }

    /** The stored file in the test's folder. */
    static Path stored(UUID id, String suffix) {
        return Path.of("target/media", id.toString().substring(34), id + suffix);
    }
}
