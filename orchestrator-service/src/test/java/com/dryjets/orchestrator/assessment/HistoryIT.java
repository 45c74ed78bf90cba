package com.dryjets.orchestrator.assessment;

import static com.dryjets.orchestrator.EventFixtures.launched;
import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.orchestrator.EventFixtures.week;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentTraits;
import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.Ava;
import com.dryjets.orchestrator.Rows;
import com.dryjets.orchestrator.analysis.HistoryAssessments;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Ava learns from the tenant's content and the campaign's hours. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class HistoryIT {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant LAST_WEEK = Instant.now().minus(7, ChronoUnit.DAYS);
    private static final int POSTS = 40;
    private static final int DAYS = 28;

    private final UUID campaign = Ids.next();
    private final UUID earlier = Ids.next();
    // One tenant per test, because content of other campaigns of a tenant affects the recommendations.
    private final String tenant = "sunrise-" + campaign;
    private final String anotherTenant = "harbor-" + campaign;
    private final TopicWriter writer = new TopicWriter();

    @Inject
    CampaignHistoryRepository histories;

    @Inject
    TenantTransaction transactions;

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        writer.close();
    }

    /** An earlier campaign's posts that open with a question got half as many engagements again. */
    @Test
    void recommendsWhatWorkedInOtherCampaigns() {
        publishPosts(tenant);

        run();

        JsonPath content = Ava.awaitRecommendation(tenant, campaign, "CONTENT");
        assertThat(content.getString("channel")).isEqualTo("LINKEDIN");
        assertThat(content.getString("advice")).startsWith("Publish more posts that open with a question on LinkedIn");
        assertThat(content.getString("evidence.subject.label")).isEqualTo("20 posts that open with a question");
        assertThat(content.getDouble("expectedEffect.low")).isPositive();
    }

    /** If each replica kept its own, one would withdraw what another has recommended. */
    @Test
    void replicasShareAnAnalysisUntilItIsTooOld() throws Throwable {
        publishPosts(tenant);
        run();
        String advice = Ava.awaitRecommendation(tenant, campaign, "CONTENT").getString("advice");

        HistoryAssessments shared = recent(tenant, Duration.ofMinutes(10));

        assertThat(shared.traits().explanation()).isEqualTo(advice);
        assertThat(recent(tenant, Duration.ZERO)).isNull();
        assertThat(recent(anotherTenant, Duration.ofMinutes(10))).isNull();
    }

    @Test
    void whatAllCampaignsHaveInCommonIsNotifiedOnce() {
        publishPosts(tenant);
        run();
        Ava.awaitRecommendation(tenant, campaign, "CONTENT");
        UUID second = Ids.next();

        run(second);

        Ava.awaitRecommendation(tenant, second, "CONTENT");
        assertThat(
                        Rows.of(
                                database,
                                tenant,
                                "select campaign_id from notification where title like 'Publish more posts that open with a q%'"))
                .containsExactly(campaign.toString());
    }

    private HistoryAssessments recent(String owner, Duration age) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> transactions.run(owner, () -> histories.recent(owner, campaign, age)));
    }

    @Test
    void learnsNothingFromAnotherTenant() {
        publishPosts(anotherTenant);

        run();

        JsonPath answer = Ava.awaitRecommendations(tenant, campaign, json -> json.getString("metricsAsOf") != null);
        assertThat(answer.getString("assessments.find { it.kind == 'CONTENT' }.verdict"))
                .isEqualTo("INSUFFICIENT_DATA");
        assertThat(answer.getList("items.findAll { it.kind == 'CONTENT' }")).isEmpty();
    }

    @Test
    void recommendsTheHoursOfTheWeekByTheCampaignsClocks() {
        LocalDate today = LocalDate.now(BERLIN);
        for (int day = 1; day <= DAYS; day++) {
            for (int hour = 0; hour < 24; hour += 3) {
                int engaged = hour == 18 ? 150 + day % 5 : 90 + (day + hour) % 7;
                send(
                        writer,
                        tenant,
                        hour(today.minusDays(day).atTime(hour, 0).atZone(BERLIN).toInstant(), engaged));
            }
        }
        awaitRows("select count(*) from hourly_engagement_projection", DAYS * 8);

        run();

        JsonPath timing = Ava.awaitRecommendation(tenant, campaign, "TIMING");
        assertThat(timing.getString("advice"))
                .isEqualTo("Publish more of the posts on LinkedIn between 18:00 and 21:00 (Europe/Berlin).");
    }

    private void run() {
        run(campaign);
    }

    private void run(UUID id) {
        send(writer, tenant, launched(id, "ENGAGEMENT"));
        send(writer, tenant, week(id, Channel.LINKEDIN, 1, 9_830, 412));
    }

    private void publishPosts(String owner) {
        for (int post = 0; post < POSTS; post++) {
            UUID content = Ids.next();
            boolean question = post % 2 == 0;
            send(writer, owner, approved(content, question ? "question" : "statement"));
            send(
                    writer,
                    owner,
                    new PostPublished(
                            earlier,
                            Ids.next(),
                            Channel.LINKEDIN,
                            content,
                            "urn:" + post,
                            null,
                            LAST_WEEK.minus(post, ChronoUnit.HOURS),
                            null,
                            null));
            send(writer, owner, totals(content, (question ? 90 : 60) + post % 7));
        }
        awaitRows(owner, "select count(*) from content_projection where hook is not null", POSTS);
        awaitRows(owner, "select count(*) from publication_projection where published_at is not null", POSTS);
        awaitRows(owner, "select count(*) from content_performance_projection", POSTS);
    }

    private ContentApproved approved(UUID content, String opening) {
        return new ContentApproved(
                Ids.next(),
                content,
                earlier,
                Channel.LINKEDIN,
                null,
                "Text",
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                "claim",
                List.of(),
                null,
                new ContentTraits(opening, 240, List.of("data"), "built-in"));
    }

    private ContentPerformanceUpdated totals(UUID content, int engagements) {
        Map<Metric, BigDecimal> totals = response(engagements);
        return new ContentPerformanceUpdated(earlier, content, Channel.LINKEDIN, totals, totals, 1, LAST_WEEK);
    }

    private HourlyEngagementUpdated hour(Instant hour, int engagements) {
        Map<Metric, BigDecimal> totals = response(engagements);
        return new HourlyEngagementUpdated(
                campaign, Channel.LINKEDIN, hour, BERLIN.getId(), totals, totals, 1, LAST_WEEK);
    }

    private static Map<Metric, BigDecimal> response(int engagements) {
        return Map.of(
                Metric.IMPRESSIONS, BigDecimal.valueOf(2_000), Metric.ENGAGEMENTS, BigDecimal.valueOf(engagements));
    }

    private void awaitRows(String sql, int number) {
        awaitRows(tenant, sql, number);
    }

    private void awaitRows(String owner, String sql, int number) {
        await().until(() -> Rows.of(database, owner, sql).equals(List.of(Integer.toString(number))));
    }
}
