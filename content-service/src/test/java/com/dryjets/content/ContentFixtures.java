package com.dryjets.content;

import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;

import com.dryjets.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Callers, posts and pieces for tests. */
public final class ContentFixtures {

    private ContentFixtures() {}

    /** Makes a tenant that no other test uses. */
    public static String tenant() {
        return "t" + UUID.randomUUID().toString().substring(0, 12);
    }

    /** Imports a real post with an address at blog.example.org. */
    public static JsonPath importPost(String tenant, String file) {
        return importFile(tenant, file, BlogFixtures.read(file))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static Response importFile(String tenant, @Nullable String name, String content) {
        return given().auth()
                .oauth2(Tokens.marketer(tenant))
                .contentType("text/markdown; charset=utf-8")
                .queryParams(name == null ? Map.of() : Map.of("name", name))
                .queryParam("site", "https://blog.example.org/")
                .body(content)
                .post("/marketing/blog/import");
    }

    public static UUID importedId(String tenant, String file) {
        return importPost(tenant, file).getUUID("items[0].id");
    }

    public static JsonPath repurpose(String tenant, UUID post, Object... platforms) {
        return marketer(tenant)
                .body(Map.of("platforms", List.of(platforms), "campaignId", UUID.randomUUID()))
                .post("/marketing/content/repurpose/" + post)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static Response move(String tenant, UUID content, String status) {
        return marketer(tenant)
                .body(Map.of("status", status, "reason", "as tested"))
                .patch("/marketing/content/repurposed/" + content + "/status");
    }
}
