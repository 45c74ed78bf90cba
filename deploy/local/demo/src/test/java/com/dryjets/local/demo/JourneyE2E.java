package com.dryjets.local.demo;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
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

/** From a blog post to a dashboard, with everything real but the outside world. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyE2E {

    private static final Path ROOT = Path.of(System.getProperty("dryjets.root"));
    private static final LocalRun RUN = new LocalRun(ROOT);

    /** What can be in doubt when email-service dies: 24 connections, each with a mail, and 50 outcomes in a commit. */
    private static final long MAILS_UNDER_WAY = 24 + 50;

    private static final Platform PLATFORM = Platform.local(ROOT);

    @BeforeAll
    static void start() {
        RUN.start();
    }

    @AfterAll
    static void stop() {
        RUN.close();
    }

    @Test
    @Order(1)
    void whatTheDashboardSaysIsWhatTheOutsideWorldCounted() {
        Comparison comparison = new Journey(PLATFORM, new Terminal(System.out)).run(phase -> {});

        assertThat(comparison.rows()).allMatch(Comparison.Row::isEqual);
        assertThat(comparison.isEqual()).isTrue();
        assertThat(comparison.repeatedMails()).isZero();
    }

    /** A second journey on the same platform, in which each service dies once where it hurts most. */
    @Test
    @Order(2)
    void everyFigureIsEqualThoughEachServiceIsKilledInTheMiddle() {
        try (ExecutorService saboteurs = Executors.newVirtualThreadPerTaskExecutor()) {
            Sabotage sabotage = new Sabotage(saboteurs);

            Comparison comparison = new Journey(PLATFORM, new Terminal(System.out)).run(sabotage::at);

            sabotage.midway().join();
            assertThat(comparison.rows()).allMatch(Comparison.Row::isEqual);
            assertThat(comparison.isEqual()).isTrue();
            assertThat(comparison.repeatedMails()).isLessThanOrEqualTo(MAILS_UNDER_WAY);
        }
        for (String service : new String[] {"campaign", "content", "social", "email", "analytics", "orchestrator"}) {
            assertThat(RUN.restarts(service)).as("restarts of " + service).isPositive();
        }
    }

    /** Who is killed when. */
    private static final class Sabotage {

        private final ExecutorService saboteurs;
        private CompletableFuture<Void> midway = CompletableFuture.completedFuture(null);

        Sabotage(ExecutorService saboteurs) {
            this.saboteurs = saboteurs;
        }

        void at(Phase phase) {
            switch (phase) {
                case APPROVED -> {
                    RUN.kill("content");
                    killWhile("email", "mails go out", mailsGrow());
                    killWhile("social", "posts go out", postsGrow());
                }
                case LAUNCHED -> RUN.kill("campaign");
                case PUBLISHING -> RUN.kill("orchestrator");
                case ENGAGEMENT -> RUN.kill("analytics");
            }
        }

        CompletableFuture<Void> midway() {
            return midway;
        }

        private void killWhile(String service, String what, BooleanSupplier happens) {
            CompletableFuture<Void> killed = CompletableFuture.runAsync(
                    () -> {
                        await(what)
                                .atMost(Duration.ofMinutes(3))
                                .pollInterval(20, MILLISECONDS)
                                .until(happens::getAsBoolean);
                        RUN.kill(service);
                    },
                    saboteurs);
            midway = CompletableFuture.allOf(midway, killed);
        }

        private static BooleanSupplier mailsGrow() {
            Api mailbox = PLATFORM.mailbox();
            long before = mails(mailbox);
            return () -> mails(mailbox) > before;
        }

        private static BooleanSupplier postsGrow() {
            Api outside = PLATFORM.outside();
            int before = posts(outside);
            return () -> posts(outside) > before;
        }

        private static long mails(Api mailbox) {
            return mailbox.get("/api/stats").path("delivered").asLong();
        }

        private static int posts(Api outside) {
            return outside.get("/sandbox/posts").path("items").size();
        }
    }
}
