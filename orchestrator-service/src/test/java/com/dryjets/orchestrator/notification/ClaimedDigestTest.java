package com.dryjets.orchestrator.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.stop.StopKey;
import com.dryjets.kit.tenancy.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClaimedDigestTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final DigestSubscription ANNA =
            new DigestSubscription(Ids.next(), new Caller("sunrise", "anna"), "anna@example.com", StopKey.next());

    @Test
    void nextDigestLooksBackBeforeThisClaim() {
        ClaimedDigest digest = digest(NOW.minus(Duration.ofDays(1)), Set.of());

        assertThat(digest.nextNewsAfter()).isEqualTo(NOW.minus(Duration.ofMinutes(10)));
    }

    @Test
    void newsBeforeTheDigestWasSwitchedOnStayOld() {
        Instant switchedOn = NOW.minus(Duration.ofMinutes(1));

        assertThat(digest(switchedOn, Set.of()).nextNewsAfter()).isEqualTo(switchedOn);
    }

    @Test
    void nextDigestDoesNotRepeatWhatBothLookAt() {
        NotificationView old = news(Duration.ofHours(3));
        NotificationView recent = news(Duration.ofMinutes(3));

        Set<UUID> told =
                digest(NOW.minus(Duration.ofDays(1)), Set.of(Ids.next())).nextTold(List.of(recent, old));

        assertThat(told).containsExactly(recent.id());
    }

    @Test
    void digestShortlyAfterAnotherStillKnowsWhatThatOneTold() {
        UUID earlier = Ids.next();
        NotificationView recent = news(Duration.ofMinutes(1));

        Set<UUID> told =
                digest(NOW.minus(Duration.ofMinutes(12)), Set.of(earlier)).nextTold(List.of(recent));

        assertThat(told).containsExactlyInAnyOrder(earlier, recent.id());
    }

    @Test
    void linkIsOfThisPersonAndAddress() {
        DigestSubscription moved = new DigestSubscription(ANNA.id(), ANNA.person(), "anna@example.org", ANNA.stopKey());

        assertThat(ANNA.isOf(ANNA.token())).isTrue();
        assertThat(moved.isOf(ANNA.token())).isFalse();
    }

    private static ClaimedDigest digest(Instant newsAfter, Set<UUID> told) {
        return new ClaimedDigest(ANNA, 8, "UTC", null, newsAfter, told, NOW);
    }

    private static NotificationView news(Duration age) {
        return new NotificationView(
                Ids.next(),
                NotificationKind.CAMPAIGN_ENDED,
                Ids.next(),
                "Coats",
                Ids.next(),
                "The campaign has ended.",
                null,
                NOW.minus(age),
                null);
    }
}
