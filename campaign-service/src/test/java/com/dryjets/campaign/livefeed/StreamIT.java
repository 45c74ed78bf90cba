package com.dryjets.campaign.livefeed;

import static com.dryjets.campaign.CampaignFixtures.TENANT;
import static com.dryjets.campaign.CampaignFixtures.draft;
import static com.dryjets.campaign.CampaignFixtures.launched;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.WatchedStream;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class StreamIT {

    /** The promise is one second; a busy build machine gets a little more. */
    private static final Duration SOON = Duration.ofSeconds(3);

    @Inject
    Event<ShutdownDelayInitiatedEvent> stopping;

    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void startsWithSnapshot() {
        UUID id = draft(TENANT, "EMAIL");

        try (WatchedStream stream = watch(id, null)) {
            await().untilAsserted(() -> assertThat(stream.seen())
                    .extracting(WatchedStream.Told::name)
                    .containsExactly("status", "workflow", "spend"));
            assertThat(stream.seen("status").getFirst().json().getUUID("id")).isEqualTo(id);
            assertThat(stream.seen("workflow").getFirst().json().getString("nextStep"))
                    .isEqualTo("VALIDATE");
            assertThat(stream.seen("spend").getFirst().json().getDouble("total"))
                    .isEqualTo(1000);
        }
    }

    @Test
    void streamsStatusWithinASecond() {
        UUID id = launched(writer, "EMAIL");
        try (WatchedStream stream = watch(id, null)) {
            await().until(() -> stream.seen().size() >= 3);

            post(id, "pause");

            await().atMost(SOON).until(() -> statuses(stream).contains("PAUSED"));
            assertThat(stream.seen().getLast().id()).isNotEmpty();
        }
    }

    @Test
    void streamsSpendWithinASecondOfEvent() {
        UUID id = draft(TENANT, "EMAIL");
        try (WatchedStream stream = watch(id, null)) {
            await().until(() -> stream.seen().size() >= 3);

            publish(
                    writer,
                    TENANT,
                    new PerformanceUpdated(
                            id,
                            EMAIL,
                            LocalDate.parse("2026-11-22"),
                            Map.of(Metric.SPEND, new BigDecimal("12.50")),
                            Instant.now()));

            await().atMost(SOON.multipliedBy(2))
                    .until(() -> stream.seen("spend").size() == 2);
            assertThat(stream.seen("spend").getLast().json().getDouble("spent")).isEqualTo(12.5);
        }
    }

    @Test
    void resumesWithoutGapAfterReconnect() {
        UUID id = launched(writer, "EMAIL");
        String last;
        try (WatchedStream stream = watch(id, null)) {
            await().until(() -> !stream.seen("spend").isEmpty());
            last = stream.seen().getLast().id();
        }

        post(id, "pause");
        post(id, "resume");
        post(id, "complete");

        try (WatchedStream stream = watch(id, last)) {
            await().until(() -> statuses(stream).contains("COMPLETED"));
            assertThat(statuses(stream)).containsExactly("PAUSED", "ACTIVE", "COMPLETED");
            List<Long> ids = stream.seen().stream()
                    .map(event -> Long.valueOf(event.id()))
                    .toList();
            assertThat(ids).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void startsWithSnapshotForUnknownEventId() {
        UUID id = draft(TENANT, "EMAIL");

        for (String unknown : List.of("987654", "partial", "-3", "9".repeat(30))) {
            try (WatchedStream stream = watch(id, unknown)) {
                await().untilAsserted(() -> assertThat(stream.seen()).hasSize(3));
            }
        }
    }

    @Test
    void sendsNothingToUpToDateClient() {
        UUID id = launched(writer, "EMAIL");
        String last;
        try (WatchedStream stream = watch(id, null)) {
            await().until(() -> !stream.seen("spend").isEmpty());
            last = stream.seen().getLast().id();
        }

        try (WatchedStream stream = watch(id, last)) {
            post(id, "pause");
            await().until(() -> statuses(stream).contains("PAUSED"));
            assertThat(statuses(stream)).containsExactly("PAUSED");
        }
    }

    @Test
    void returns404ForCampaignOfOtherTenant() {
        UUID id = draft(TENANT, "EMAIL");

        try (WatchedStream stream = WatchedStream.open(path(id), Tokens.viewer("harbor"), Optional.empty())) {
            assertThat(stream.status()).isEqualTo(404);
        }
    }

    @Test
    void rejectsInvalidToken() {
        try (WatchedStream stream = WatchedStream.open(path(draft(TENANT, "EMAIL")), "nonsense", Optional.empty())) {
            assertThat(stream.status()).isEqualTo(401);
        }
    }

    @Test
    void endsWhenDraftIsDeleted() {
        UUID id = draft(TENANT, "EMAIL");
        try (WatchedStream stream = watch(id, null)) {
            await().until(() -> stream.seen().size() >= 3);

            marketer(TENANT).delete("/marketing/campaigns/" + id).then().statusCode(204);

            await().until(stream::hasEnded);
        }
    }

    @Test
    void endsWhenServiceStops() {
        try (WatchedStream stream = watch(draft(TENANT, "EMAIL"), null)) {
            await().until(() -> stream.seen().size() >= 3);

            stopping.fire(new ShutdownDelayInitiatedEvent());

            await().until(stream::hasEnded);
        }
    }

    @Test
    void openStreamsHoldNoThreads() {
        UUID id = launched(writer, "EMAIL");
        List<WatchedStream> streams = new ArrayList<>();
        try (WatchedStream first = watch(id, null)) {
            await().until(() -> first.seen().size() >= 3);
            int before = Thread.activeCount();

            for (int i = 0; i < 100; i++) {
                streams.add(watch(id, null));
            }
            await().until(() ->
                    streams.stream().allMatch(stream -> stream.seen().size() >= 3));

            assertThat(Thread.activeCount()).isLessThan(before + 40);
            post(id, "pause");
            await().until(() ->
                    streams.stream().allMatch(stream -> statuses(stream).contains("PAUSED")));
        } finally {
            streams.forEach(WatchedStream::close);
        }
    }

    private static String path(UUID id) {
        return "/marketing/campaigns/" + id + "/stream";
    }

    private static WatchedStream watch(UUID id, String lastEventId) {
        WatchedStream stream = WatchedStream.open(path(id), Tokens.viewer(TENANT), Optional.ofNullable(lastEventId));
        assertThat(stream.status()).isEqualTo(200);
        return stream;
    }

    private static List<String> statuses(WatchedStream stream) {
        return stream.seen("status").stream()
                .map(event -> event.json().getString("status"))
                .toList();
    }

    private static void post(UUID id, String action) {
        marketer(TENANT)
                .post("/marketing/campaigns/" + id + "/" + action)
                .then()
                .statusCode(200);
    }
}
