package com.dryjets.content.feed;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static com.dryjets.testkit.Waiting.await;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.content.TrustedSite;
import com.dryjets.testkit.PlatformResource;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pieces from new entries of feeds. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
@QuarkusTestResource(TrustedSite.class)
class FeedPiecesIT {

    private static final String FEEDS = "/marketing/content/feeds";

    WireMockServer site;

    private final String tenant = tenant();
    private final String path = "/" + tenant + ".xml";

    @Test
    void makesPiecesFromNewEntriesOnce() {
        UUID campaign = UUID.randomUUID();
        serve("One");
        String id = add(Map.of("platforms", List.of("TWITTER", "EMAIL"), "campaignId", campaign));
        awaitDrafts(id, 1);
        serve("Two", "One");
        poll(id);
        awaitDrafts(id, 2);
        poll(id);
        serve("Three", "Two", "One");
        poll(id);
        awaitDrafts(id, 3);

        awaitPieces("Two", 2);
        awaitPieces("Three", 2);
        pieces("One").forEach(piece -> {
            throw new AssertionError("An entry of the first document is not new: " + piece);
        });
        viewer(tenant)
                .get("/marketing/content/repurposed/" + post("Two"))
                .then()
                .body("items.platform", equalTo(List.of("EMAIL", "TWITTER")))
                .body("items.status", equalTo(List.of("DRAFT", "DRAFT")))
                .body("items.campaignId", equalTo(List.of(campaign.toString(), campaign.toString())))
                .body("items.createdBy", equalTo(List.of("feed", "feed")));
    }

    @Test
    void makesPiecesFromManyEntriesWithoutWaitingForAnotherPoll() {
        serve("Zero");
        String id = add(Map.of("platforms", List.of("TWITTER")));
        awaitDrafts(id, 1);
        List<String> titles = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> "Post " + number)
                .toList();
        serve(titles.toArray(String[]::new));
        poll(id);
        awaitDrafts(id, 13);

        titles.forEach(title -> awaitPieces(title, 1));
        viewer(tenant).get(FEEDS + "/" + id).then().body("backlog", nullValue());
    }

    @Test
    void canBeSwitchedOff() {
        serve("One");
        String id = add(Map.of("platforms", List.of("TWITTER")));
        awaitDrafts(id, 1);
        marketer(tenant)
                .body(Map.of("pieces", Map.of("platforms", List.of())))
                .patch(FEEDS + "/" + id)
                .then()
                .statusCode(200)
                .body("pieces", nullValue());
        serve("Two", "One");
        poll(id);
        awaitDrafts(id, 2);

        viewer(tenant)
                .get("/marketing/content/repurposed/" + post("Two"))
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void refusesPlatformsWithoutTexts() {
        marketer(tenant)
                .body(Map.of(
                        "url", "http://127.0.0.1:" + site.port() + path, "pieces", Map.of("platforms", List.of("ADS"))))
                .post(FEEDS)
                .then()
                .statusCode(400);
    }

    @Test
    void refusesAVoiceThatTheTenantDoesNotHave() {
        String id = add(Map.of("platforms", List.of("TWITTER")));
        for (String voice : List.of(UUID.randomUUID().toString(), voice(tenant()))) {
            Map<String, Object> pieces = Map.of("platforms", List.of("TWITTER"), "voiceId", voice);

            marketer(tenant)
                    .body(Map.of("url", "http://127.0.0.1:" + site.port() + "/other" + path, "pieces", pieces))
                    .post(FEEDS)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/pieces/voiceId"));
            marketer(tenant)
                    .body(Map.of("pieces", pieces))
                    .patch(FEEDS + "/" + id)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/pieces/voiceId"));
        }
    }

    @Test
    void keepsAVoiceFromBeingDeletedWhileAFeedUsesIt() {
        String voice = voice(tenant);
        String address = "/marketing/content/brand-voices/" + voice;
        String id = add(Map.of("platforms", List.of("TWITTER"), "voiceId", voice));

        marketer(tenant).delete(address).then().statusCode(409).body("detail", containsString("feed"));
        marketer(tenant)
                .body(Map.of("pieces", Map.of("platforms", List.of(), "voiceId", voice)))
                .patch(FEEDS + "/" + id)
                .then()
                .statusCode(200);
        marketer(tenant).delete(address).then().statusCode(204);
    }

    private static String voice(String owner) {
        return marketer(owner)
                .body(Map.of("name", "House"))
                .post("/marketing/content/brand-voices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void awaitPieces(String title, int count) {
        await().until(() -> pieces(title).size() == count);
    }

    private List<Object> pieces(String title) {
        return viewer(tenant)
                .get("/marketing/content/repurposed/" + post(title))
                .jsonPath()
                .getList("items");
    }

    private String post(String title) {
        return viewer(tenant).get("/marketing/blog").path("items.find { it.title == '" + title + "' }.id");
    }

    private void awaitDrafts(String id, int drafts) {
        await().until(() -> viewer(tenant).get(FEEDS + "/" + id).jsonPath().getInt("drafts") == drafts);
    }

    private void poll(String id) {
        marketer(tenant).post(FEEDS + "/" + id + "/poll").then().statusCode(202);
    }

    private String add(Map<String, Object> pieces) {
        JsonPath feed = marketer(tenant)
                .body(Map.of("url", "http://127.0.0.1:" + site.port() + path, "pieces", pieces))
                .post(FEEDS)
                .then()
                .statusCode(201)
                .body("pieces.platforms", equalTo(pieces.get("platforms")))
                .extract()
                .jsonPath();
        return feed.getString("id");
    }

    private void serve(String... titles) {
        StringBuilder items = new StringBuilder();
        for (String title : titles) {
            items.append("<item><title>%1$s</title><guid>urn:x:%2$s:%1$s</guid><description>%3$s</description></item>"
                    .formatted(
                            title,
                            tenant,
                            "Our team measured its own culture with a survey of forty questions. "
                                    + "Every team saw its answers before anybody else did."));
        }
        site.stubFor(get(urlEqualTo(path))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/rss+xml")
                        .withBody("<rss version='2.0'><channel><title>Blog</title>" + items + "</channel></rss>")));
    }
}
