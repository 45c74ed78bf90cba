package com.dryjets.content.blog;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Finds posts by words, pages through them and counts them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class BlogSearchIT {

    private static final String BLOG = "/marketing/blog";

    private final String tenant = tenant();

    @Test
    void countsThePostsThatMatchByStatus() {
        Response wool = write("Wool in winter", "Text");
        write("Wool in spring", "Text");
        write("Linen", "Text");
        marketer(tenant)
                .body(Map.of("status", "PENDING_REVIEW"))
                .patch(BLOG + "/" + id(wool) + "/status")
                .then()
                .statusCode(200);

        Response all = viewer(tenant).queryParam("limit", 1).get(BLOG);
        Response found = viewer(tenant)
                .queryParam("q", "wool")
                .queryParam("status", "PENDING_REVIEW")
                .get(BLOG);

        all.then().body("items", hasSize(1)).body("counts", equalTo(counts(3, 2, 1)));
        found.then().body("items", hasSize(1)).body("counts", equalTo(counts(2, 1, 1)));
    }

    private static Map<String, Integer> counts(int all, int drafts, int inReview) {
        return Map.of(
                "ALL", all, "DRAFT", drafts, "PENDING_REVIEW", inReview, "APPROVED", 0, "PUBLISHED", 0, "ARCHIVED", 0);
    }

    @Test
    void findsPostsByTheStemsOfTheirLanguage() {
        write("Bread", "We baked forty loaves and tested every oven in the three towns of the valley.");
        write("Brot", "Wir haben vierzig Laibe gebacken und die Öfen in den drei Städten geprüft.");
        write("面包", "我们昨天烤了四十个面包。");
        marketer(tenant)
                .body(Map.of("title", "Ovens", "content", "Nothing else.", "language", "en", "excerpt", "Of ovens"))
                .post(BLOG);

        search("oven").body("items.title", equalTo(List.of("Ovens", "Bread")));
        search("testing baking").body("items.title", equalTo(List.of("Bread")));
        search("Stadt").body("items.title", equalTo(List.of("Brot")));
        search("geprüfte Öfen").body("items.title", equalTo(List.of("Brot")));
        search("\"forty loaves\"").body("items.title", equalTo(List.of("Bread")));
        search("oven -towns").body("items.title", equalTo(List.of("Ovens")));
        search("四十").body("items.title", equalTo(List.of("面包")));
        search("100%_").body("items", hasSize(0));
        search("a & | ! ( :* '").statusCode(200);
    }

    @Test
    void listsMatchesInPagesBestFirst() {
        write("Tea", "Coffee is mentioned once here.");
        write("Coffee", "Coffee and more coffee, all of it coffee.");
        write("Cake", "Coffee, coffee.");

        Response first =
                viewer(tenant).queryParam("q", "coffee").queryParam("limit", 2).get(BLOG);
        Response second = viewer(tenant)
                .queryParam("q", "coffee")
                .queryParam("limit", 2)
                .queryParam("cursor", first.jsonPath().getString("nextCursor"))
                .get(BLOG);

        first.then().body("items.title", equalTo(List.of("Coffee", "Cake"))).body("items[0].content", nullValue());
        second.then().body("items.title", equalTo(List.of("Tea"))).body("nextCursor", nullValue());
    }

    @Test
    void searchesTheLongestPost() {
        String words = IntStream.range(0, 250_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        write("Long", words.substring(0, 1_500_000));

        search("w77").body("items.title", equalTo(List.of("Long")));
    }

    private ValidatableResponse search(String words) {
        return viewer(tenant).queryParam("q", words).get(BLOG).then();
    }

    private Response write(String title, String content) {
        return marketer(tenant)
                .body(Map.of("title", title, "content", content))
                .post(BLOG)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private Response move(UUID id, String status) {
        return marketer(tenant).body(Map.of("status", status)).patch(BLOG + "/" + id + "/status");
    }

    private static UUID id(Response response) {
        return response.jsonPath().getUUID("id");
    }
}
