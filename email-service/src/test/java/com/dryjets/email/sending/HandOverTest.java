package com.dryjets.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.Unknown;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

class HandOverTest {

    @Test
    void nobodyKnowsAfterTheMessageBegan() {
        HandOver attempt = new HandOver(permission(Uni.createFrom().item(true)));

        assertThat(attempt.failed()).isInstanceOf(Rejected.class);
        assertThat(attempt.begin().await().indefinitely()).isTrue();
        assertThat(attempt.failed()).isInstanceOf(Unknown.class);
    }

    @Test
    void nothingIsOutWithoutPermission() {
        HandOver attempt = new HandOver(permission(Uni.createFrom().item(false)));

        attempt.begin().await().indefinitely();

        assertThat(attempt.failed()).isInstanceOf(Rejected.class);
    }

    @Test
    void nobodyKnowsWhileTheAttemptIsCommitted() {
        HandOver attempt = new HandOver(permission(Uni.createFrom().nothing()));

        attempt.begin().subscribe().with(permitted -> {});

        assertThat(attempt.failed()).isInstanceOf(Unknown.class);
    }

    private static Attempt permission(Uni<Boolean> answer) {
        return new Attempt() {
            @Override
            public Uni<Boolean> begin() {
                return answer;
            }

            @Override
            public boolean holds() {
                return true;
            }
        };
    }
}
