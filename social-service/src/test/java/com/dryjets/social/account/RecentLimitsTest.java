package com.dryjets.social.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.RateLimit.Scope;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentLimitsTest {

    private final UUID account = Ids.next();
    private final RecentLimits recent = new RecentLimits();

    @Test
    void storesWhatHardlyChangesOnce() {
        assertThat(isNews(100)).isTrue();
        assertThat(isNews(99)).isFalse();
        assertThat(isNews(50)).isFalse();
        assertThat(recent.isNews(Ids.next(), limit(99))).isTrue();
    }

    @Test
    void storesABegunWindow() {
        isNews(50);

        assertThat(isNews(100)).isTrue();
    }

    @Test
    void storesEveryRequestThatMayBeTheLast() {
        isNews(100);

        assertThat(isNews(9)).isTrue();
        assertThat(isNews(8)).isTrue();
        assertThat(isNews(0)).isTrue();
        assertThat(isNews(0)).isTrue();
    }

    /** X limits the posts of an account and of the application in the same window. */
    @Test
    void tellsLimitsOfAnAccountAndOfTheApplicationApart() {
        isNews(50);

        assertThat(recent.isNews(
                        account, RateLimit.ofCalls(Operation.PUBLISH, Scope.APP, "posts per day", 1_000, 900, null)))
                .isTrue();
        assertThat(isNews(49)).isFalse();
    }

    private boolean isNews(int remaining) {
        return recent.isNews(account, limit(remaining));
    }

    private static RateLimit limit(int remaining) {
        return RateLimit.ofCalls(Operation.PUBLISH, Scope.ACCOUNT, "posts per day", 100, remaining, null);
    }
}
