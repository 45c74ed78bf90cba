package com.dryjets.analytics.record;

import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.Dashboards;
import com.dryjets.analytics.TestDatabase;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class RetentionIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Inject
    RetentionTicker ticker;

    @Inject
    RecordRepository repository;

    @Inject
    TestDatabase database;

    private final String tenant = "t-" + Ids.next();
    private final UUID campaign = Ids.next();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void dropsExpiredRecordsAndKeepsTotals() {
        LocalDate old = today.minusDays(800);
        clicks("3", 2);
        Dashboards.awaitTotal(tenant, campaign, "clicks", 3);
        database.sql("call create_metric_partition('%s')", old);
        database.sql("""
                insert into metric_record (event_id, campaign_id, occurred_at, day, channel, metric, value, tenant)
                values ('%s', '%s', '%s', '%s', 7, 10, 5, '%s')""", Ids.next(), campaign, old, old, tenant);
        database.sql("""
                insert into rollup_day (campaign_id, day, channel, metric, value, human, tenant)
                values ('%s', '%s', 7, 10, 5, 5, '%s')""", campaign, old, tenant);

        ticker.dropExpired().await().atMost(TIMEOUT);

        assertThat(repository.partitionedDays().await().atMost(TIMEOUT))
                .doesNotContain(old)
                .contains(today.minusDays(2));
        assertThat(count("metric_record")).isEqualTo(1);
        assertThat(count("rollup_day")).isEqualTo(2);
        database.sql("call rebuild_rollups('%s')", old);
        assertThat(Dashboards.awaitTotal(tenant, campaign, "clicks", 8).getInt("totals.clicks"))
                .isEqualTo(8);
    }

    @Test
    void rebuildsRollupsFromRecords() {
        clicks("3", 2);
        clicks("4", 0);
        Dashboards.awaitTotal(tenant, campaign, "clicks", 7);
        await().until(() -> summed() == 7);
        for (String table : new String[] {"rollup_day", "rollup_total", "rollup_tenant_day", "rollup_quarter"}) {
            database.sql("update %s set value = value + 100 where tenant = '%s'", table, tenant);
        }
        database.sql("update campaign_summary set clicks = 1 where tenant = '%s'", tenant);
        assertThat(dashboardClicks()).isEqualTo(107);

        database.sql("call rebuild_rollups('%s')", today.minusDays(30));

        assertThat(dashboardClicks()).isEqualTo(7);
        assertThat(summed()).isEqualTo(7);
        clicks("1", 0);
        Dashboards.awaitTotal(tenant, campaign, "clicks", 8);
        await().until(() -> summed() == 8);
    }

    @Test
    void countsRecordsOnceThatArriveDuringRebuild() {
        for (int i = 0; i < 1_000; i++) {
            clicks("1", i % 3);
            if (i % 250 == 0) {
                database.sql("call rebuild_rollups('%s')", today.minusDays(30));
            }
        }

        Dashboards.awaitTotal(tenant, campaign, "clicks", 1_000);
        await().until(() -> summed() == 1_000);
    }

    @Test
    void readsAreCorrectDuringRebuild() {
        clicks("3", 2);
        clicks("4", 0);
        Dashboards.awaitTotal(tenant, campaign, "clicks", 7);
        await().until(() -> summed() == 7);
        AtomicInteger rebuilt = new AtomicInteger();
        AtomicBoolean reading = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> rebuilding = threads.submit(() -> {
                while (reading.get()) {
                    database.sql("call rebuild_rollups('%s')", today.minusDays(30));
                    rebuilt.incrementAndGet();
                }
            });
            try {
                for (int reads = 0; reads < 10 || rebuilt.get() < 10; reads++) {
                    assertThat(dashboardClicks()).isEqualTo(7);
                    assertThat(summed()).isEqualTo(7);
                    assertThat(rebuilding).isNotDone();
                }
            } finally {
                reading.set(false);
            }
        }
    }

    /** The clicks of the summary; -1 until it has any, or while its totals and KPIs differ. */
    private int summed() {
        JsonPath summary = given().auth()
                .oauth2(Tokens.viewer(tenant))
                .get("/marketing/analytics/campaigns/all/summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Integer total = summary.get("totals.totals.clicks");
        Integer period = summary.get("totals.kpis.find { it.name == 'clicks' }.value");
        return total != null && total.equals(period) ? total : -1;
    }

    private int dashboardClicks() {
        return Dashboards.get(tenant, campaign, "dashboard")
                .extract()
                .jsonPath()
                .getInt("totals.clicks");
    }

    private long count(String table) {
        return database.value(Long.class, "select count(*) from %s where tenant = '%s'", table, tenant);
    }

    private void clicks(String value, int daysAgo) {
        send(
                writer,
                tenant,
                metric(
                        campaign,
                        Channel.ADS,
                        Metric.CLICKS,
                        value,
                        Instant.now().minus(Duration.ofDays(daysAgo))));
    }
}
