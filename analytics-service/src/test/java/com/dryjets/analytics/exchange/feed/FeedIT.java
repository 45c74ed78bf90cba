package com.dryjets.analytics.exchange.feed;

import static com.dryjets.analytics.exchange.feed.FeedFixtures.day;
import static com.dryjets.analytics.exchange.feed.FeedFixtures.file;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.Dashboards;
import com.dryjets.analytics.exchange.ExchangeRate;
import com.dryjets.analytics.exchange.RateSource;
import com.dryjets.analytics.exchange.feed.FeedAnswer.Changed;
import com.dryjets.analytics.exchange.feed.FeedAnswer.Validators;
import com.dryjets.analytics.exchange.feed.FeedRepository.State;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads the feed from a real HTTP server, including wrong answers and outages. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
@WithTestResource(FeedServer.class)
class FeedIT {

    private static final String HISTORY = "/stats/eurofxref/eurofxref-hist.xml";
    private static final String DAILY = "/stats/eurofxref/eurofxref-daily.xml";
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private final WireMockServer server = FeedServer.server();

    @Inject
    FeedService feed;

    @Inject
    TenantTransaction transactions;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void forgetEverything() {
        server.resetAll();
        run("truncate exchange_rate");
        run("update exchange_feed set due_at = '-infinity', leased_until = '-infinity', lease_token = null,"
                + " location = null, etag = null, last_modified = null, failures = 0, failure = null, read_at = null");
    }

    @Test
    void storesTheHistoryFirstAndThenTheLastDay() {
        answer(HISTORY, ok(file(day(today.minusDays(1), "USD", "1.25"), day(today.minusDays(2), "USD", "1.20"))));
        answer(DAILY, ok(file(day(today, "USD", "1.30", "JPY", "160"))));

        read();
        assertThat(rates()).isEqualTo(Map.of("USD", 1.25f));

        read();
        assertThat(rates()).isEqualTo(Map.of("USD", 1.3f, "JPY", 160));
        assertThat(stored()).isEqualTo(4);
    }

    @Test
    void asksOnlyForAFileThatHasChanged() {
        String body = file(day(today, "USD", "1.25"));
        answer(HISTORY, ok(body));
        answer(
                DAILY,
                ok(body).withHeader("ETag", "\"v1\"").withHeader("Last-Modified", "Fri, 27 Nov 2026 14:55:02 GMT"));
        read();
        read();
        server.stubFor(get(urlEqualTo(DAILY))
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .willReturn(aResponse().withStatus(304)));
        double unchanged = reads("unchanged");

        read();

        server.verify(getRequestedFor(urlEqualTo(DAILY))
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .withHeader("If-Modified-Since", equalTo("Fri, 27 Nov 2026 14:55:02 GMT")));
        // Validators belong to one file.
        server.verify(1, getRequestedFor(urlEqualTo(DAILY)).withHeader("If-None-Match", absent()));
        assertThat(reads("unchanged")).isEqualTo(unchanged + 1);
        assertThat(rates()).isEqualTo(Map.of("USD", 1.25f));
        assertThat(health().getMap("data")).doesNotContainKey("reason").containsEntry("newest", today.toString());
    }

