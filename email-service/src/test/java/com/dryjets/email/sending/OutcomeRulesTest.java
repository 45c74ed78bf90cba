package com.dryjets.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.email.EmailRef;
import com.dryjets.email.recipient.LockedRecipient;
import com.dryjets.email.recipient.RecipientChange;
import com.dryjets.email.recipient.RecipientChange.Next;
import com.dryjets.email.recipient.RecipientState;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.NotDeliverable;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.RouteRefused;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomeRulesTest {

    private static final Instant NOW = Instant.parse("2026-10-05T07:00:00Z");
    private static final UUID LEASE = Ids.next();
    private static final Delivery REFUSED = new RouteRefused(0, null, "Connection refused");

    private static final SendingConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(SendingConfig.class)
            .build()
            .getConfigMapping(SendingConfig.class);

    @Test
    void aRefusalOfTheRouteCostsNoAttempt() {
        RecipientChange change = decide(REFUSED, null);

        assertThat(change.state()).isEqualTo(RecipientState.PENDING);
        assertThat(change.attempts()).isZero();
        assertThat(change.next()).isEqualTo(new Next.Wait(Duration.ZERO, 0, NOW));
    }

    @Test
    void aRecipientAtWhomTheRouteKeepsFailingWaitsLongerEachTime() {
        Instant since = NOW.minusSeconds(600);

        assertThat(decide(REFUSED, since).next()).isEqualTo(new Next.Wait(Duration.ofSeconds(150), 0, since));
        assertThat(decide(REFUSED, NOW.minus(Duration.ofHours(48))).next())
                .isEqualTo(new Next.Wait(Duration.ofHours(4), 0, NOW.minus(Duration.ofHours(48))));
    }

    @Test
    void aRefusedRecipientIsGivenUpLikeADeferredOne() {
        RecipientChange change = decide(REFUSED, NOW.minus(Duration.ofHours(73)));

        assertThat(change.state()).isEqualTo(RecipientState.FAILED);
        assertThat(change.attempts()).isZero();
        assertThat(change.answer()).isEqualTo("Connection refused");
    }

    @Test
    void aRejectedRecipientBouncesForAReason() {
        RecipientChange change = decide(new Rejected(550, "5.1.1", "550 5.1.1 No such user", true), null);

        assertThat(change.state()).isEqualTo(RecipientState.BOUNCED);
        assertThat(change.bounceReason()).isEqualTo("USER_UNKNOWN");
    }

    @Test
    void anAddressThatTheRouteCannotCarryIsSkippedNotBounced() {
        RecipientChange change = decide(new NotDeliverable("The mail server accepts only ASCII."), null);

        assertThat(change.state()).isEqualTo(RecipientState.SKIPPED);
        assertThat(change.attempts()).isZero();
        assertThat(change.answer()).isEqualTo("The mail server accepts only ASCII.");
    }

    private static RecipientChange decide(Delivery delivery, @Nullable Instant deferredSince) {
        UUID id = Ids.next();
        UUID email = Ids.next();
        LockedRecipient recipient = new LockedRecipient(
                id, email, Ids.next(), "anna@example.com", RecipientState.PENDING, 0, 0, deferredSince, LEASE);
        Outcome outcome =
                new Outcome(new EmailRef("sunrise", email, Ids.next()), id, LEASE, 1, "smtp", false, delivery);
        return OutcomeRules.decide(recipient, outcome, CONFIG, rejected -> "USER_UNKNOWN", NOW)
                .orElseThrow();
    }
}
