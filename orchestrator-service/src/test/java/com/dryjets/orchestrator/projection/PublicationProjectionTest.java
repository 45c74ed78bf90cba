package com.dryjets.orchestrator.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicationProjectionTest {

    private static final Instant TEN = Instant.parse("2026-10-05T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");

    private final PublicationProjection email =
            new PublicationProjection("sunrise", Ids.next(), Ids.next(), Channel.EMAIL, TEN);

    @Test
    void anEmailIsInDeliveryUntilItIsCancelled() {
        email.publish(TEN);
        assertThat(email.isInDelivery()).isTrue();

        email.stop(NOON, 1_500);

        assertThat(email.isInDelivery()).isFalse();
    }

    @Test
    void anEmailThatIsCancelledWhilePausedIsNotInDelivery() {
        email.publish(TEN);
        email.pause(null, null, new DeliveryCounts(1_500, 2_700, null, null, null, 2, Map.of()));

        email.stop(NOON, 1_500);

        assertThat(email.isInDelivery()).isFalse();
    }
}
