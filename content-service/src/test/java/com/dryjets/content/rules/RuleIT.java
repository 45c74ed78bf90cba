package com.dryjets.content.rules;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.dryjets.content.BlogFixtures;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class RuleIT {

    private static final String RULES = "/marketing/content/rules";
    private static final String LONG_POST =
            "Our team measured its own culture. ".repeat(20).strip();

    private final String tenant = tenant();

    @Test
    void listsTheRulesOfEachPlatform() {
        viewer(tenant)
                .get(RULES)
                .then()
                .statusCode(200)
                .body("items", hasSize(7))
                .body("items.platform", hasItems("TWITTER", "EMAIL"))
                .body(limit("value"), equalTo(280))
                .body(limit("overridden"), equalTo(false))
                .body(limit("source"), notNullValue())
                .body("items.find { it.platform == 'TWITTER' }.media.kind", hasItems("IMAGE", "VIDEO"));
    }

    @Test
    void appliesAnOverrideToEveryCheckOfTheTenant() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        UUID piece = repurpose(tenant, post, "TWITTER").getUUID("items[0].id");
        edit(piece).statusCode(422);

        admin(tenant)
                .body(Map.of("limits", Map.of("MAX_LENGTH", 25_000), "reason", "X Premium"))
                .put(RULES + "/TWITTER")
                .then()
                .statusCode(200)
                .body("limits.find { it.limit == 'MAX_LENGTH' }.value", equalTo(25_000))
                .body("limits.find { it.limit == 'MAX_LENGTH' }.standard", equalTo(280))
                .body("limits.find { it.limit == 'MAX_LENGTH' }.overridden", equalTo(true));

        edit(piece).statusCode(200).body("maxLength", equalTo(25_000)).body("violations", hasSize(0));
        marketer(tenant)
                .body(Map.of("status", "APPROVED"))
                .patch("/marketing/content/repurposed/" + piece + "/status")
                .then()
                .statusCode(200);
        validate(tenant, Map.of()).body("allowed", equalTo(true));
        validate(tenant(), Map.of()).body("allowed", equalTo(false));

        admin(tenant).delete(RULES + "/TWITTER").then().statusCode(204);
        validate(tenant, Map.of()).body("allowed", equalTo(false));
        admin(tenant).delete(RULES + "/TWITTER").then().statusCode(404);
    }

    @Test
    void storesTheFirstOverridesThatComeAtTheSameTime() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> changes = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> admin(tenant)
                            .body(Map.of("limits", Map.of("MAX_LENGTH", 200 + i)))
                            .put(RULES + "/TWITTER")
                            .statusCode())
                    .toList();

            assertThat(threads.invokeAll(changes))
                    .allSatisfy(change -> assertThat(change.get()).isEqualTo(200));
        }
        viewer(tenant).get(RULES).then().body(limit("overridden"), equalTo(true));
    }

    @Test
    void appliesTheOverrideOfAnAccountToThatAccountOnly() {
        admin(tenant)
                .body(Map.of("limits", Map.of("MAX_LENGTH", 25_000), "accountId", "42"))
                .put(RULES + "/TWITTER")
                .then()
                .statusCode(200);

        validate(tenant, Map.of("accountId", "42")).body("allowed", equalTo(true));
        validate(tenant, Map.of("accountId", "43")).body("allowed", equalTo(false));
        validate(tenant, Map.of()).body("maxLength", equalTo(280));
        viewer(tenant).queryParam("accountId", "42").get(RULES).then().body(limit("value"), equalTo(25_000));
        viewer(tenant).get(RULES).then().body(limit("value"), equalTo(280));
    }

    @Test
    void refusesLimitsThatThePlatformDoesNotHaveAndValuesThatMakeNoSense() {
        override(Map.of("MAX_SUBJECT", 10)).statusCode(400).body("errors[0].pointer", equalTo("/limits/MAX_SUBJECT"));
        override(Map.of("MAX_LENGTH", 0)).statusCode(400);
        override(Map.of("CLICKABLE_LINKS", 0)).statusCode(400);
        override(Map.of("NO_LIMIT", 10)).statusCode(400);
        override(Map.of()).statusCode(400);
        admin(tenant)
                .body(Map.of("limits", Map.of("MAX_LENGTH", 10)))
                .put(RULES + "/ADS")
                .then()
                .statusCode(404);
        marketer(tenant)
                .body(Map.of("limits", Map.of("MAX_LENGTH", 10)))
                .put(RULES + "/TWITTER")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse override(Map<String, Integer> limits) {
        return admin(tenant)
                .body(Map.of("limits", limits))
                .put(RULES + "/TWITTER")
                .then();
    }

    private ValidatableResponse edit(UUID piece) {
        return marketer(tenant)
                .body(Map.of("text", LONG_POST))
                .patch("/marketing/content/repurposed/" + piece)
                .then();
    }

    private static ValidatableResponse validate(String tenant, Map<String, String> more) {
        Map<String, String> text = new HashMap<>(more);
        text.putAll(Map.of("platform", "TWITTER", "text", LONG_POST));
        return marketer(tenant)
                .body(text)
                .post("/marketing/content/validate")
                .then()
                .statusCode(200);
    }

    private static String limit(String field) {
        return "items.find { it.platform == 'TWITTER' }.limits.find { it.limit == 'MAX_LENGTH' }." + field;
    }
}
