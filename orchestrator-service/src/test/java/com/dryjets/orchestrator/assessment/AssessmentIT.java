package com.dryjets.orchestrator.assessment;

import static com.dryjets.orchestrator.EventFixtures.publishDifferentNetworks;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.orchestrator.Ava;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

            // None fails: the first one claims the campaign, the others find nothing to do.
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

    private List<Future<Void>> assessConcurrently() throws InterruptedException {
        try (ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS)) {
            return replicas.invokeAll(IntStream.range(0, REPLICAS)
                    .mapToObj(replica -> (Callable<Void>) this::assess)
                    .toList());
        }
    }

    private Void assess() throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> assessments.assess(tenant, campaign));
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
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
