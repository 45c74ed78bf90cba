package com.dryjets.orchestrator.assessment;

import static com.dryjets.orchestrator.EventFixtures.publishDifferentNetworks;
import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.orchestrator.EventFixtures.week;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.Ava;
import com.dryjets.orchestrator.Rows;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.PerformanceService;
import com.dryjets.orchestrator.projection.CampaignLease;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.DueCampaignService;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class AssessmentIT {

    private static final int REPLICAS = 8;
    private static final String MARK =
            "insert into due_campaign (tenant, campaign_id, due_at) values (?, ?, now()) on conflict do nothing";

    private static final String SET_TOTALS =
            "update performance_projection set totals = ? where channel = 'LINKEDIN' and campaign_id = ?";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final TopicWriter writer = new TopicWriter();

    @Inject
    AssessmentService assessments;

    @Inject
    DueCampaignService dueCampaigns;

    @Inject
    PerformanceService performance;

    @Inject
    TenantTransaction transactions;

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void concurrentReplicasIssueARecommendationOnce() throws Exception {
        try (TopicReader insights = TopicReader.fromNow("marketing.insights")) {
            publishDifferentNetworks(writer, tenant, campaign);
            Ava.awaitRecommendation(tenant, campaign, "CHANNEL");
            deleteRecommendations();
            Rows.change(database, tenant, MARK, tenant, campaign);

            List<Future<Void>> assessed = assessConcurrently();

            // None fails: the first one leases the campaign, the others find nothing to do.
            for (Future<Void> replica : assessed) {
                assertThat(replica.get()).isNull();
            }
            Ava.awaitRecommendation(tenant, campaign, "CHANNEL");
            List<TopicRecord> issued =
                    insights.await(2, record -> campaign.toString().equals(record.key()));
            assertThat(issued).hasSize(2);
            assertThat(Rows.of(database, tenant, "select count(*) from recommendation"))
                    .containsExactly("1");
        }
    }

    @Test
    void failingAssessmentDoesNotDelayOtherCampaigns() {
        publishDifferentNetworks(writer, tenant, campaign);
        Ava.awaitRecommendation(tenant, campaign, "CHANNEL");
        String intact = Rows.of(
                        database, tenant, "select totals from performance_projection where channel = 'LINKEDIN'")
                .getFirst();
        setTotals("broken");
        Rows.change(database, tenant, MARK, tenant, campaign);
        await().until(() -> attempts() > 0);

        UUID neighbour = Ids.next();
        publishDifferentNetworks(writer, tenant, neighbour);
        Ava.awaitRecommendation(tenant, neighbour, "CHANNEL");

        setTotals(intact);
        await().until(this::nothingIsDue);
    }

    @Test
    void assessmentDeletesTheMarkAndSavesBenchmarks() {
        publishDifferentNetworks(writer, tenant, campaign);
        Ava.awaitRecommendation(tenant, campaign, "CHANNEL");

        await().until(this::nothingIsDue);

        assertThat(Rows.of(database, tenant, "select channel from channel_benchmark order by channel"))
                .containsExactly("LINKEDIN", "TWITTER");
    }

    /** Results of the last days still arrive, but nothing can be changed any more. */
    @Test
    void anEndedCampaignHasNoAdvice() {
        publishDifferentNetworks(writer, tenant, campaign);
        Ava.awaitRecommendation(tenant, campaign, "CHANNEL");
        send(writer, tenant, new CampaignCompleted(campaign));
        Ava.awaitRecommendations(
                tenant,
                campaign,
                json -> "The campaign has ended.".equals(json.getString("items[0].note")),
                "WITHDRAWN");
        send(writer, tenant, week(campaign, Channel.LINKEDIN, 3, 20_000, 810));

        JsonPath answer = Ava.awaitAssessedUpTo(tenant, campaign, "2026-10-05T06:03:00Z");

        assertThat(answer.getList("items")).isEmpty();
        assertThat(answer.getList("assessments.verdict")).containsOnly("NOTHING_TO_CHANGE");
    }

    /** What changes while a campaign is assessed must be assessed, too. */
    @Test
    void aChangeDuringAnAssessmentMakesTheCampaignDueAgain() throws Exception {
        publishDifferentNetworks(writer, tenant, campaign);
        Ava.awaitRecommendation(tenant, campaign, "CHANNEL");
        CampaignLease lease = leaseNow();
        String before = assessedAt();
        inTransaction(() -> dueCampaigns.mark(tenant, campaign));

        CampaignProjection finished = inTransaction(() -> dueCampaigns.finish(lease));

        assertThat(finished).isNotNull();
        await().until(() -> !assessedAt().equals(before));
    }

    @Test
    void aLeaseThatWasLostSavesNothing() throws Exception {
        publishDifferentNetworks(writer, tenant, campaign);
        Ava.awaitRecommendation(tenant, campaign, "CHANNEL");
        CampaignLease lease = leaseNow();
        Rows.change(database, tenant, "update due_campaign set token = gen_random_uuid(), due_at = now()");

        CampaignProjection finished = inTransaction(() -> dueCampaigns.finish(lease));

        assertThat(finished).isNull();
    }

    @Test
    void benchmarksAreWrittenOnlyIfTheyChange() {
        publishDifferentNetworks(writer, tenant, campaign);
        Ava.awaitRecommendation(tenant, campaign, "CHANNEL");
        await().until(this::nothingIsDue);
        String versions = "select xmin::text || ' ' || last_day::text from channel_benchmark order by channel";
        List<String> written = Rows.of(database, tenant, versions);
        String before = assessedAt();

        Rows.change(database, tenant, MARK, tenant, campaign);
        await().until(() -> !assessedAt().equals(before));

        assertThat(Rows.of(database, tenant, versions)).hasSize(2).isEqualTo(written);
    }

    @Test
    void theLatestBenchmarksAreThoseWithTheLatestMetrics() throws Exception {
        List<UUID> ended = List.of(Ids.next(), Ids.next(), Ids.next());
        addBenchmark(ended.get(0), "2026-09-01");
        addBenchmark(ended.get(1), "2026-11-01");
        addBenchmark(ended.get(2), "2026-10-01");

        List<Benchmark> others =
                inTransaction(() -> performance.benchmarks(tenant, campaign, List.of(Channel.LINKEDIN)));

        assertThat(others).extracting(Benchmark::campaignId).containsExactly(ended.get(1), ended.get(2), ended.get(0));
    }

    private void addBenchmark(UUID id, String lastDay) {
        Rows.change(database, tenant, """
                insert into channel_benchmark (tenant, campaign_id, channel, totals, last_day)
                values (?, ?, 'LINKEDIN', '{"totals": {"clicks": 1}}', cast(? as date))""", tenant, id, lastDay);
    }

    /** Leases the campaign before the ticker does. */
    private CampaignLease leaseNow() {
        await().until(this::nothingIsDue);
        CampaignLease[] lease = new CampaignLease[1];
        await().until(() -> {
            Rows.change(database, tenant, MARK, tenant, campaign);
            lease[0] = run(() -> dueCampaigns.lease(tenant, campaign));
            return lease[0] != null;
        });
        return lease[0];
    }

    private String assessedAt() {
        return Rows.of(database, tenant, "select assessed_at from campaign_assessment where campaign_id = ?", campaign)
                .getFirst();
    }

    private <T> T inTransaction(Supplier<Uni<T>> work) throws Exception {
        return run(() -> transactions.run(tenant, work));
    }

    private static <T> T run(Supplier<Uni<T>> work) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Future<Void>> assessConcurrently() throws InterruptedException {
        try (ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS)) {
            return replicas.invokeAll(IntStream.range(0, REPLICAS)
                    .mapToObj(replica -> (Callable<Void>) this::assess)
                    .toList());
        }
    }

    private Void assess() throws Exception {
        return run(() -> assessments.assess(tenant, campaign));
    }

    private void deleteRecommendations() {
        await().until(this::nothingIsDue);
        Rows.change(database, tenant, "delete from decision_log");
        Rows.change(database, tenant, "delete from recommendation");
    }

    private void setTotals(String totals) {
        Rows.change(database, tenant, SET_TOTALS, totals, campaign);
    }

    private boolean nothingIsDue() {
        return Rows.of(database, tenant, "select attempts from due_campaign").isEmpty();
    }

    private int attempts() {
        return Rows.of(database, tenant, "select attempts from due_campaign").stream()
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }
}
