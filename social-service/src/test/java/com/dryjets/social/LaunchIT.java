package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.approved;
import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.is;
import static com.dryjets.social.SocialFixtures.launched;
import static com.dryjets.social.SocialFixtures.queue;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class LaunchIT {

    private static final String TENANT = "sunrise";
    private static final Channel[] NETWORKS = {Channel.TWITTER, Channel.FACEBOOK, Channel.INSTAGRAM, Channel.LINKEDIN};

    @Inject
    TenantTransaction transactions;

    private final UUID campaign = Ids.next();
    private final UUID request = Ids.next();
    private final TopicWriter writer = new TopicWriter();
    private TopicReader posts;
    private TopicReader metrics;

    @BeforeEach
    void listen() {
        posts = TopicReader.fromNow("marketing.posts");
        metrics = TopicReader.fromNow("marketing.metrics");
    }

    @AfterEach
    void close() {
        writer.close();
        posts.close();
        metrics.close();
    }

    @Test
    void publishesEveryPostOnceAndReportsExactlyWhatTheNetworksCount() {
        for (Channel network : NETWORKS) {
            connect(TENANT, network);
            publish(writer, TENANT, approved(campaign, Ids.next(), network, text(network)));
        }
        publish(writer, TENANT, launched(campaign, request, NETWORKS));

        posts.await(4, record -> is(record, PostPublished.class, campaign));
        // The launch may overtake an approval on another topic: the last answer counts.
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(lastAnswers())
                        .hasSize(4)
                        .allSatisfy((network, scheduled) ->
                                assertThat(scheduled.items()).as(network.name()).isEqualTo(1)));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(truth().getList("items")).hasSize(4);
            assertThat(truth().getList("items.settled")).containsOnly(true);
            assertThat(reported()).isEqualTo(counted());
        });
        assertThat(posts.all().stream().filter(record -> is(record, PostPublished.class, campaign)))
                .hasSize(4);
        assertThat(truth().getList("items.text")).contains(text(Channel.LINKEDIN));
        showsTheCountersOfAPost();
    }

    @Test
    void answersALaunchAgainAfterALateApproval() {
        connect(TENANT, Channel.TWITTER);
        publish(writer, TENANT, launched(campaign, request, Channel.TWITTER));
        posts.awaitOne(record -> is(record, ChannelScheduled.class, campaign));
        assertThat(lastAnswers().get(Channel.TWITTER).items()).isZero();

        publish(writer, TENANT, approved(campaign, Ids.next(), Channel.TWITTER, text(Channel.TWITTER)));

        posts.await(2, record -> is(record, ChannelScheduled.class, campaign));
        ChannelScheduled last = lastAnswers().get(Channel.TWITTER);
        assertThat(last.items()).isEqualTo(1);
        assertThat(last.scheduleRequestId()).isEqualTo(request);
    }

    private Map<Channel, ChannelScheduled> lastAnswers() {
        return posts.all().stream()
                .filter(record -> is(record, ChannelScheduled.class, campaign))
                .map(record -> read(record, ChannelScheduled.class))
                .collect(Collectors.toMap(ChannelScheduled::channel, Function.identity(), (first, later) -> later));
    }

    private void showsTheCountersOfAPost() {
        JsonPath queue = queue(TENANT, campaign);
        assertThat(queue.getList("counts.status")).containsOnly("PUBLISHED");
        String post = queue.getString("items.find { it.platform == 'LINKEDIN' }.id");
        int likes = truth().getInt("items.find { it.network == 'LINKEDIN' }.counters.likes");
        marketer(TENANT)
                .get("/marketing/social/" + post + "/analytics")
                .then()
                .statusCode(200)
                .body("counters.likes", equalTo(likes));
        marketer(TENANT)
                .get("/marketing/social/platform/TWITTER/rate-limits")
                .then()
                .statusCode(200)
                .body("limits.find { it.operation == 'PUBLISH' }.limit", equalTo(10_000));
    }

    @Test
    void answersARepeatedLaunchWithoutDuplicatingPosts() {
        connect(TENANT, Channel.TWITTER);
        publish(writer, TENANT, approved(campaign, Ids.next(), Channel.TWITTER, text(Channel.TWITTER)));
        UUID launch = publish(writer, TENANT, launched(campaign, request, Channel.TWITTER));
        posts.await(1, record -> is(record, PostPublished.class, campaign));

        publish(writer, TENANT, launched(campaign, request, Channel.TWITTER), launch);
        publish(writer, TENANT, launched(campaign, request, Channel.TWITTER));

        List<TopicRecord> answers = posts.await(2, record -> is(record, ChannelScheduled.class, campaign));
        assertThat(answers).hasSize(2);
        assertThat(read(answers.get(1), ChannelScheduled.class).items()).isEqualTo(1);
        assertThat(posts.all().stream().filter(record -> is(record, PostScheduled.class, campaign)))
                .hasSize(1);
        assertThat(truth().getList("items")).hasSize(1);
    }

    @Test
    void explainsWhyANetworkHasNoPosts() {
        connect("harbor", Channel.TWITTER);
        publish(writer, "harbor", approved(campaign, Ids.next(), Channel.LINKEDIN, text(Channel.LINKEDIN)));
        awaitContent();

        publish(writer, "harbor", launched(campaign, request, Channel.TWITTER, Channel.LINKEDIN, Channel.EMAIL));

        List<ChannelScheduled> answers = posts.await(2, record -> is(record, ChannelScheduled.class, campaign)).stream()
                .map(record -> read(record, ChannelScheduled.class))
                .toList();
        assertThat(answers)
                .extracting(ChannelScheduled::channel, ChannelScheduled::items, ChannelScheduled::reason)
                .containsExactlyInAnyOrder(
                        tuple(Channel.TWITTER, 0, "No content is approved for this network."),
                        tuple(Channel.LINKEDIN, 0, "No account is connected at this network."));
    }

    /** Waits for the content, which arrives on another topic, before the launch. */
    private void awaitContent() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> transactions
                        .sql(
                                "harbor",
                                connection -> connection
                                        .preparedQuery(
                                                "select 1 from approved_content_projection where campaign_id = $1")
                                        .execute(Tuple.of(campaign))
                                        .map(rows -> rows.size() == 1))
                        .await()
                        .indefinitely());
    }

    @Test
    void publishesContentThatIsApprovedAfterTheLaunch() {
        connect(TENANT, Channel.LINKEDIN);
        publish(writer, TENANT, launched(campaign, request, Channel.LINKEDIN));
        posts.await(1, record -> is(record, ChannelScheduled.class, campaign));

        publish(writer, TENANT, approved(campaign, Ids.next(), Channel.LINKEDIN, text(Channel.LINKEDIN)));

        posts.await(1, record -> is(record, PostPublished.class, campaign));
        assertThat(truth().getList("items")).hasSize(1);
    }

    @Test
    void movesAnInvalidRecordToTheDeadLettersAndContinues() {
        connect(TENANT, Channel.TWITTER);
        try (TopicReader dead = TopicReader.fromNow("marketing.campaigns.social-service.dlq")) {
            writer.write(
                    "marketing.campaigns",
                    campaign.toString(),
                    "{ not json",
                    Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", Ids.next().toString(),
                            "ce_source", "/test",
                            "ce_type", "com.dryjets.marketing.CampaignLaunched.v1",
                            "ce_time", "2026-11-01T10:00:00Z",
                            "ce_tenantid", TENANT));
            publish(writer, TENANT, launched(campaign, request, Channel.TWITTER));

            posts.await(1, record -> is(record, ChannelScheduled.class, campaign));
            assertThat(dead.awaitOne(record -> campaign.toString().equals(record.key()))
                            .header("dead-letter-reason"))
                    .isNotBlank();
        }
    }

    private String text(Channel network) {
        return "%s (%s): 3 ways to fold* a shirt #laundry".formatted(campaign, network);
    }

    private JsonPath truth() {
        return atNetworks(campaign.toString());
    }

    /** Sums the reported differences by network and metric. */
    private Map<String, Long> reported() {
        Map<String, Long> sums = new HashMap<>();
        Map<UUID, MetricRecorded> distinct = new HashMap<>();
        metrics.all().stream()
                .filter(record -> is(record, MetricRecorded.class, campaign))
                .map(record -> read(record, MetricRecorded.class))
                .forEach(metric -> distinct.put(metric.eventId(), metric));
        distinct.values()
                .forEach(metric -> sums.merge(
                        metric.channel() + " " + metric.metric(), metric.value().longValueExact(), Long::sum));
        sums.values().removeIf(value -> value == 0);
        return sums;
    }

    private Map<String, Long> counted() {
        Map<String, Long> sums = new HashMap<>();
        List<Map<String, Object>> items = truth().getList("items");
        for (Map<String, Object> item : items) {
            @SuppressWarnings("unchecked")
            Map<String, Number> counters = (Map<String, Number>) item.get("counters");
            counters.forEach((name, value) ->
                    sums.put(item.get("network") + " " + name.toUpperCase(java.util.Locale.ROOT), value.longValue()));
            long engagements = List.of("likes", "comments", "shares", "clicks").stream()
                    .mapToLong(name -> counters.get(name).longValue())
                    .sum();
            sums.put(item.get("network") + " ENGAGEMENTS", engagements);
        }
        sums.values().removeIf(value -> value == 0);
        return sums;
    }

    private static <E extends com.dryjets.contracts.event.DomainEvent> E read(TopicRecord record, Class<E> type) {
        return EventJson.read(record.value().getBytes(StandardCharsets.UTF_8), type);
    }
}