    @Test
    void keepsItsRatesWhateverTheFeedAnswers() {
        String good = file(day(today, "USD", "1.25"));
        answer(HISTORY, ok(good));
        read();
        String head = "encoding=\"UTF-8\"?>";
        String changed = good.replace("1.25", "9.99");
        Map<String, ResponseDefinitionBuilder> answers = Map.ofEntries(
                Map.entry("HTTP 500", aResponse().withStatus(500).withBody(changed)),
                Map.entry("HTTP 404", aResponse().withStatus(404)),
                Map.entry("HTTP 302", aResponse().withStatus(302).withHeader("Location", "http://localhost/")),
                Map.entry("timeout", ok(changed).withFixedDelay(15_000)),
                Map.entry("too long", ok(changed).withChunkedDribbleDelay(20, 30_000)),
                Map.entry("truncated", ok(changed.substring(0, changed.length() / 2))),
                Map.entry("broken", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                Map.entry("closed", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Map.entry("empty", ok("")),
                Map.entry("HTML", ok("<html><body>Maintenance</body></html>")),
                Map.entry("DTD", ok(changed.replace(head, head + "<!DOCTYPE x [<!ENTITY a \"b\">]>"))),
                Map.entry("future", ok(file(day(today.plusDays(1), "USD", "9.99")))),
                Map.entry("large", ok(changed.replace("<Cube>", "<Cube>" + " ".repeat(200_000)))));
        answers.forEach((name, answer) -> {
            double failed = reads("failed");
            server.stubFor(get(urlMatching("/stats/.*")).willReturn(answer));

            read();

            assertThat(reads("failed")).as(name).isEqualTo(failed + 1);
            assertThat(rates()).as(name).isEqualTo(Map.of("USD", 1.25f));
            assertThat(health().getString("status")).as(name).isEqualTo("UP");
            assertThat(health().getString("data.reason")).as(name).isIn("INVALID", "TIMED_OUT", "UNREACHABLE");
        });
        assertThat(health().getInt("data.failures")).isEqualTo(answers.size());

        server.stubFor(get(urlMatching("/stats/.*")).willReturn(ok(file(day(today, "USD", "1.5")))));
        read();

        assertThat(rates()).isEqualTo(Map.of("USD", 1.5f));
        assertThat(health().getMap("data")).doesNotContainKey("failures");
    }

    @Test
    void replicaThatLostItsLeaseStoresNothing() {
        State state = new State(new Validators(null, null, null), 0, null, null);
        ExchangeRate old = new ExchangeRate(today, "USD", new BigDecimal("9.99"), RateSource.ECB);

        await(feed.store(Lease.start(Duration.ofMinutes(1)), state, new Changed(List.of(old), state.validators())));

        assertThat(stored()).isZero();
        assertThat(health().getMap("data")).doesNotContainKey("readAt");
    }

    @Test
    void oneReplicaReadsAtATime() {
        answer(HISTORY, ok(file(day(today, "USD", "1.25"))).withFixedDelay(300));

        await(Uni.join()
                .all(feed.readIfDue(), feed.readIfDue(), feed.readIfDue())
                .andFailFast());
        // Not due again for an hour.
        await(feed.readIfDue());

        server.verify(1, getRequestedFor(urlMatching("/stats/.*")));
    }

    private void read() {
        run("update exchange_feed set due_at = '-infinity'");
        await(feed.readIfDue());
    }

    private void answer(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(path)).willReturn(answer));
    }

    private static ResponseDefinitionBuilder ok(String body) {
        return aResponse().withHeader("Content-Type", "text/xml").withBody(body);
    }

    private static Map<String, Number> rates() {
        JsonPath rates = given().auth()
                .oauth2(Tokens.viewer("t-feed"))
                .get("/marketing/analytics/exchange-rates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> currencies = rates.getList("rates.currency");
        List<Number> values = rates.getList("rates.rate");
        return currencies.stream()
                .collect(Collectors.toMap(currency -> currency, currency -> values.get(currencies.indexOf(currency))));
    }

    private static JsonPath health() {
        return given().get("/q/health/ready")
                .then()
                .extract()
                .jsonPath()
                .setRootPath("checks.find { it.name == 'exchange rates' }");
    }

    private double reads(String outcome) {
        return meters.counter("dryjets.exchange.reads", "outcome", outcome).count();
    }

    private long stored() {
        return await(transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .query("select count(*) from exchange_rate")
                        .execute()
                        .map(rows -> rows.iterator().next().getLong(0))));
    }

    private void run(String statement) {
        await(transactions.sql(
                Tenants.ALL, connection -> connection.query(statement).execute().replaceWithVoid()));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Dashboards.TIMEOUT);
    }
}
