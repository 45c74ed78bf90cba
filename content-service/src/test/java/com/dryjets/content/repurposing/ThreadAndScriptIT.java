package com.dryjets.content.repurposing;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.BlogFixtures;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class ThreadAndScriptIT {

    private static final String CONTENT = "/marketing/content";

    private final String tenant = tenant();

    @Test
    void releasesAThreadWithItsPosts() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        String piece =
                CONTENT + "/repurposed/" + repurpose(tenant, post, "TWITTER").getUUID("items[0].id");
        try (TopicReader topic = TopicReader.fromNow("marketing.content")) {
            JsonPath edited = marketer(tenant)
                    .body(Map.of("text", "Our team measured its own culture."))
                    .patch(piece)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            marketer(tenant)
                    .body(Map.of("status", "APPROVED"))
                    .patch(piece + "/status")
                    .then()
                    .statusCode(200);

            assertThat(edited.getString("parts[0]")).isEqualTo("Our team measured its own culture.");
            assertThat(edited.getList("lines.text")).isNotEmpty().doesNotContain("Our team measured its own culture.");
            assertThat(topic.await(
                            1,
                            record -> record.key().equals(post.toString())
                                    && record.header("ce_type").contains("ContentApproved")))
                    .first()
                    .satisfies(event -> assertThat(event.value()).contains("\"parts\":[\"Our team measured"));
        }
    }

    @Test
    void makesAScriptForAVideo() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);

        JsonPath pieces = repurpose(tenant, post, "TIKTOK");

        assertThat(pieces.getInt("items[0].script[0].from")).isZero();
        assertThat(pieces.getList("items[0].script.spoken")).hasSizeGreaterThan(2);
        assertThat(pieces.getString("items[0].angle")).isNotBlank();
    }

    @Test
    void editsTheScenesOfAScript() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        JsonPath made = repurpose(tenant, post, "TIKTOK");
        String piece = CONTENT + "/repurposed/" + made.getUUID("items[0].id");
        String kept = made.getString("items[0].script[1].spoken");

        JsonPath edited = marketer(tenant)
                .body(Map.of("script", List.of(scene(0, 3, "We asked everybody."), scene(3, 9, kept))))
                .patch(piece)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(edited.getList("script.spoken")).containsExactly("We asked everybody.", kept);
        assertThat(edited.getList("lines.text"))
                .contains(kept)
                .hasSizeLessThan(made.getList("items[0].lines").size());
    }

    @Test
    void refusesScenesThatOverlapOrEndBeforeTheyBegin() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        String piece =
                CONTENT + "/repurposed/" + repurpose(tenant, post, "TIKTOK").getUUID("items[0].id");

        for (List<?> script : List.of(
                List.of(scene(0, 5, "One."), scene(4, 8, "Two.")),
                List.of(scene(5, 5, "One.")),
                List.of(scene(-1, 5, "One.")),
                List.of(scene(0, 5, " ")),
                List.of(Map.of("from", 0, "to", 5)),
                List.of())) {
            marketer(tenant).body(Map.of("script", script)).patch(piece).then().statusCode(400);
        }
    }

    private static Map<String, Object> scene(int from, int to, String spoken) {
        return Map.of("from", from, "to", to, "spoken", spoken, "onScreen", "");
    }
}
