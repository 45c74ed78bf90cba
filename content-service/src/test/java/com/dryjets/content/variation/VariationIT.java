package com.dryjets.content.variation;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import com.dryjets.content.BlogFixtures;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class VariationIT {

    private static final String PATH = "/marketing/content/variations";

    private final String tenant = tenant();

    @Test
    void writesVariationsWithAngleAndTone() {
        marketer(tenant)
                .body(Map.of("content", BlogFixtures.read(BlogFixtures.CULTURE), "platform", "TWITTER", "count", 4))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("requested", equalTo(4))
                .body("items.length", everyItem(lessThanOrEqualTo(280)))
                .body("items.distance", everyItem(greaterThanOrEqualTo(0.15f)))
                .body("items.tone", everyItem(not(emptyString())));
    }

    @Test
    void refusesWhatCannotBeDone() {
        marketer(tenant)
                .body(Map.of("content", "One short sentence."))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("detail", containsString("configure a model"));
        marketer(tenant)
                .body(Map.of("content", "Text.", "count", 2))
                .post(PATH)
                .then()
                .statusCode(400);
        marketer(tenant)
                .body(Map.of("content", "Text.", "platform", "ADS"))
                .post(PATH)
                .then()
                .statusCode(400);
        viewer(tenant)
                .contentType("application/json")
                .body(Map.of("content", "Text."))
                .post(PATH)
                .then()
                .statusCode(403);
    }
}
