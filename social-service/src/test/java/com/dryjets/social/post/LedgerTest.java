package com.dryjets.social.post;

import static com.dryjets.social.PostFixtures.NOON;
import static com.dryjets.social.PostFixtures.publish;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    private static final Step UPLOAD = new Step(Step.Kind.UPLOAD, 0);
    private static final List<Step> PLAN = List.of(UPLOAD, publish(0), publish(1));

    private final List<LedgerEntry> entries = new ArrayList<>();

    private LedgerTest tried(Step step, String outcome, @Nullable String remoteId) {
        int number = entries.size() + 1;
        Duration age = Duration.ofMinutes(10 - number);
        entries.add(new LedgerEntry(number, step, NOON.plusSeconds(number), age, null, outcome, remoteId, null));
        return this;
    }

    private Ledger ledger() {
        return new Ledger(entries);
    }

    @Test
    void goesOnWithTheFirstStepThatIsNotDone() {
        tried(UPLOAD, "DONE", "m1").tried(publish(0), "UNKNOWN", null);
        assertThat(ledger().next(PLAN)).contains(publish(0));

        tried(publish(0), "FOUND", "17");
        assertThat(ledger().next(PLAN)).contains(publish(1));
        assertThat(ledger().progress().id(publish(0))).isEqualTo("17");
    }

    @Test
    void remembersWhatTheNetworkIsWorkingOn() {
        tried(UPLOAD, "PENDING", "m1");

        assertThat(ledger().next(PLAN)).contains(UPLOAD);
        assertThat(ledger().progress().pendingId(UPLOAD)).contains("m1");
    }

    /** A follow-up that could not tell leaves the id by which a later one can. */
    @Test
    void remembersWhatTheNetworkWasWorkingOnWhenItWasGivenUp() {
        tried(publish(0), "UNKNOWN", "v1");

        assertThat(ledger().next(PLAN.subList(1, 3))).contains(publish(0));
        assertThat(ledger().progress().pendingId(publish(0))).contains("v1");
    }

    /** Asked for again, it would be refused again whatever a person has changed. */
    @ParameterizedTest
    @ValueSource(strings = {"MEDIA_UNUSABLE", "CONTENT_REFUSED", "DUPLICATE", "UNSUPPORTED"})
    void startsAnewWhatTheNetworkHasRefused(String refusal) {
        tried(UPLOAD, "PENDING", "m1").tried(UPLOAD, refusal, null);

        assertThat(ledger().next(PLAN)).contains(UPLOAD);
        assertThat(ledger().progress().pendingId(UPLOAD)).isEmpty();
    }

    @Test
    void repeatsAStepWhoseResultHasExpired() {
        tried(UPLOAD, "EXPIRED", "m1").tried(publish(0), "EXPIRED", null);

        assertThat(ledger().next(PLAN)).contains(UPLOAD);
    }

    @Test
    void searchesFromTheFirstTryOn() {
        tried(publish(0), "NOT_FOUND", null).tried(publish(0), "UNKNOWN", null);

        assertThat(ledger().firstTried(publish(0))).contains(NOON.plusSeconds(1));
        assertThat(ledger().sinceTried(publish(0))).isEqualTo(Duration.ofMinutes(8));
    }

    @Test
    void knowsWhetherAnEarlierTryMayHaveBeenShown() {
        tried(publish(0), "RATE_LIMITED", null).tried(publish(0), "STARTED", null);
        assertThat(ledger().mayHaveShown(publish(0), 2)).isFalse();

        tried(publish(0), "STARTED", null);
        assertThat(ledger().mayHaveShown(publish(0), 3)).isTrue();
    }
}
