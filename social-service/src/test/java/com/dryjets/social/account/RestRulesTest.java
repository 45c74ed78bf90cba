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
        UUID account = Ids.next();

        for (int inARow = 1; inARow <= 6; inARow++) {
            Duration full = Duration.ofMinutes(1L << (inARow - 1));
            assertThat(RestRules.pause(inARow, account, CONFIG))
                    .isBetween(full.multipliedBy(3).dividedBy(4), full);
        }
        assertThat(IntStream.range(7, 100).mapToObj(inARow -> RestRules.pause(inARow, account, CONFIG)))
                .allMatch(pause -> pause.compareTo(Duration.ofMinutes(45)) >= 0)
                .allMatch(pause -> pause.compareTo(Duration.ofHours(1)) <= 0);
    }

    @Test
    void bringsAccountsBackOneByOne() {
        assertThat(IntStream.range(0, 20)
                        .mapToObj(account -> new UUID(0, 7_919L * account))
                        .map(account -> RestRules.pause(3, account, CONFIG)))
                .doesNotHaveDuplicates();
    }

    @Test
    void restsUntilTheStatedEndOfALimit() {
        RateLimit limit = limit(NOON.plusSeconds(900), null);

        assertThat(RestRules.end(limit, Optional.empty(), CONFIG, NOON)).isEqualTo(NOON.plusSeconds(900));
    }

    @Test
    void restsUntilTheOldestPostLeavesARollingWindow() {
        RateLimit limit = limit(null, Duration.ofDays(1));
        Instant oldest = NOON.minus(Duration.ofHours(23));

        assertThat(RestRules.end(limit, Optional.of(oldest), CONFIG, NOON)).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void asksAgainSoonForALimitOfWhichItKnowsNoEnd() {
        Instant soon = NOON.plus(CONFIG.firstLimit());

        assertThat(RestRules.end(limit(null, null), Optional.empty(), CONFIG, NOON))
                .isEqualTo(soon);
        assertThat(RestRules.end(limit(NOON.minusSeconds(1), null), Optional.empty(), CONFIG, NOON))
                .isEqualTo(soon);
        assertThat(RestRules.end(limit(null, Duration.ofDays(1)), Optional.empty(), CONFIG, NOON))
                .isEqualTo(soon);
    }

    private static RateLimit limit(@Nullable Instant resetsAt, @Nullable Duration postsIn) {
        return new RateLimit(Operation.PUBLISH, Scope.ACCOUNT, "posts", 100, 0, resetsAt, postsIn);
    }

    @Test
    void takesAnotherPostOnceTheOldestHasLeftTheWindow() {
        Duration day = Duration.ofDays(1);

        assertThat(RestRules.freed(NOON, day, NOON.plusSeconds(3600))).contains(NOON.plus(day));
        assertThat(RestRules.freed(NOON, day, NOON.plus(day))).isEmpty();
    }
}
