package com.dryjets.social.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.platform.Counters;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.ws.rs.POST;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CounterRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final UUID POST = Ids.next();
    private static final PollingConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(PollingConfig.class)
            .build()
            .getConfigMapping(PollingConfig.class);

    @Test
    void passesOnDifferencesIncludingNegativeOnes() {
        TrackedPost post = post(Map.of(Metric.IMPRESSIONS, 10L, Metric.LIKES, 3L, Metric.SHARES, 1L), 4, null);
        Counters now = new Counters(Map.of(Metric.IMPRESSIONS, 25L, Metric.LIKES, 2L, Metric.SHARES, 1L));

        List<MetricRecorded> differences = CounterRules.differences(post, now, NOW);

        assertThat(differences)
                .extracting(MetricRecorded::metric, MetricRecorded::value)
                .containsExactlyInAnyOrder(
                        tuple(Metric.IMPRESSIONS, BigDecimal.valueOf(15)), tuple(Metric.LIKES, BigDecimal.valueOf(-1)));
    }

    @Test
    void identifiesADifferenceByTheChangeNotTheCounter() {
        // A counter that falls and rises again reaches the same value twice; both differences count.
        Counters one = new Counters(Map.of(Metric.LIKES, 1L));
        UUID first = id(post(Map.of(), 0, null), one);
        UUID second = id(post(Map.of(Metric.LIKES, 0L), 2, null), one);

        assertThat(first).isNotEqualTo(second).isEqualTo(id(post(Map.of(), 0, null), one));
    }

    @Test
    void keepsCountersThatTheNetworkDidNotReport() {
        TrackedPost post = post(Map.of(Metric.REACH, 5L), 1, null);

        assertThat(CounterRules.polled(post, new Counters(Map.of(Metric.LIKES, 2L)), true)
                        .counters())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Metric.REACH, 5L, Metric.LIKES, 2L));
        assertThat(CounterRules.differences(post, new Counters(Map.of()), NOW)).isEmpty();
    }

    @Test
    void pollsSoonWhileCountersChangeAndRarelyWhileTheyDoNot() {
        assertThat(nextPoll(0)).contains(NOW.plusSeconds(3));
        assertThat(nextPoll(3)).contains(NOW.plusSeconds(24));
        assertThat(nextPoll(500)).contains(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void stopsSomeTimeAfterTheCampaignEnded() {
        assertThat(CounterRules.nextPoll(post(Map.of(), 0, NOW.minus(Duration.ofDays(6))), CONFIG, NOW))
                .isPresent();
        assertThat(CounterRules.nextPoll(post(Map.of(), 0, NOW.minus(Duration.ofDays(8))), CONFIG, NOW))
                .isEmpty();
    }

    @Test
    void sumsEngagementsFromTheirParts() {
        Counters counters =
                Counters.of(Map.of(Metric.IMPRESSIONS, 100L, Metric.LIKES, 4L, Metric.COMMENTS, 2L, Metric.SHARES, 1L));

        assertThat(counters.values()).containsEntry(Metric.ENGAGEMENTS, 7L);
    }

    @Test
    void countsChangesAndPollsWithoutOne() {
        TrackedPost changed =
                CounterRules.polled(post(Map.of(), 4, null), new Counters(Map.of(Metric.LIKES, 2L)), true);
        TrackedPost unchanged = CounterRules.polled(changed, new Counters(Map.of()), false);

        assertThat(changed)
                .extracting(TrackedPost::revision, TrackedPost::unchanged)
                .containsExactly(5L, 0);
        assertThat(unchanged)
                .extracting(TrackedPost::revision, TrackedPost::unchanged)
                .containsExactly(5L, 1);
    }

    private static Optional<Instant> nextPoll(int unchanged) {
        TrackedPost post = post(Map.of(), 0, null);
        for (int i = 0; i < unchanged; i++) {
            post = post.polled(Map.of(), false);
        }
        return CounterRules.nextPoll(post, CONFIG, NOW);
    }

    private static UUID id(TrackedPost post, Counters now) {
        return CounterRules.differences(post, now, NOW).getFirst().eventId();
    }

    private static TrackedPost post(Map<Metric, Long> counters, long revision, @Nullable Instant endedAt) {
        return new TrackedPost(POST, "sunrise", POST, Channel.TWITTER, null, "7", counters, revision, 0, endedAt, null);
    }
}
