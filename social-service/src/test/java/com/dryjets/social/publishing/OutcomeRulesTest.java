package com.dryjets.social.publishing;

import static com.dryjets.social.publishing.PublishingFixtures.CONFIG;
import static com.dryjets.social.publishing.PublishingFixtures.NOW;
import static com.dryjets.social.publishing.PublishingFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.platform.PlatformFailure;
import com.dryjets.social.platform.PlatformFailure.Kind;
import com.dryjets.social.queue.AttemptOutcome;
import com.dryjets.social.queue.AttemptOutcome.Failed;
import com.dryjets.social.queue.AttemptOutcome.Retry;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeRulesTest {

    @Test
    void failsARejectedPost() {
        assertThat(after(0, PlatformFailure.of(Kind.REJECTED, "too long")))
                .isEqualTo(new Failed("REJECTED", "too long"));
    }

    @Test
    void looksUpAnUnknownOutcomeFirst() {
        assertThat(after(0, PlatformFailure.of(Kind.UNKNOWN, "silence")))
                .isEqualTo(new Retry("UNKNOWN", "silence", NOW.plusSeconds(3), 1, true));
    }

    @Test
    void waitsForARateLimitWithoutCountingAFailure() {
        Instant reset = NOW.plusSeconds(90);

        assertThat(after(4, PlatformFailure.rateLimited("slow down", Optional.of(reset))))
                .isEqualTo(new Retry("RATE_LIMITED", "slow down", reset, 4, false));
        assertThat(after(4, PlatformFailure.rateLimited("slow down", Optional.empty())))
                .isEqualTo(new Retry("RATE_LIMITED", "slow down", NOW.plusSeconds(60), 4, false));
    }

    @Test
    void keepsThePostWaitingAfterARejectedToken() {
        assertThat(after(4, PlatformFailure.of(Kind.UNAUTHORIZED, "expired")))
                .isEqualTo(new Retry("UNAUTHORIZED", "expired", NOW, 4, false));
    }

    @Test
    void retriesAnUnreachableNetworkWithBackoffThenFails() {
        PlatformFailure failure = PlatformFailure.of(Kind.UNREACHABLE, "down");

        assertThat(after(0, failure)).isEqualTo(new Retry("UNREACHABLE", "down", NOW.plusSeconds(2), 1, false));
        assertThat(after(2, failure)).isEqualTo(new Retry("UNREACHABLE", "down", NOW.plusSeconds(8), 3, false));
        assertThat(after(4, failure)).isEqualTo(new Failed("UNREACHABLE", "down"));
    }

    @Test
    void retriesAMissingPostUntilItFailedTooOften() {
        assertThat(OutcomeRules.notFound(post(1), CONFIG, NOW)).isInstanceOfSatisfying(Retry.class, retry -> {
            assertThat(retry.unresolved()).isFalse();
            assertThat(retry.dueAt()).isEqualTo(NOW.plusSeconds(2));
        });
        assertThat(OutcomeRules.notFound(post(5), CONFIG, NOW)).isInstanceOf(Failed.class);
    }

    @Test
    void leavesTheOutcomeUnknownIfTheLookupFails() {
        AttemptOutcome outcome =
                OutcomeRules.stillUnknown(post(5), PlatformFailure.of(Kind.UNREACHABLE, "down"), CONFIG, NOW);

        assertThat(outcome).isInstanceOfSatisfying(Retry.class, retry -> {
            assertThat(retry.unresolved()).isTrue();
            assertThat(retry.failures()).isEqualTo(5);
        });
    }

    private static AttemptOutcome after(int failures, PlatformFailure failure) {
        return OutcomeRules.afterAttempt(post(failures), failure, CONFIG, NOW);
    }
}
