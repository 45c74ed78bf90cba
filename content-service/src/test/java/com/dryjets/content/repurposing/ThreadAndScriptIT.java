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
}
