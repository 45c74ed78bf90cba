package com.dryjets.social.publishing;

import static com.dryjets.social.publishing.PublishingFixtures.CONFIG;
import static com.dryjets.social.publishing.PublishingFixtures.NOW;
import static com.dryjets.social.publishing.PublishingFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.platform.PlatformFailure;
import com.dryjets.social.platform.PlatformFailure.Kind;
import com.dryjets.social.publishing.Verdict.Failed;
import com.dryjets.social.publishing.Verdict.Later;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeRulesTest {

    @Test
    void whatTheNetworkRejectsIsGivenUp() {
        assertThat(after(0, PlatformFailure.of(Kind.REJECTED, "too long")))
                .isEqualTo(new Failed("REJECTED", "too long"));
    }

    @Test
    void anUnknownOutcomeIsLookedUpBeforeAnythingElse() {
        assertThat(after(0, PlatformFailure.of(Kind.UNKNOWN, "silence")))
                .isEqualTo(new Later("UNKNOWN", "silence", NOW.plusSeconds(3), 1, true));
    }

    @Test
    void aRateLimitIsWaitedForAndCountsForNothing() {
        Instant reset = NOW.plusSeconds(90);

        assertThat(after(4, PlatformFailure.rateLimited("slow down", Optional.of(reset))))
                .isEqualTo(new Later("RATE_LIMITED", "slow down", reset, 4, false));
        assertThat(after(4, PlatformFailure.rateLimited("slow down", Optional.empty())))
                .isEqualTo(new Later("RATE_LIMITED", "slow down", NOW.plusSeconds(60), 4, false));
    }

    @Test
    void aBadTokenMakesThePostWait() {
        assertThat(after(4, PlatformFailure.of(Kind.UNAUTHORIZED, "expired")))
                .isEqualTo(new Later("UNAUTHORIZED", "expired", NOW, 4, false));
    }

    @Test
    void anUnreachableNetworkIsTriedAgainEverLaterAndThenNoMore() {
        PlatformFailure failure = PlatformFailure.of(Kind.UNREACHABLE, "down");

        assertThat(after(0, failure)).isEqualTo(new Later("UNREACHABLE", "down", NOW.plusSeconds(2), 1, false));
        assertThat(after(2, failure)).isEqualTo(new Later("UNREACHABLE", "down", NOW.plusSeconds(8), 3, false));
        assertThat(after(4, failure)).isEqualTo(new Failed("UNREACHABLE", "down"));
    }

    @Test
    void whatTheNetworkDoesNotHaveIsTriedAgainUntilItWasTriedOftenEnough() {
        assertThat(OutcomeRules.notFound(post(1), CONFIG, NOW)).isInstanceOfSatisfying(Later.class, later -> {
            assertThat(later.unresolved()).isFalse();
            assertThat(later.dueAt()).isEqualTo(NOW.plusSeconds(2));
        });
        assertThat(OutcomeRules.notFound(post(5), CONFIG, NOW)).isInstanceOf(Failed.class);
    }

    @Test
    void aNetworkThatCannotBeAskedLeavesTheOutcomeUnknown() {
        Verdict verdict = OutcomeRules.stillUnknown(post(5), PlatformFailure.of(Kind.UNREACHABLE, "down"), CONFIG, NOW);

        assertThat(verdict).isInstanceOfSatisfying(Later.class, later -> {
            assertThat(later.unresolved()).isTrue();
            assertThat(later.failures()).isEqualTo(5);
        });
    }

    private static Verdict after(int failures, PlatformFailure failure) {
        return OutcomeRules.afterAttempt(post(failures), failure, CONFIG, NOW);
    }
}
