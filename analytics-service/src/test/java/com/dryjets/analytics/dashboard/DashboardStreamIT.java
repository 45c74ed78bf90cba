package com.dryjets.analytics.dashboard;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.Dashboards;
import com.dryjets.analytics.TestDatabase;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.WatchedStream;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class DashboardStreamIT {

    private static final String TENANT = "sunrise";

    @Inject
    TestDatabase database;

    @Inject
    Event<ShutdownDelayInitiatedEvent> stopping;

    private final UUID campaign = Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @BeforeEach
    void aCampaignWithAClick() {
        clicks("1");
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 1);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void sendsDashboardAndEachChange() {
        try (WatchedStream stream = watch(null)) {
            awaitClicks(stream, 1);

            clicks("2");

            awaitClicks(stream, 3);
            assertThat(stream.seen().getLast().name()).isEqualTo("dashboard");
            assertThat(stream.seen().getLast().json().getString("campaign.id")).isEqualTo(campaign.toString());
        }
    }

    @Test
    void sendsAtMostOneUpdatePerSecond() {
        try (WatchedStream stream = watch(null)) {
            awaitClicks(stream, 1);
            long start = System.nanoTime();

            for (int i = 0; i < 500; i++) {
                clicks("1");
            }

            awaitClicks(stream, 501);
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            assertThat(stream.seen()).hasSizeLessThanOrEqualTo((int) seconds + 4);
        }
    }

    @Test
    void resumesAfterLastSeenVersion() {
        // The dashboard shows a total before the summary has it, so the same clicks may arrive under two versions.
        String last = versionWithClicks(1);
        try (WatchedStream stream = watch(null)) {
            await().until(() ->
                    stream.seen().stream().anyMatch(change -> change.id().equals(last)));
        }

        try (WatchedStream stream = watch(last)) {
            clicks("5");
            awaitClicks(stream, 6);
            assertThat(clicksOf(stream)).doesNotContain(1);
        }
    }

    /** A stream may open before the campaign has its first summary, and starts at version 0 then. */
    @Test
    void firstSummaryIsAChange() {
        try (WatchedStream stream = watch("0")) {
            awaitClicks(stream, 1);
        }
    }

    @Test
    void startsAnewForUnknownEventId() {
        for (String unknown : List.of("987654321", "x", "-3", "9".repeat(30))) {
            try (WatchedStream stream = watch(unknown)) {
                awaitClicks(stream, 1);
            }
        }
    }

    @Test
    void streamsHoldNoConnections() {
        // Five times the number of connections.
        List<WatchedStream> streams =
                Stream.generate(() -> watch(null)).limit(80).toList();
        try {
            streams.forEach(stream -> awaitClicks(stream, 1));
            clicks("1");
            streams.forEach(stream -> awaitClicks(stream, 2));
        } finally {
            streams.forEach(WatchedStream::close);
        }
    }

    @Test
    void shutdownEndsStreams() {
        try (WatchedStream stream = watch(null)) {
            awaitClicks(stream, 1);

            stopping.fire(new ShutdownDelayInitiatedEvent());

            await().until(stream::hasEnded);
        }
    }

    @Test
    void rejectsOthers() {
        try (WatchedStream other = WatchedStream.open(path(campaign), Tokens.viewer("harbor"), Optional.empty());
                WatchedStream unknown = WatchedStream.open(path(Ids.next()), Tokens.viewer(TENANT), Optional.empty());
                WatchedStream anonymous = WatchedStream.open(path(campaign), "none", Optional.empty())) {
            assertThat(other.status()).isEqualTo(404);
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(anonymous.status()).isEqualTo(401);
        }
    }

    private static String path(UUID id) {
        return "/marketing/analytics/campaigns/" + id + "/stream";
    }

    private WatchedStream watch(@Nullable String lastEventId) {
        return WatchedStream.open(path(campaign), Tokens.viewer(TENANT), Optional.ofNullable(lastEventId));
    }

    private void clicks(String value) {
        send(writer, TENANT, metric(campaign, Channel.ADS, Metric.CLICKS, value));
    }

    /** The version of the campaign's summary, once it counts these clicks. */
    private String versionWithClicks(int clicks) {
        return await().until(
                        () -> database.sql(
                                "select version from campaign_summary where campaign_id = '%s' and clicks = %d",
                                campaign, clicks),
                        found -> !found.isEmpty())
                .getFirst()
                .getLong("version")
                .toString();
    }

    private static void awaitClicks(WatchedStream stream, int clicks) {
        await().until(() -> clicksOf(stream).contains(clicks));
    }

    private static List<Integer> clicksOf(WatchedStream stream) {
        return stream.seen().stream()
                .map(change -> change.json().getInt("totals.clicks"))
                .toList();
    }
}
