package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.is;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The counters of published posts are passed on once. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class CountersIT {

    private static final String TENANT = "sunrise";
    private static final Channel[] NETWORKS = {
        Channel.TWITTER, Channel.FACEBOOK, Channel.INSTAGRAM, Channel.LINKEDIN, Channel.BLUESKY
    };
    private static final Set<String> EVERYWHERE = Set.of("LIKES", "COMMENTS", "SHARES");

    @Test
    void reportsExactlyWhatTheNetworksCount() {
        try (CampaignScene scene = new CampaignScene(TENANT);
                TopicReader metrics = TopicReader.fromNow("marketing.metrics")) {
            for (Channel network : NETWORKS) {
                connect(TENANT, network);
            }
            scene.launch(NETWORKS);
            for (Channel network : NETWORKS) {
                scene.approve(network, "%s on %s".formatted(scene.campaign(), network));
            }

            await().untilAsserted(() -> {
                JsonPath truth = atNetworks(scene.campaign().toString());
                assertThat(truth.getList("items.settled"))
                        .hasSize(NETWORKS.length)
                        .containsOnly(true);
                assertIsTheTruth(reported(metrics, scene.campaign()), counted(truth));
            });
            showsTheCountersOfAPost(scene);
        }
    }

    private static void assertIsTheTruth(Map<String, Long> reported, Map<String, Long> counted) {
        Map<String, Long> known = new HashMap<>(counted);
        known.keySet().retainAll(reported.keySet());
        Map<String, Long> passedOn = new HashMap<>(reported);
        passedOn.keySet().removeIf(key -> key.endsWith(" ENGAGEMENTS"));
        assertThat(passedOn).isEqualTo(known);
        Set<String> missing = new HashSet<>(counted.keySet());
        missing.removeIf(key -> !EVERYWHERE.contains(key.substring(key.indexOf(' ') + 1)));
        missing.removeAll(reported.keySet());
        assertThat(missing).isEmpty();
    }

    private static void showsTheCountersOfAPost(CampaignScene scene) {
        String post = scene.queue().getString("items.find { it.platform == 'LINKEDIN' }.id");
        int likes = atNetworks(scene.campaign().toString())
                .getInt("items.find { it.network == 'LINKEDIN' }.counters.likes");
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

    /** Sums the reported differences by network and metric; a difference that was sent twice counts once. */
    private static Map<String, Long> reported(TopicReader metrics, UUID campaign) {
        Map<UUID, MetricRecorded> distinct = new HashMap<>();
        metrics.all().stream()
                .filter(record -> is(record, MetricRecorded.class, campaign))
                .map(record -> CampaignScene.read(record, MetricRecorded.class))
                .forEach(metric -> distinct.put(metric.eventId(), metric));
        Map<String, Long> sums = new HashMap<>();
        distinct.values()
                .forEach(metric -> sums.merge(
                        metric.channel() + " " + metric.metric(), metric.value().longValueExact(), Long::sum));
        sums.values().removeIf(value -> value == 0);
        return sums;
    }

    private static Map<String, Long> counted(JsonPath truth) {
        Map<String, Long> sums = new HashMap<>();
        List<Map<String, Object>> items = truth.getList("items");
        for (Map<String, Object> item : items) {
            @SuppressWarnings("unchecked")
            Map<String, Number> counters = (Map<String, Number>) item.get("counters");
            counters.forEach((name, value) ->
                    sums.put(item.get("network") + " " + name.toUpperCase(Locale.ROOT), value.longValue()));
        }
        sums.values().removeIf(value -> value == 0);
        return sums;
    }
}
