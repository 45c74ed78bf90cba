package com.dryjets.email.tracking;

import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.sum;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.GatedPlatformResource;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Rollups;
import com.dryjets.email.tracking.TrackingToken.Copy;
import com.dryjets.email.tracking.TrackingToken.Kind;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.TcpGate;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Opens and clicks that arrive while the database is away, or thousands at once. */
@QuarkusTest
@TestProfile(HitOutageIT.GatedProfile.class)
class HitOutageIT {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String TARGET = "https://shop.example.com/sale?a=1&b=2#top";
    private static final int RECIPIENTS = 100;
    private static final int BURST = 3_000;
    private static final int CONNECTIONS = 100;

    /** Longer than anything takes on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Starts the service behind the gate. */
    public static final class GatedProfile implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(GatedPlatformResource.class, Map.of("service", "email")),
                    new TestResourceEntry(SmtpResource.class));
        }
    }

    TcpGate gate;

    @TestHTTPResource("/marketing/email/t/")
    URI links;

    @Inject
    TokenSigner signer;

    @Inject
    Rollups rollups;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final UUID campaign = Ids.next();
    private final UUID email = Ids.next();
    private final TopicReader metrics = TopicReader.fromNow("marketing.metrics");
    private final HttpClient browser = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        metrics.close();
        browser.close();
    }

    @Test
    void answersAndLosesNothingWhileTheDatabaseIsAway() throws Exception {
        hit(UUID.randomUUID());
        Waiting.await().until(() -> count(Counter.HUMAN_CLICKS) == 1);

        gate.shut();
        try {
            for (int i = 1; i < RECIPIENTS; i++) {
                hit(UUID.randomUUID());
            }
            // A link of version 1 names no target, so it has to be looked up.
            TrackingToken old = new TrackingToken(Kind.CLICK, tenant, UUID.randomUUID(), 0);
            assertThat(get("c/" + signer.write(old)).statusCode()).isEqualTo(503);
        } finally {
            gate.open();
        }

        assertCounted(RECIPIENTS);
    }

    @Test
    void countsEachOfThousandsAtOnce() throws Exception {
        Semaphore free = new Semaphore(CONNECTIONS);
        List<Future<?>> hits = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < BURST / 2; i++) {
                hits.add(people.submit(() -> {
                    free.acquire();
                    try {
                        hit(UUID.randomUUID());
                    } finally {
                        free.release();
                    }
                    return null;
                }));
            }
        }
        for (Future<?> hit : hits) {
            hit.get();
        }

        assertCounted(BURST / 2);
    }

    /** Opens the email and follows its link; both are answered like any other time. */
    private void hit(UUID recipient) throws Exception {
        HttpResponse<String> pixel = get("o/" + token(Kind.OPEN, recipient, ""));
        HttpResponse<String> click = get("c/" + token(Kind.CLICK, recipient, TARGET));

        assertThat(pixel.statusCode()).isEqualTo(200);
        assertThat(pixel.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(click.statusCode()).isEqualTo(302);
        assertThat(click.headers().firstValue("Location")).contains(TARGET);
    }

    private String token(Kind kind, UUID recipient, String target) {
        Copy copy = new Copy(campaign, email, Instant.now().minus(Duration.ofHours(1)), target);
        return signer.write(new TrackingToken(kind, tenant, recipient, 0, copy));
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(links.resolve(path))
                .header("User-Agent", BROWSER)
                .timeout(PATIENCE)
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    /** Each is counted once: in the email's sums, as a raw hit, and in the published metrics. */
    private void assertCounted(int recipients) {
        Waiting.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(List.of(count(Counter.HUMAN_OPENS), count(Counter.HUMAN_CLICKS)))
                        .containsExactly(recipients, recipients));
        assertThat(List.of(count(Counter.OPENS), count(Counter.CLICKS))).containsExactly(recipients, recipients);
        assertThat(transactions
                        .sql(
                                tenant,
                                connection -> connection
                                        .preparedQuery("select count(*) from engagement_hit where tenant = $1")
                                        .execute(Tuple.of(tenant)))
                        .await()
                        .atMost(PATIENCE)
                        .iterator()
                        .next()
                        .getLong(0))
                .isEqualTo(2L * recipients);
        Waiting.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(List.of(sum(metrics, campaign, "opens"), sum(metrics, campaign, "clicks")))
                                .containsExactly(recipients, recipients));
    }

    private int count(Counter counter) {
        return transactions
                .sql(tenant, connection -> rollups.total(connection, tenant, email))
                .await()
                .atMost(PATIENCE)
                .count(counter);
    }
}
