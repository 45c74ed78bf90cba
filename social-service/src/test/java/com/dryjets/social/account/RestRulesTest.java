package com.dryjets.social.account;

import static com.dryjets.social.PostFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.RateLimit.Scope;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RestRulesTest {

    private static final RestConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(RestConfig.class)
            .build()
            .getConfigMapping(RestConfig.class);

    @Test
    void restsTwiceAsLongAfterEachLimitUpToAnHour() {
        List<Duration> pauses = RestRules.pauses(Ids.next(), CONFIG);

        for (int i = 0; i < 6; i++) {
            Duration full = Duration.ofMinutes(1L << i);
            assertThat(pauses.get(i)).isBetween(full.multipliedBy(3).dividedBy(4), full);
        }
        assertThat(pauses.subList(6, pauses.size()))
                .isNotEmpty()
                .allMatch(pause -> pause.compareTo(Duration.ofMinutes(45)) >= 0)
                .allMatch(pause -> pause.compareTo(Duration.ofHours(1)) <= 0);
    }

    @Test
    void accountsDoNotAllResumeAtOnce() {
        assertThat(IntStream.range(0, 20)
                        .mapToObj(account -> new UUID(0, 7_919L * account))
                        .map(account -> RestRules.pauses(account, CONFIG).get(2)))
                .doesNotHaveDuplicates();
    }

    @Test
    void restsUntilTheStatedEndOfALimit() {
        RateLimit limit = limit(NOON.plusSeconds(900), null);

        assertThat(RestRules.end(limit, Optional.empty(), CONFIG, NOON)).contains(NOON.plusSeconds(900));
    }

    @Test
    void restsUntilTheOldestPostLeavesARollingWindow() {
        RateLimit limit = limit(null, Duration.ofDays(1));
        Instant oldest = NOON.minus(Duration.ofMinutes(23 * 60 + 30));

        assertThat(RestRules.end(limit, Optional.of(oldest), CONFIG, NOON)).contains(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void endIsUnknownIfTheLimitStatesNoneOrAPastOne() {
        assertThat(RestRules.end(limit(null, null), Optional.empty(), CONFIG, NOON))
                .isEmpty();
        assertThat(RestRules.end(limit(NOON.minusSeconds(1), null), Optional.empty(), CONFIG, NOON))
                .isEmpty();
        assertThat(RestRules.end(limit(null, Duration.ofDays(1)), Optional.empty(), CONFIG, NOON))
                .isEmpty();
    }

    private static RateLimit limit(@Nullable Instant resetsAt, @Nullable Duration postsIn) {
        return new RateLimit(Operation.PUBLISH, Scope.ACCOUNT, "posts", 100, 0, resetsAt, postsIn);
    }

    @Test
    void allowsAnotherPostOnceTheOldestHasLeftTheWindow() {
        Duration day = Duration.ofDays(1);

        assertThat(RestRules.freed(NOON, day, CONFIG, NOON.plus(day).minusSeconds(60)))
                .contains(NOON.plus(day));
        assertThat(RestRules.freed(NOON, day, CONFIG, NOON.plus(day))).isEmpty();
    }

    /** Posts made directly on the network may leave the window before ours. */
    @Test
    void triesAgainWithinAnHourEvenIfOurPostIsStillInTheWindow() {
        Instant soon = NOON.plus(Duration.ofHours(1));

        assertThat(RestRules.freed(NOON, Duration.ofDays(1), CONFIG, NOON)).contains(soon);
        assertThat(RestRules.end(limit(null, Duration.ofDays(1)), Optional.of(NOON), CONFIG, NOON))
                .contains(soon);
    }
}
