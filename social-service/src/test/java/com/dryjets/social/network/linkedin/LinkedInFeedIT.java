package com.dryjets.social.network.linkedin;

import static com.dryjets.social.network.PostFixtures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.NetworkProfile;
import com.dryjets.social.network.NetworkServer;
import com.dryjets.social.network.RecentPage;
import com.dryjets.social.network.ShownPost;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the LinkedIn client reads and changes, on the wire. */
@QuarkusTest
@TestProfile(NetworkProfile.class)
class LinkedInFeedIT {

    private static final Credentials ACCOUNT = new Credentials("urn:li:organization:2414183", "token", null);
    private static final String URN = "urn:li:share:6844785523593134080";
    private static final String ENCODED = "urn%3Ali%3Ashare%3A6844785523593134080";

    @Inject
    LinkedInClient client;

    @Inject
    Clock clock;

    NetworkServer server;

    @BeforeEach
    void clear() {
        server.clear();
    }

    @Test
    void listsPostsPageByPageUntilTheTime() {
        server.answer(200, """
                        {"paging":{"start":0,"count":2,"links":[]},"elements":[
                        {"id":"urn:li:ugcPost:2","author":"urn:li:organization:2414183","createdAt":1764403202000,
                        "commentary":"Half \\\\(50 %\\\\) off {hashtag|\\\\#|laundry}","lifecycleState":"PUBLISHED",
                        "content":{"multiImage":{"images":[{"id":"urn:li:image:1"},{"id":"urn:li:image:2"}]}}},
                        {"id":"urn:li:share:1","createdAt":1764403201000,"commentary":"Older","content":{"media":{"id":"urn:li:video:1"}}}]}""").answer(200, "{\"paging\":{\"start\":2,\"count\":2},\"elements\":[]}");
        Instant since = Instant.ofEpochMilli(1_764_403_200_000L);

        RecentPage first = await(client.recent(ACCOUNT, since, null)).value();
        RecentPage second =
                await(client.recent(ACCOUNT, since, first.nextCursor())).value();

        assertThat(first.posts())
                .extracting(FoundPost::externalId, FoundPost::text, FoundPost::media)
                .containsExactly(
                        tuple("urn:li:ugcPost:2", "Half (50 %) off #laundry", 2), tuple("urn:li:share:1", "Older", 1));
        assertThat(second.nextCursor()).isNull();
        assertThat(server.request(0))
                .hasToString(
                        "GET /rest/posts?q=author&author=urn%3Ali%3Aorganization%3A2414183&sortBy=CREATED&start=0&count=2");
        assertThat(server.request(0).header("X-RestLi-Method")).isEqualTo("FINDER");
        assertThat(server.request(1).target()).contains("start=2");
    }

    /** LinkedIn leaves out of a page what the caller may not see, so a short one is not the last. */
    @Test
    void goesOnAfterAShortPage() {
        server.answer(200, """
                        {"paging":{"start":0,"count":2,"links":[]},"elements":[
                        {"id":"urn:li:share:1","createdAt":1764403201000,"commentary":"Wool"}]}""");

        RecentPage page = await(client.recent(ACCOUNT, Instant.ofEpochMilli(1_764_403_200_000L), null))
                .value();

        assertThat(page.nextCursor()).isEqualTo("1");
    }

    @Test
    void readsStatisticsOfSharesAndUgcPosts() {
        Instant now = clock.instant();
        server.answer(200, """
                        {"elements":[{"totalShareStatistics":{"uniqueImpressionsCount":9327,"shareCount":5,"engagement":0.01,\
                        "clickCount":109,"likeCount":21,"impressionCount":14490,"commentCount":6},"share":"urn:li:share:1",\
                        "organizationalEntity":"urn:li:organization:2414183"}]}""").answer(200, """
                        {"elements":[{"totalShareStatistics":{"impressionCount":7},"ugcPost":"urn:li:ugcPost:2"}]}""");

        Map<String, Counters> counters = await(client.counters(
                        ACCOUNT,
                        List.of(
                                new ShownPost("urn:li:share:1", now),
                                new ShownPost("urn:li:ugcPost:2", now),
                                new ShownPost("urn:li:share:3", now.minus(Duration.ofDays(400))))))
                .value();

        assertThat(counters.get("urn:li:share:1").values())
                .containsEntry(Metric.REACH, 9_327L)
                .containsEntry(Metric.CLICKS, 109L)
                .containsEntry(Metric.ENGAGEMENTS, 141L);
        assertThat(counters.get("urn:li:ugcPost:2").values()).containsOnly(Map.entry(Metric.IMPRESSIONS, 7L));
        assertThat(server.requests())
                .hasToString(
                        "[GET /rest/organizationalEntityShareStatistics?q=organizationalEntity"
                                + "&organizationalEntity=urn%3Ali%3Aorganization%3A2414183&shares=List(urn%3Ali%3Ashare%3A1),"
                                + " GET /rest/organizationalEntityShareStatistics?q=organizationalEntity"
                                + "&organizationalEntity=urn%3Ali%3Aorganization%3A2414183&ugcPosts=List(urn%3Ali%3AugcPost%3A2)]");
    }

    @Test
    void keepsTheSharesWhenLinkedInRefusesTheUgcPosts() {
        server.answer(200, "{\"elements\":[{\"totalShareStatistics\":{\"likeCount\":1},\"share\":\"urn:li:share:1\"}]}")
                .answer(400, "{\"status\":400,\"message\":\"Invalid query parameters passed to request\"}");

        assertThat(await(client.counters(
                                ACCOUNT,
                                List.of(
                                        new ShownPost("urn:li:share:1", clock.instant()),
                                        new ShownPost("urn:li:ugcPost:2", clock.instant()))))
                        .value())
                .containsOnlyKeys("urn:li:share:1");
    }

    @Test
    void editsAndDeletes() {
        server.answer(204, "").answer(204, "").answer(404, "{}");

        await(client.edit(ACCOUNT, URN, "Now [60 %] off"));
        await(client.delete(ACCOUNT, URN));
        await(client.delete(ACCOUNT, URN));

        assertThat(server.request(0)).hasToString("POST /rest/posts/" + ENCODED);
        assertThat(server.request(0).header("X-RestLi-Method")).isEqualTo("PARTIAL_UPDATE");
        assertThat(server.request(0).json())
                .isEqualTo(NetworkServer.read("{\"patch\":{\"$set\":{\"commentary\":\"Now \\\\[60 %\\\\] off\"}}}"));
        assertThat(server.request(1)).hasToString("DELETE /rest/posts/" + ENCODED);
        assertThat(server.request(1).header("X-RestLi-Method")).isEqualTo("DELETE");
    }
}
