package com.dryjets.social.post;

import static com.dryjets.social.PostFixtures.NOON;
import static com.dryjets.social.PostFixtures.publish;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Step UPLOAD = new Step(Step.Kind.UPLOAD, 0);
    private static final List<Step> PLAN = List.of(UPLOAD, publish(0), publish(1));

    private final List<LedgerEntry> entries = new ArrayList<>();

    private LedgerTest tried(Step step, String outcome, @Nullable String remoteId) {
        int number = entries.size() + 1;
        entries.add(new LedgerEntry(number, step, NOON.plusSeconds(number), null, outcome, remoteId, null));
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

    @Test
    void repeatsAStepWhoseResultHasExpired() {
        tried(UPLOAD, "EXPIRED", "m1").tried(publish(0), "EXPIRED", null);

        assertThat(ledger().next(PLAN)).contains(UPLOAD);
    }

    @Test
    void searchesFromTheFirstTryOn() {
        tried(publish(0), "NOT_FOUND", null).tried(publish(0), "UNKNOWN", null);

        assertThat(ledger().firstTried(publish(0))).contains(NOON.plusSeconds(1));
        assertThat(ledger().lastTried(publish(0))).contains(NOON.plusSeconds(2));
    }

    @Test
    void knowsWhetherAnEarlierTryMayHaveBeenShown() {
        tried(publish(0), "RATE_LIMITED", null).tried(publish(0), "STARTED", null);
        assertThat(ledger().mayHaveShown(publish(0), 2)).isFalse();

        tried(publish(0), "STARTED", null);
        assertThat(ledger().mayHaveShown(publish(0), 3)).isTrue();
    }
}
