package com.dryjets.content.feed;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.content.TrustedSite;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Waiting;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
@QuarkusTestResource(TrustedSite.class)
class FeedIT {

    private static final String FEEDS = "/marketing/content/feeds";

    WireMockServer site;

    private final String tenant = tenant();
    private final String path = "/" + tenant + ".xml";

    @Test
    void makesADraftOfEachEntryOnce() {
        serve(feed(item("Two"), item("One")));
        String id = add();
        await(id, feed -> feed.getInt("drafts") == 2);
        serve(feed(item("Three"), item("Two").replace("Text", "Corrected text"), item("One")));

        pollNow(id);

        JsonPath feed = await(id, state -> state.getInt("drafts") == 3);
        assertThat(feed.getString("state")).isEqualTo("OK");
        assertThat(feed.getString("title")).isEqualTo("Blog");
        viewer(tenant)
                .get("/marketing/blog")
                .then()
                .body("items.title", Matchers.equalTo(List.of("Three", "Two", "One")))
                .body("items.status", Matchers.equalTo(List.of("DRAFT", "DRAFT", "DRAFT")))
                .body("items.createdBy", hasItem("feed"));
    }

    @Test
    void asksOnlyForWhatChanged() {
        site.stubFor(get(urlEqualTo(path))
                .willReturn(answer(feed(item("One")))
                        .withHeader("ETag", "\"v1\"")
                        .withHeader("Last-Modified", "Sat, 28 Nov 2026 10:00:00 GMT")));
        site.stubFor(get(urlEqualTo(path))
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .willReturn(aResponse().withStatus(304)));
        String id = add();
        Instant first = instant(await(id, feed -> feed.getInt("drafts") == 1), "polledAt");

        pollNow(id);

        JsonPath feed = await(id, state -> instant(state, "polledAt").isAfter(first));
        assertThat(feed.getString("state")).isEqualTo("OK");
        assertThat(feed.getString("title")).isEqualTo("Blog");
        site.verify(getRequestedFor(urlEqualTo(path))
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .withHeader("If-Modified-Since", equalTo("Sat, 28 Nov 2026 10:00:00 GMT")));
    }

    @Test
    void tellsWhyAFeedCannotBeReadAndTriesLater() {
        site.stubFor(get(urlEqualTo(path)).willReturn(aResponse().withStatus(503)));
        String id = add();

        JsonPath failing = await(id, feed -> feed.getInt("failures") == 1);
        assertThat(failing.getString("state")).isEqualTo("FAILING");
        assertThat(failing.getString("failure")).contains("503");
        assertThat(Duration.between(instant(failing, "polledAt"), instant(failing, "nextPollAt")))
                .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(31));

        serve(feed(item("One")));
        pollNow(id);
        assertThat(await(id, feed -> feed.getInt("drafts") == 1).getInt("failures"))
                .isZero();
    }

    @Test
    void keepsTheOtherEntriesIfOneIsRefused() {
        serve(feed(item("Two"), "<item><title>Empty</title><guid>urn:x:" + tenant + "</guid></item>", item("One")));

        JsonPath feed = await(add(), state -> state.getInt("drafts") == 2);

        assertThat(feed.getInt("refused")).isEqualTo(1);
        assertThat(feed.getString("refusal")).contains("Empty").contains("content");
    }

    @Test
    void followsARedirectButNotToAPrivateAddress() {
        site.stubFor(
                get(urlEqualTo(path)).willReturn(aResponse().withStatus(301).withHeader("Location", "/moved" + path)));
        site.stubFor(get(urlEqualTo("/moved" + path)).willReturn(answer(feed(item("One")))));
        String id = add();
        await(id, feed -> feed.getInt("drafts") == 1);

        site.stubFor(get(urlEqualTo("/moved" + path))
                .willReturn(aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:9/latest/meta-data")));
        pollNow(id);

        assertThat(await(id, feed -> feed.getInt("failures") == 1).getString("failure"))
                .contains("not a public one");
    }

    @Test
    void readsNoEndlessDocument() {
        serve(feed("<item><title>" + "x".repeat(6_000_000) + "</title></item>"));

        assertThat(await(add(), feed -> feed.getInt("failures") == 1).getString("failure"))
                .contains("larger than");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/feed",
                "http://localhost/feed",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/feed",
                "http://2130706433/feed",
                "ftp://8.8.8.8/feed",
                "/feed"
            })
    void refusesAddressesThatAreNotPublic(String url) {
        marketer(tenant)
                .body(Map.of("url", url))
                .post(FEEDS)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/url"));
    }

    @Test
    void pausesResumesAndDeletes() {
        serve(feed(item("One")));
        String id = add();
        await(id, feed -> feed.getInt("drafts") == 1);
        String feed = FEEDS + "/" + id;

        marketer(tenant)
                .body(Map.of("paused", true, "everyMinutes", 30))
                .patch(feed)
                .then()
                .statusCode(200)
                .body("state", Matchers.equalTo("PAUSED"))
                .body("everyMinutes", Matchers.equalTo(30));
        marketer(tenant).post(feed + "/poll").then().statusCode(409);
        marketer(tenant).body(Map.of("paused", false)).patch(feed).then().body("state", Matchers.equalTo("OK"));
        marketer(tenant).body(Map.of("url", url())).post(FEEDS).then().statusCode(409);
        marketer(tenant).delete(feed).then().statusCode(204);
        viewer(tenant).get(feed).then().statusCode(404);
        viewer(tenant).get("/marketing/blog").then().body("items", hasSize(1));
    }

    @Test
    void hidesFeedsFromOtherTenantsAndLetsViewersReadOnly() {
        serve(feed(item("One")));
        String id = add();
        String stranger = tenant();

        viewer(stranger).get(FEEDS).then().body("items", hasSize(0));
        marketer(stranger).post(FEEDS + "/" + id + "/poll").then().statusCode(404);
        marketer(stranger).delete(FEEDS + "/" + id).then().statusCode(404);
        viewer(tenant).body(Map.of("url", url())).post(FEEDS).then().statusCode(403);
        viewer(tenant).get(FEEDS).then().body("items.url", hasItem(containsString(tenant)));
    }

    private String add() {
        Response added =
                marketer(tenant).body(Map.of("url", url(), "language", "en")).post(FEEDS);
        added.then().statusCode(201).header("Location", containsString(FEEDS));
        return added.jsonPath().getString("id");
    }

    private String url() {
        return "http://127.0.0.1:" + site.port() + path;
    }

    private void pollNow(String id) {
        marketer(tenant).post(FEEDS + "/" + id + "/poll").then().statusCode(202);
    }

    private JsonPath await(String id, Predicate<JsonPath> condition) {
        return Waiting.await().until(() -> viewer(tenant).get(FEEDS + "/" + id).jsonPath(), condition);
    }

    private static Instant instant(JsonPath feed, String field) {
        return Instant.parse(feed.getString(field));
    }

    private void serve(String document) {
        site.stubFor(get(urlEqualTo(path)).willReturn(answer(document)));
    }

    private static ResponseDefinitionBuilder answer(String document) {
        return aResponse()
                .withHeader("Content-Type", "application/rss+xml; charset=utf-8")
                .withBody(document);
    }

    private static String feed(String... items) {
        return "<rss><channel><title>Blog</title>" + String.join("", items) + "</channel></rss>";
    }

    private String item(String title) {
        return "<item><title>%s</title><guid>https://blog.example.org/%s/%s</guid><description>Text</description></item>"
                .formatted(title, tenant, title);
    }
}
