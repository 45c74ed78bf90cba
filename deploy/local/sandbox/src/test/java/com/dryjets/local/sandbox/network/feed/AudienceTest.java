package com.dryjets.local.sandbox.network.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AudienceTest {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    private static final Duration SETTLE = Duration.ofSeconds(20);

    private final Audience audience = new Audience(7, SETTLE);

    @ParameterizedTest
    @EnumSource(Network.class)
    void countersGrowToSameFinalValues(Network network) {
        Post post = post("1", network);
        Counters before = audience.countersAt(post, START);
        for (int second = 1; second <= 30; second++) {
            Counters now = audience.countersAt(post, START.plusSeconds(second));
            assertThat(now.impressions()).isGreaterThanOrEqualTo(before.impressions());
            assertThat(now.likes()).isBetween(before.likes(), now.impressions());
            before = now;
        }

        assertThat(before).isEqualTo(audience.countersAt(post, START.plus(SETTLE)));
        assertThat(before).isEqualTo(new Audience(7, SETTLE).countersAt(post, START.plusSeconds(3600)));
        assertThat(before.impressions()).isPositive();
    }

    @Test
    void startsAtZero() {
        assertThat(audience.countersAt(post("1", Network.LINKEDIN), START)).isEqualTo(new Counters(0, 0L, 0, 0, 0, 0));
    }

    @Test
    void differsByPostAndSeed() {
        Instant late = START.plusSeconds(60);
        Counters counters = audience.countersAt(post("1", Network.TWITTER), late);

        assertThat(counters).isNotEqualTo(audience.countersAt(post("2", Network.TWITTER), late));
        assertThat(counters).isNotEqualTo(new Audience(8, SETTLE).countersAt(post("1", Network.TWITTER), late));
    }

    @Test
    void deletedPostKeepsItsCounters() {
        Post deleted = post("1", Network.TWITTER).deleted(START.plusSeconds(5));

        assertThat(audience.countersAt(deleted, START.plusSeconds(60)))
                .isEqualTo(audience.countersAt(post("1", Network.TWITTER), START.plusSeconds(5)));
        assertThat(audience.hasSettled(deleted, START.plusSeconds(6))).isTrue();
    }

    private static Post post(String id, Network network) {
        return new Post(id, network, "sunrise", "text", START, null);
    }
}
