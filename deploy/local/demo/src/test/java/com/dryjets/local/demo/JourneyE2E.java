package com.dryjets.local.demo;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.dryjets.local.demo.api.ApiClient;
import com.dryjets.local.demo.sample.SampleHistory;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From blog post to dashboard with the real platform; only the outside world is simulated. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyE2E {

    private static final Path ROOT = Path.of(System.getProperty("dryjets.root"));
    private static final LocalPlatform LOCAL = new LocalPlatform(ROOT, "the journey");

    private static final Platform PLATFORM = Platform.local(ROOT);

    @BeforeAll
    static void start() {
        LOCAL.start();
    }

    @AfterAll
    static void stop() {
        LOCAL.close();
    }

    @Test
    @Order(1)
    void dashboardTotalsMatchNetworksAndInbox() {
        Comparison comparison = new Journey(PLATFORM, new Terminal(System.out)).run(phase -> {});

        assertThat(comparison.rows()).allMatch(Comparison.Row::matches);
        assertThat(comparison.matches()).isTrue();
        assertThat(comparison.duplicateEmails()).isZero();
    }

    /** Runs a second campaign on the same platform and kills each service at its most critical moment. */
    @Test
    @Order(2)
    void totalsMatchWhenEachServiceIsKilledOnce() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Chaos chaos = new Chaos(threads);

            Comparison comparison = new Journey(PLATFORM, new Terminal(System.out)).run(chaos::at);

            chaos.kills().join();
            assertThat(comparison.rows()).allMatch(Comparison.Row::matches);
            assertThat(comparison.matches()).isTrue();
            assertThat(comparison.duplicateEmails()).isZero();
        }
        for (String service : new String[] {"campaign", "content", "social", "email", "analytics", "orchestrator"}) {
            assertThat(LOCAL.restarts(service)).as("restarts of " + service).isPositive();
        }
    }

    /** Loads the sample history twice; the second load must change no total. */
    @Test
    @Order(3)
    void sampleHistoryCountsOnce() {
        Instant today = Instant.now();
        SampleHistory history =
                new SampleHistory(PLATFORM, new Terminal(System.out), Clock.fixed(today, ZoneOffset.UTC));

        SampleHistory.Loaded first = history.load();
        SampleHistory.Loaded second = history.load();

        assertThat(first.created()).isEqualTo(12);
        assertThat(second.created()).isZero();
        assertThat(second.totals().keySet())
                .isNotEmpty()
                .isSubsetOf(first.totals().keySet());
        ApiClient viewer = PLATFORM.signInAs("vida");
        first.totals().forEach((campaign, totals) -> {
            JsonNode counted = viewer.get("/marketing/analytics/campaigns/" + campaign + "/dashboard")
                    .path("totals");
            assertThat(counted.path("spend").decimalValue()).isEqualByComparingTo(totals.get("spend"));
        });
    }

    /** Kills each service in a given phase. */
    private static final class Chaos {

        private final ExecutorService threads;
        private CompletableFuture<Void> kills = CompletableFuture.completedFuture(null);

        Chaos(ExecutorService threads) {
            this.threads = threads;
        }

        void at(Phase phase) {
            switch (phase) {
                case APPROVED -> {
                    LOCAL.kill("content");
                    killWhile("email", "emails are being sent", emailsGrow());
                    killWhile("social", "posts are being published", postsGrow());
                }
                case LAUNCHED -> LOCAL.kill("campaign");
                case PUBLISHING -> LOCAL.kill("orchestrator");
                case ENGAGEMENT -> LOCAL.kill("analytics");
            }
        }

        CompletableFuture<Void> kills() {
            return kills;
        }

        private void killWhile(String service, String description, BooleanSupplier condition) {
            CompletableFuture<Void> killed = CompletableFuture.runAsync(
                    () -> {
                        await(description)
                                .atMost(Duration.ofMinutes(3))
                                .pollInterval(20, MILLISECONDS)
                                .until(condition::getAsBoolean);
                        LOCAL.kill(service);
                    },
                    threads);
            kills = CompletableFuture.allOf(kills, killed);
        }

        private static BooleanSupplier emailsGrow() {
            ApiClient inbox = PLATFORM.inboxApi();
            long before = emails(inbox);
            return () -> emails(inbox) > before;
        }

        private static BooleanSupplier postsGrow() {
            ApiClient networks = PLATFORM.networksApi();
            int before = posts(networks);
            return () -> posts(networks) > before;
        }

        private static long emails(ApiClient inbox) {
            return inbox.get("/api/stats").path("delivered").asLong();
        }

        private static int posts(ApiClient networks) {
            return networks.get("/sandbox/posts").path("items").size();
        }
    }
}
