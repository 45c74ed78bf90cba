package com.dryjets.campaign.livefeed;

import static com.dryjets.campaign.CampaignFixtures.TENANT;
import static com.dryjets.campaign.CampaignFixtures.launched;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Replica;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.WatchedStream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two replicas on one database, this one and a separate process. A client may reconnect to either. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamReplicasIT {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final TopicWriter writer = new TopicWriter();
    private Replica other;
    private UUID id;

    @BeforeAll
    void startOther() {
        other = Replica.start();
    }

    @AfterAll
    void stopOther() {
        other.close();
        writer.close();
    }

    @BeforeEach
    void launch() {
        id = launched(writer, "EMAIL");
    }

    @AfterEach
    void complete() {
        marketer(TENANT).post("/marketing/campaigns/" + id + "/complete");
    }

    @Test
    void resumesOnAnotherReplicaWithoutGap() {
        String last;
        try (WatchedStream here = here(Optional.empty())) {
            last = lastOf(here);
        }
        post("pause");
        post("resume");

        try (WatchedStream there = there(Optional.of(last))) {
            await().atMost(SOON).until(() -> statuses(there).size() >= 2);
            assertThat(statuses(there)).containsExactly("PAUSED", "ACTIVE");
            last = there.seen().getLast().id();
        }
        rename("Autumn");

        try (WatchedStream back = here(Optional.of(last))) {
            await().atMost(SOON).until(() -> !back.seen("status").isEmpty());
            assertThat(back.seen("status").getFirst().json().getString("name")).isEqualTo("Autumn");
            assertThat(back.seen("status")).hasSize(1);
        }
    }

    @Test
    void streamsChangeOfAnotherReplicaAtOnce() {
        try (WatchedStream there = there(Optional.empty())) {
            lastOf(there);

            post("pause");

            await().atMost(SOON).until(() -> statuses(there).contains("PAUSED"));
        }
    }

    @Test
    void resumesAfterReplicaWasKilledAndRestarted() throws InterruptedException {
        WatchedStream stream = there(Optional.empty());
        String last = lastOf(stream);

        other.kill();
        await().until(stream::hasEnded);
        stream.close();
        post("pause");
        rename("Winter");
        other.startAgain();

        try (WatchedStream again = there(Optional.of(last))) {
            await().atMost(SOON).until(() -> again.seen("status").size() >= 2);
            assertThat(again.seen("status"))
                    .extracting(event -> event.json().getString("status") + " "
                            + event.json().getString("name"))
                    .containsExactly("PAUSED Spring", "PAUSED Winter");
        }
    }

    @Test
    void endsStreamsOfStoppingReplicaAndResumesOnAnother() throws InterruptedException {
        WatchedStream stream = there(Optional.empty());
        String last = lastOf(stream);

        other.stop();
        assertThat(stream.hasEnded()).isTrue();
        stream.close();
        post("pause");

        try (WatchedStream here = here(Optional.of(last))) {
            await().atMost(SOON).until(() -> !statuses(here).isEmpty());
            assertThat(statuses(here)).containsExactly("PAUSED");
        } finally {
            other.startAgain();
        }
    }

    private WatchedStream here(Optional<String> lastEventId) {
        return checked(WatchedStream.open(path(), Tokens.viewer(TENANT), lastEventId));
    }

    private WatchedStream there(Optional<String> lastEventId) {
        return checked(WatchedStream.open(other.url(path()), Tokens.viewer(TENANT), lastEventId));
    }

    private static WatchedStream checked(WatchedStream stream) {
        assertThat(stream.status()).isEqualTo(200);
        return stream;
    }

    /** Waits for the complete snapshot and returns the id of its last event. */
    private static String lastOf(WatchedStream stream) {
        await().atMost(SOON).until(() -> !stream.seen("spend").isEmpty());
        return stream.seen().getLast().id();
    }

    private static List<String> statuses(WatchedStream stream) {
        return stream.seen("status").stream()
                .map(event -> event.json().getString("status"))
                .toList();
    }

    private String path() {
        return "/marketing/campaigns/" + id + "/stream";
    }

    private void post(String action) {
        marketer(TENANT)
                .post("/marketing/campaigns/" + id + "/" + action)
                .then()
                .statusCode(200);
    }

    private void rename(String name) {
        marketer(TENANT)
                .body(Map.of("name", name))
                .patch("/marketing/campaigns/" + id)
                .then()
                .statusCode(200);
    }
}
