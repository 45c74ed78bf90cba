package com.dryjets.content.feed;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.quarkus.vertx.VertxContextSupport.subscribeAndAwait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.WithoutTickers;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Lease;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas that make the pieces of entries at the same time, and entries whose pieces cannot be made. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
@QuarkusTestResource(value = WithoutTickers.class, restrictToAnnotatedClass = true)
class EntryPiecesIT {

    private static final String FEEDS = "/marketing/content/feeds/";

    @Inject
    EntryPieces pieces;

    @Inject
    TenantTransaction transactions;

    private final String tenant = tenant();
    private final UUID feed = UUID.randomUUID();

    @BeforeEach
    void addFeed() throws Throwable {
        sql("""
                insert into content_feed (id, tenant, url, every_minutes, paused, next_poll_at, platforms, created_by,
                    created_at)
                values ($1, $2, 'https://blog.example.org/' || $2, 60, false, 'infinity', '{TWITTER}', 'mark', now())""", feed, tenant);
    }

    @Test
    void storesNothingAfterItsLeaseWasLost() throws Throwable {
        UUID post = entry(BlogFixtures.CULTURE);
        ClaimedEntry slow = claimed();
        endLease(post);
        ClaimedEntry next = claimed();

        make(slow);

        assertThat(next.attempt()).isEqualTo(2);
        pieces(post).body("items.size()", equalTo(0));
        backlog().body("backlog.waiting", equalTo(1));

        make(next);
        make(slow);

        pieces(post).body("items.size()", equalTo(1));
        backlog().body("backlog", nullValue());
    }

    @Test
    void claimsTheOldestEntryThatNobodyHolds() throws Throwable {
        UUID first = entry(BlogFixtures.CULTURE);
        UUID second = entry(BlogFixtures.TOML_SHORT);

        assertThat(List.of(claimed().blogPostId(), claimed().blogPostId())).containsExactly(first, second);
        assertThat(claim()).isEmpty();
    }

    @Test
    void claimsNothingOfAPausedFeed() throws Throwable {
        entry(BlogFixtures.CULTURE);
        sql("update content_feed set paused = true where id = $1", feed);

        assertThat(claim()).isEmpty();
    }

    @Test
    void goesOnWithOtherEntriesAndTriesAgainAfterAFailure() throws Throwable {
        UUID broken = entry(BlogFixtures.CULTURE);
        UUID sound = entry(BlogFixtures.TOML_SHORT);
        sql("update blog_post set format = 'BROKEN' where id = $1", broken);
        ClaimedEntry first = claimed();

        assertThatThrownBy(() -> make(first)).isNotNull();
        make(claimed());

        pieces(sound).body("items.size()", equalTo(1));
        assertThat(claim()).isEmpty();
        backlog()
                .body("backlog.waiting", equalTo(1))
                .body("backlog.failed", equalTo(0))
                .body("backlog.blogPostId", equalTo(broken.toString()))
                .body("backlog.failure", containsString("error on our side"));

        sql("update blog_post set format = 'MARKDOWN' where id = $1", broken);
        sql("update content_feed_post set next_attempt_at = clock_timestamp() where blog_post_id = $1", broken);
        make(claimed());
        pieces(broken).body("items.size()", equalTo(1));
    }

    @Test
    void givesUpARefusedEntryUntilSomebodyPollsTheFeed() throws Throwable {
        UUID post = entry(BlogFixtures.CULTURE);
        sql("update content_feed set platforms = '{ADS}' where id = $1", feed);

        make(claimed());

        assertThat(claim()).isEmpty();
        backlog()
                .body("backlog.waiting", equalTo(0))
                .body("backlog.failed", equalTo(1))
                .body("backlog.blogPostId", equalTo(post.toString()))
                .body("backlog.failure", containsString("a platform with text posts"));

        sql("update content_feed set platforms = '{TWITTER}' where id = $1", feed);
        marketer(tenant).post(FEEDS + feed + "/poll").then().statusCode(202).body("backlog.waiting", equalTo(1));
        make(claimed());
        pieces(post).body("items.size()", equalTo(1));
    }

    @Test
    void forgetsArchivedDrafts() throws Throwable {
        UUID waiting = entry(BlogFixtures.TOML_SHORT);
        UUID failed = entry(BlogFixtures.CULTURE);
        sql("update content_feed_post set given_up = true, failure = 'No.' where blog_post_id = $1", failed);
        backlog().body("backlog.waiting", equalTo(1)).body("backlog.failed", equalTo(1));

        move(failed, "ARCHIVED");
        backlog().body("backlog.waiting", equalTo(1)).body("backlog.failed", equalTo(0));
        move(waiting, "ARCHIVED");

        backlog().body("backlog", nullValue());
        assertThat(claim()).isEmpty();
    }

