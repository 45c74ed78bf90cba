package com.dryjets.content.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.feed.EntryDecision.GiveUp;
import com.dryjets.content.feed.EntryDecision.Retry;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.work.Backoff;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EntryRulesTest {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));
    private static final int MOST = 8;

    @Test
    void retriesAFailureWithGrowingPauses() {
        assertThat(after(new IllegalStateException(), 1)).isEqualTo(retryIn(Duration.ofMinutes(1)));
        assertThat(after(new IllegalStateException(), 3)).isEqualTo(retryIn(Duration.ofMinutes(4)));
        assertThat(after(new StackOverflowError(), 7)).isEqualTo(retryIn(Duration.ofHours(1)));
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        assertThat(after(new IllegalStateException(), MOST))
                .isEqualTo(
                        new GiveUp("The pieces could not be made because of an error on our side. Leo tried 8 times."));
    }

    @Test
    void givesUpAtOnceIfTheEntryIsRefused() {
        assertThat(after(Problem.conflict("The post is archived."), 1)).isEqualTo(new GiveUp("The post is archived."));
        assertThat(after(Problem.badField("/voiceId", "must be the id of a brand voice"), 1))
                .isEqualTo(new GiveUp("Some fields are invalid. must be the id of a brand voice"));
    }

    @Test
    void triesAgainAfterARefusalThatMayEnd() {
        assertThat(after(Problem.unavailable("The storage is unavailable.", Duration.ofSeconds(5)), 1))
                .isEqualTo(retryIn(Duration.ofMinutes(1)));
    }

    @Test
    void givesUpAnEntryThatKillsTheService() {
        assertThat(EntryRules.beforeAttempt(MOST, MOST)).isEmpty();
        assertThat(EntryRules.beforeAttempt(MOST + 1, MOST))
                .contains(new GiveUp("The service stopped 8 times while making the pieces."));
    }

    private static EntryDecision after(Throwable failure, int attempt) {
        return EntryRules.after(failure, attempt, MOST, BACKOFF);
    }

    private static Retry retryIn(Duration pause) {
        return new Retry("The pieces could not be made because of an error on our side.", pause);
    }
}
