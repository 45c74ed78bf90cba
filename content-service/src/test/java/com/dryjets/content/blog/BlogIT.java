package com.dryjets.content.blog;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class BlogIT {

    private static final String BLOG = "/marketing/blog";

    private final String tenant = tenant();

    @Test
    void createsADraftWithASlugFromItsTitle() {
        Response created = write("Größe & Café: 10 façons!", "Hello **world**.");

        created.then()
                .statusCode(201)
                .header("Location", containsString(BLOG + "/" + id(created)))
                .header("ETag", equalTo("\"0\""))
                .body("slug", equalTo("grosse-cafe-10-facons"))
                .body("status", equalTo("DRAFT"))
                .body("format", equalTo("MARKDOWN"));
    }

    @Test
    void givesPostsOfTheSameTitleDifferentSlugs() throws Exception {
        List<Callable<String>> writers = IntStream.range(0, 4)
                .<Callable<String>>mapToObj(
                        i -> () -> write("Same title", "Text " + i).jsonPath().getString("slug"))
                .toList();
        List<String> slugs = new ArrayList<>();
        // Not in the common pool, where Groovy loads classes for REST Assured: that deadlocks on its first use.
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<String> slug : threads.invokeAll(writers)) {
                slugs.add(slug.get());
            }
        }

        assertThat(slugs).containsExactlyInAnyOrder("same-title", "same-title-2", "same-title-3", "same-title-4");
    }

    @Test
    void findsAPostByIdAndSlug() {
        Response created = write("Find me", "Here.");

        for (String name : List.of(id(created).toString(), "find-me")) {
            viewer(tenant)
                    .get(BLOG + "/" + name)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id(created).toString()))
                    .body("content", equalTo("Here."));
        }
    }

    @Test
    void returnsSamePostForRepeatedKey() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> post = Map.of("title", "Once", "content", "Only.");

        UUID first =
                id(marketer(tenant).header("Idempotency-Key", key).body(post).post(BLOG));
        UUID second =
                id(marketer(tenant).header("Idempotency-Key", key).body(post).post(BLOG));

        assertThat(second).isEqualTo(first);
        viewer(tenant).get(BLOG).then().body("items", hasSize(1));
    }

    @Test
    void listsPostsInPagesWithoutContent() {
        IntStream.range(0, 3).forEach(i -> write("Post " + i, "Text"));

        Response first = viewer(tenant).queryParam("limit", 2).get(BLOG);
        Response second = viewer(tenant)
                .queryParam("limit", 2)
                .queryParam("cursor", first.jsonPath().getString("nextCursor"))
                .get(BLOG);

        first.then().body("items.title", equalTo(List.of("Post 2", "Post 1"))).body("items[0].content", nullValue());
        second.then().body("items.title", equalTo(List.of("Post 0"))).body("nextCursor", nullValue());
        viewer(tenant).queryParam("q", "ost 1").get(BLOG).then().body("items.title", equalTo(List.of("Post 1")));
        viewer(tenant).queryParam("cursor", "nonsense").get(BLOG).then().statusCode(400);
    }

    @Test
    void editsOnlyTheGivenFields() {
        Response created = write("Title", "Text");

        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("content", "Better text", "url", "https://blog.example.org/title"))
                .patch(BLOG + "/" + id(created) + "/content")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("title", equalTo("Title"))
                .body("content", equalTo("Better text"))
                .body("url", equalTo("https://blog.example.org/title"));
    }

    @Test
    void rejectsAnEditOfAnOldVersion() {
        Response created = write("Title", "Text");
        String content = BLOG + "/" + id(created) + "/content";
        marketer(tenant).body(Map.of("title", "Newer")).patch(content);

        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("title", "Lost"))
                .patch(content)
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
    }

    @Test
    void announcesPublication() {
        UUID id = id(write("News", "Text"));
        try (TopicReader topic = TopicReader.fromNow("marketing.content")) {
            move(id, "PENDING_REVIEW").then().statusCode(200);
            move(id, "APPROVED").then().statusCode(200);
            move(id, "PUBLISHED").then().statusCode(200).body("publishedAt", notNullValue());

            TopicRecord event = topic.awaitOne(record -> record.key().equals(id.toString()));
            assertThat(event.headers())
                    .containsEntry("ce_type", "com.dryjets.marketing.BlogPostPublished.v1")
                    .containsEntry("ce_tenantid", tenant);
            assertThat(event.value()).contains("\"slug\":\"news\"");
        }
    }

    @Test
    void rejectsAnIllegalStatusChange() {
        UUID id = id(write("News", "Text"));

        move(id, "PUBLISHED").then().statusCode(409).body("detail", containsString("PENDING_REVIEW"));

        viewer(tenant).get(BLOG + "/" + id).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void reportsInvalidFields() {
        marketer(tenant)
                .body(Map.of("title", " ", "content", "Text"))
                .post(BLOG)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/title"));
        marketer(tenant)
                .body(Map.of("title", "T", "content", "Text", "url", "/somewhere"))
                .post(BLOG)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/url"));
        marketer(tenant)
                .body(Map.of("title", "T", "content", "Text", "colour", "red"))
                .post(BLOG)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(endsWith("colour")));
    }

    @Test
    void hidesPostsFromOtherTenants() {
        UUID id = id(write("Secret", "Text"));
        String stranger = tenant();

        viewer(stranger).get(BLOG + "/" + id).then().statusCode(404);
        viewer(stranger).get(BLOG + "/secret").then().statusCode(404);
        viewer(stranger).get(BLOG).then().body("items", hasSize(0));
        marketer(stranger)
                .body(Map.of("title", "Mine now"))
                .patch(BLOG + "/" + id + "/content")
                .then()
                .statusCode(404);
    }

    @Test
    void allowsViewersToReadOnly() {
        viewer(tenant)
                .body(Map.of("title", "T", "content", "Text"))
                .post(BLOG)
                .then()
                .statusCode(403);
        given().get(BLOG).then().statusCode(401);
    }

    @Test
    void storesNothingThatRuns() {
        Response html = marketer(tenant)
                .body(Map.of(
                        "title", "H", "format", "HTML", "content", "<p onclick='x()'>Hi<script>alert(1)</script></p>"))
                .post(BLOG);
        Response markdown = write("M", "Hi <img src=x onerror=alert(1)> [x](javascript:alert(1)) `<b onclick=x>`");

        html.then().statusCode(201).body("content", equalTo("<p>Hi</p>"));
        markdown.then()
                .body("content", not(containsString("alert")))
                .body("content", containsString("`<b onclick=x>`"));
        marketer(tenant)
                .body(Map.of("content", "<p>New<iframe src='https://example.org'></iframe></p>"))
                .patch(BLOG + "/" + id(html) + "/content")
                .then()
                .statusCode(200)
                .body("content", equalTo("<p>New</p>"));
        marketer(tenant)
                .body(Map.of("title", "E", "format", "HTML", "content", "<script>alert(1)</script>"))
                .post(BLOG)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/content"));
    }

    @Test
    void keepsMetaFieldsUntilTheyAreChanged() {
        UUID id = id(marketer(tenant)
                .body(Map.of(
                        "title",
                        "T",
                        "content",
                        "C",
                        "meta",
                        Map.of("title", "Page", "description", "D", "author", "Ada")))
                .post(BLOG));

        marketer(tenant)
                .body(Map.of("meta", Map.of("description", "New", "author", " ")))
                .patch(BLOG + "/" + id + "/content")
                .then()
                .statusCode(200)
                .body("meta", equalTo(Map.of("title", "Page", "description", "New")));
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
