package com.dryjets.content.drafting;

import static com.dryjets.content.ContentFixtures.importPost;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.dryjets.content.BlogFixtures;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class DraftIT {

    private static final String GENERATE = "/marketing/blog/generate";

    private final String tenant = tenant();

    @Test
    void outlinesWhatTheTenantsPostsSay() {
        importPost(tenant, BlogFixtures.SURVEYS);
        importPost(tenant, BlogFixtures.SPREADSHEETS);
        importPost(tenant, BlogFixtures.SPANISH);

        String content = marketer(tenant)
                .body(Map.of("theme", "Better surveys", "keywords", List.of("customer", "formula", "zeppelin")))
                .post(GENERATE)
                .then()
                .statusCode(201)
                .body("title", equalTo("Better surveys"))
                .body("status", equalTo("DRAFT"))
                .body("language", equalTo("en"))
                .extract()
                .path("content");

        assertThat(content)
                .containsSubsequence("## customer", "\n- ", "## formula", "\n- ", "## zeppelin", "- …")
                .contains("](<https://blog.example.org/");
    }

    @Test
    void makesOneDraftForOneKey() {
        importPost(tenant, BlogFixtures.SURVEYS);
        String key = UUID.randomUUID().toString();
        Map<String, Object> wanted = Map.of("theme", "Customer experience", "length", "SHORT");

        String first = marketer(tenant)
                .header("Idempotency-Key", key)
                .body(wanted)
                .post(GENERATE)
                .path("id");
        String second = marketer(tenant)
                .header("Idempotency-Key", key)
                .body(wanted)
                .post(GENERATE)
                .path("id");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void saysWhatIsMissingForAnOutline() {
        marketer(tenant)
                .body(Map.of("theme", "Anything"))
                .post(GENERATE)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/keywords"));
        viewer(tenant).body(Map.of("theme", "Anything")).post(GENERATE).then().statusCode(403);
    }
}
