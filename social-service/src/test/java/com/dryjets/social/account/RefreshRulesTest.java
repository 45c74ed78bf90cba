package com.dryjets.social.account;

import static com.dryjets.social.PostFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefreshRulesTest {

    private static final Duration BEFORE = Duration.ofMinutes(10);

    private static Tokens tokens(String access, @Nullable String refresh, @Nullable Instant expiresAt) {
        return new Tokens(access, refresh, expiresAt, null, Set.of("write"), null);
    }

    private static @Nullable Instant refreshAt(@Nullable Instant expiresAt) {
        return RefreshRules.refreshAt(tokens("a", "r", expiresAt), BEFORE, NOON);
    }

    @Test
    void refreshesBeforeTokensExpire() {
        assertThat(refreshAt(NOON.plusSeconds(7200)))
                .isEqualTo(NOON.plusSeconds(7200).minus(BEFORE));
        assertThat(refreshAt(NOON.plusSeconds(60))).isEqualTo(NOON.plusSeconds(30));
        assertThat(refreshAt(null)).isNull();
    }

    @Test
    void keepsWhatTheNetworkLeavesOut() {
        Tokens old = tokens("old", "first", NOON);
        Tokens kept = RefreshRules.keep(old, new Tokens("new", "", null, null, Set.of(), null));

        assertThat(kept).isEqualTo(new Tokens("new", "first", null, null, Set.of("write"), null));
        assertThat(RefreshRules.keep(old, tokens("new", "second", null)).refreshToken())
                .isEqualTo("second");
    }

    @Test
    void neverStoresAnEmptyToken() {
        assertThatThrownBy(() -> RefreshRules.keep(tokens("old", "r", null), tokens(" ", "r", null)))
                .isInstanceOf(NetworkFailure.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"UNREACHABLE", "UNKNOWN", "RATE_LIMITED", "OUT_OF_CREDIT", "VERSION_RETIRED"})
    void asksNoPersonForWhatPassesOrAnOperatorSettles(Kind kind) {
        assertThat(RefreshRules.isFinal(NetworkFailure.of(kind, "Words"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TOKEN_EXPIRED", "PERMISSION_MISSING", "ACCOUNT_GONE"})
    void asksAPersonWhenTheNetworkRefuses(Kind kind) {
        assertThat(RefreshRules.isFinal(NetworkFailure.of(kind, "Words"))).isTrue();
    }
}
