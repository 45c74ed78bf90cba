package com.dryjets.email.transactional;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Deferred;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.Delivery.Unknown;
import com.dryjets.email.sending.RetryRules;
import com.dryjets.email.transactional.TransactionalRules.Again;
import com.dryjets.email.transactional.TransactionalRules.Bounced;
import com.dryjets.email.transactional.TransactionalRules.Decision;
import com.dryjets.email.transactional.TransactionalRules.Failed;
import com.dryjets.email.transactional.TransactionalRules.GivenBack;
import com.dryjets.email.transactional.TransactionalRules.Patience;
import com.dryjets.email.transactional.TransactionalRules.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransactionalRulesTest {

    private static final Instant CREATED = Instant.parse("2026-11-29T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofHours(72);
    private static final Duration DOUBT = Duration.ofMinutes(15);

    @Test
    void repeatsACopyInDoubtTwiceAtMost() {
        Unknown unknown = new Unknown("no answer");

        assertThat(decide(0, unknown, CREATED)).isEqualTo(new Again("It may have arrived: no answer", 0, 1, DOUBT));
        assertThat(decide(1, unknown, CREATED))
                .isEqualTo(new Again("It may have arrived: no answer", 0, 1, DOUBT.multipliedBy(2)));
        assertThat(decide(2, unknown, CREATED)).isEqualTo(new Failed("It may have arrived: no answer"));
    }

    @Test
    void givesUpOnARouteThatRefusesForDays() {
        RouteRefused refused = new RouteRefused(0, null, "Connection refused");

        assertThat(decide(0, refused, CREATED)).isInstanceOf(Again.class);
        assertThat(decide(0, refused, CREATED.plus(PATIENCE))).isEqualTo(new Failed("Connection refused"));
        assertThat(decide(0, new Abandoned(), CREATED.plus(PATIENCE))).isInstanceOf(Failed.class);
    }

    @Test
    void aRouteWithoutFreeTurnsCostsNoAttempt() {
        assertThat(decide(0, new Abandoned(), CREATED))
                .isEqualTo(new GivenBack("The route had no free turn or connection.", Duration.ofSeconds(1)));
        assertThat(decide(2, new Abandoned(), CREATED))
                .isEqualTo(new GivenBack("The route had no free turn or connection.", Duration.ofSeconds(1)));
    }

    @Test
    void countsDeferralsApartFromDoubts() {
        Deferred deferred = new Deferred(452, "4.2.2", "full");

        assertThat(decide(2, deferred, CREATED)).isInstanceOfSatisfying(Again.class, again -> {
            assertThat(again.deferrals()).isOne();
            assertThat(again.doubts()).isZero();
        });
        assertThat(decide(0, deferred, CREATED.plus(PATIENCE))).isEqualTo(new Failed("full"));
    }

    @Test
    void endsWithAnAnswer() {
        assertThat(decide(1, new Accepted("250 ok", null), CREATED)).isEqualTo(new Sent(null));
        assertThat(decide(1, new Accepted("200", "0102"), CREATED)).isEqualTo(new Sent("0102"));
        assertThat(decide(1, new Rejected(550, "5.1.1", "unknown", true), CREATED))
                .isEqualTo(new Bounced("unknown", true));
    }

    private static Decision decide(int doubts, Delivery delivery, Instant now) {
        TransactionalCopy copy = new TransactionalCopy(
                UUID.randomUUID(),
                "sunrise",
                null,
                null,
                "anna@example.com",
                "https://example.com/stop",
                1,
                0,
                doubts,
                CREATED,
                new MailText("Weekly", "<p>Weekly</p>", "Weekly"));
        Duration minute = Duration.ofMinutes(1);
        RetryRules.Pauses pauses = new RetryRules.Pauses(minute, minute, minute, Duration.ofHours(1));
        return TransactionalRules.decide(copy, delivery, new Patience(PATIENCE, DOUBT, pauses), now);
    }
}
