package com.dryjets.social.account;

import static com.dryjets.social.PostFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.social.account.RefreshRules.Renewal;
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

    private static Renewal renewal(@Nullable String refresh, @Nullable Instant expiresAt) {
        return RefreshRules.renewal(tokens("a", refresh, expiresAt), BEFORE, NOON);
    }

    @Test
    void refreshesBeforeTokensExpire() {
        assertThat(renewal("r", NOON.plusSeconds(7200)))
                .isEqualTo(new Renewal(NOON.plusSeconds(7200).minus(BEFORE), true));
        assertThat(renewal("r", NOON.plusSeconds(60))).isEqualTo(new Renewal(NOON.plusSeconds(30), true));
    }

    @Test
    void leavesTokensThatDoNotExpire() {
        assertThat(renewal("r", null)).isEqualTo(new Renewal(null, false));
        assertThat(renewal(null, null)).isEqualTo(new Renewal(null, false));
    }

    /** LinkedIn gives refresh tokens to few applications; a person is asked when the access ends, not before. */
    @Test
    void usesTokensThatCannotBeRenewedUntilTheyExpire() {
        assertThat(renewal(null, NOON.plusSeconds(7200))).isEqualTo(new Renewal(NOON.plusSeconds(7200), false));
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
