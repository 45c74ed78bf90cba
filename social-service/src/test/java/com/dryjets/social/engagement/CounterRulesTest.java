package com.dryjets.social.engagement;

import static com.dryjets.social.PostFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CounterRulesTest {

    private static final PollingConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(PollingConfig.class)
            .build()
            .getConfigMapping(PollingConfig.class);

    private static final TrackedPost NEW = new TrackedPost(
            Ids.next(),
            "sunrise",
            Ids.next(),
            Ids.next(),
            Channel.TWITTER,
            null,
            "17",
            NOON,
            Map.of(),
            Map.of(),
            0,
            0,
            0);

    private static Counters likes(long likes) {
        return new Counters(Map.of(Metric.LIKES, likes));
    }

    private static TrackedPost polled(TrackedPost post, long... likes) {
        TrackedPost polled = post;
        for (long one : likes) {
            polled = CounterRules.polled(polled, likes(one));
        }
        return polled;
    }

    @Test
    void passesOnDifferencesWhoseSumIsTheCounter() {
        TrackedPost first = polled(NEW, 3);
        TrackedPost second = polled(first, 10);

        assertThat(CounterRules.differences(NEW, first, NOON))
                .singleElement()
                .extracting(MetricRecorded::metric, metric -> metric.value().longValue(), MetricRecorded::contentRef)
                .containsExactly(Metric.LIKES, 3L, NEW.postId());
        assertThat(CounterRules.differences(first, second, NOON))
                .extracting(metric -> metric.value().longValue())
                .containsExactly(7L);
    }

    @Test
    void givesTheSameDifferenceTheSameId() {
        TrackedPost first = polled(NEW, 3);

        assertThat(CounterRules.differences(NEW, first, NOON).getFirst().eventId())
                .isEqualTo(CounterRules.differences(NEW, polled(NEW, 3), NOON)
                        .getFirst()
                        .eventId())
                .isNotEqualTo(CounterRules.differences(first, polled(first, 4), NOON)
                        .getFirst()
                        .eventId());
    }

    @Test
    void ignoresAFallThatTheNextPollTakesBack() {
        TrackedPost post = polled(NEW, 100, 0, 104);

        assertThat(polled(NEW, 100, 0).counters()).containsEntry(Metric.LIKES, 100L);
        assertThat(post.counters()).containsEntry(Metric.LIKES, 104L);
    }

    @Test
    void passesOnAFallThatTheNextPollConfirms() {
        TrackedPost fallen = polled(NEW, 100, 90);
        TrackedPost confirmed = polled(fallen, 91);

        assertThat(CounterRules.differences(fallen, confirmed, NOON))
                .extracting(metric -> metric.value().longValue())
                .containsExactly(-9L);
    }

    @Test
    void keepsACounterThatIsNoLongerReported() {
        TrackedPost post = CounterRules.polled(polled(NEW, 100), new Counters(Map.of(Metric.SHARES, 2L)));

        assertThat(post.counters()).isEqualTo(Map.of(Metric.LIKES, 100L, Metric.SHARES, 2L));
    }

    @Test
    void pollsEverMoreRarelyAndStops() {
        TrackedPost post = polled(NEW, 1);

        assertThat(CounterRules.nextPoll(post, CONFIG, NOON)).contains(NOON.plus(CONFIG.shortest()));
        assertThat(CounterRules.nextPoll(polled(post, 1, 1), CONFIG, NOON))
                .contains(NOON.plus(CONFIG.shortest().multipliedBy(4)));
        Duration day = Duration.ofDays(1);
        assertThat(CounterRules.nextPoll(post, CONFIG, NOON.plus(day)))
                .contains(NOON.plus(day).plus(Duration.ofMinutes(48)));
        assertThat(CounterRules.nextPoll(post, CONFIG, NOON.plus(CONFIG.until()).plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void givesUpAPostThatTheNetworkHasNotKnownForLong() {
        TrackedPost post = NEW;
        for (int i = 0; i < 9; i++) {
            post = CounterRules.missed(post);
        }

        assertThat(CounterRules.nextPoll(post, CONFIG, NOON)).isPresent();
        assertThat(CounterRules.nextPoll(CounterRules.missed(post), CONFIG, NOON))
                .isEmpty();
        assertThat(polled(post, 1).failures()).isZero();
    }
}