    @Test
    void changesNothingWhenAPausedFeedIsPolled() throws Throwable {
        UUID post = entry(BlogFixtures.CULTURE);
        sql("update content_feed_post set given_up = true, failure = 'No.' where blog_post_id = $1", post);
        String due = backlog().extract().path("nextPollAt");
        sql("update content_feed set paused = true where id = $1", feed);

        marketer(tenant).post(FEEDS + feed + "/poll").then().statusCode(409).body("detail", containsString("Resume"));

        sql("update content_feed set paused = false where id = $1", feed);
        backlog().body("backlog.failed", equalTo(1)).body("nextPollAt", equalTo(due));
    }

    @Test
    void notesADraftOnlyIfItsFeedStillMakesPieces() throws Throwable {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        sql("update content_feed set platforms = '{}' where id = $1", feed);
        note(post);
        backlog().body("backlog", nullValue());

        sql("update content_feed set platforms = '{EMAIL}' where id = $1", feed);
        note(post);
        backlog().body("backlog.waiting", equalTo(1));

        marketer(tenant).delete(FEEDS + feed).then().statusCode(204);
        note(post);
        assertThat(claim()).isEmpty();
    }

    /** Notes a draft of the feed as it was claimed before. */
    private void note(UUID post) throws Throwable {
        ClaimedFeed claimed = new ClaimedFeed(
                feed, tenant, URI.create("https://blog.example.org"), null, null, null, true, 0, null, 0, null);
        subscribeAndAwait(() -> transactions.run(tenant, () -> pieces.note(claimed, post)));
    }

    @Test
    void keepsTheFailureThatCannotBeStored() {
        ClaimedEntry broken = new ClaimedEntry(
                UUID.randomUUID(),
                "a tenant that no database takes: \0",
                feed,
                1,
                new FeedPieces(List.of(Channel.TWITTER), null, null),
                Lease.start(Duration.ofMinutes(1)));

        assertThatThrownBy(() -> make(broken))
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .satisfies(unstored -> assertThat(unstored).isNotSameAs(failure)));
    }

    @Test
    void givesUpAnEntryWhoseAttemptsNeverEnd() throws Throwable {
        UUID post = entry(BlogFixtures.CULTURE);
        sql("update content_feed_post set attempts = 8 where blog_post_id = $1", post);

        make(claimed());

        pieces(post).body("items.size()", equalTo(0));
        backlog().body("backlog.failed", equalTo(1)).body("backlog.failure", containsString("stopped 8 times"));
    }

    @Test
    void forgetsEntriesThatWaitOnceNoPiecesAreWanted() throws Throwable {
        entry(BlogFixtures.CULTURE);

        marketer(tenant)
                .body(Map.of("pieces", Map.of("platforms", List.of())))
                .patch(FEEDS + feed)
                .then()
                .statusCode(200)
                .body("backlog", nullValue());
    }

    private UUID entry(String file) throws Throwable {
        UUID post = importedId(tenant, file);
        sql("insert into content_feed_post (blog_post_id, tenant, feed_id) values ($1, $2, $3)", post, tenant, feed);
        return post;
    }

    private void endLease(UUID post) throws Throwable {
        sql("update content_feed_post set leased_until = clock_timestamp() where blog_post_id = $1", post);
    }

    private ClaimedEntry claimed() throws Throwable {
        return claim().orElseThrow();
    }

    /** Claims an entry of this test: another test may have left some. */
    private Optional<ClaimedEntry> claim() throws Throwable {
        Set<UUID> others = new HashSet<>();
        Optional<ClaimedEntry> claimed;
        do {
            claimed = subscribeAndAwait(() -> pieces.claim(Set.copyOf(others)));
            claimed.ifPresent(entry -> others.add(entry.blogPostId()));
        } while (claimed.isPresent() && !claimed.get().tenant().equals(tenant));
        return claimed;
    }

    private void make(ClaimedEntry entry) throws Throwable {
        subscribeAndAwait(() -> pieces.make(entry));
    }

    private void move(UUID post, String status) {
        marketer(tenant)
                .body(Map.of("status", status))
                .patch("/marketing/blog/" + post + "/status")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse pieces(UUID post) {
        return viewer(tenant)
                .get("/marketing/content/repurposed/" + post)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse backlog() {
        return viewer(tenant).get(FEEDS + feed).then().statusCode(200);
    }

    private void sql(String statement, Object... parameters) throws Throwable {
        subscribeAndAwait(() -> transactions.sql(
                tenant, connection -> connection.preparedQuery(statement).execute(Tuple.from(parameters))));
    }
}
