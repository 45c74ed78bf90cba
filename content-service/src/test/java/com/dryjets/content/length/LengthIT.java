package com.dryjets.content.length;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class LengthIT {

    private static final String PATH = "/marketing/content/optimize-length";
    private static final String TEXT = """
            Our engineering team measured its own culture with a short survey in spring.
            The survey asked every engineer how safe they feel to speak up in meetings, and how they like their work.
            The culture of the team improved after each survey because engineers saw their answers lead to changes.
            Read the results at https://example.org/culture/survey and tell @annabel what you think.""";

    private final String tenant = tenant();

    @Test
    void shortensToThePlatform() {
        marketer(tenant)
                .body(Map.of("content", TEXT, "platform", "TWITTER"))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("engine", equalTo("built-in"))
                .body("length", lessThanOrEqualTo(280))
                .body("maxLength", equalTo(280))
                .body("kept", hasItem("@annabel"))
                .body("text", containsString("https://example.org/culture/survey"));
    }

    @Test
    void leavesATextThatFits() {
        marketer(tenant)
                .body(Map.of("content", TEXT, "platform", "LINKEDIN"))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("changed", equalTo(false))
                .body("text", equalTo(TEXT));
    }

    @Test
    void refusesWhatCannotBeDone() {
        marketer(tenant).body(Map.of("content", TEXT)).post(PATH).then().statusCode(400);
        marketer(tenant)
                .body(Map.of("content", TEXT, "platform", "ADS"))
                .post(PATH)
                .then()
                .statusCode(400);
        marketer(tenant)
                .body(Map.of("content", TEXT, "maxLength", 30))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("detail", containsString("configure a model"));
        viewer(tenant)
                .contentType("application/json")
                .body(Map.of("content", TEXT, "maxLength", 300))
                .post(PATH)
                .then()
                .statusCode(403);
    }
}
