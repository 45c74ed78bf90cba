package com.dryjets.email.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.pace.RateRules.Taken;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicInteger asked = new AtomicInteger();
    private Optional<Duration> answer = Optional.of(Duration.ZERO);

    @Test
    void areTakenInOrder() {
        Turns turns = turns(3, SECOND);
        long now = System.nanoTime();

        assertThat(turns.poll(now)).hasValueSatisfying(wait -> assertThat(wait).isBetween(ms(900), SECOND));
        assertThat(turns.poll(now)).hasValueSatisfying(wait -> assertThat(wait).isBetween(ms(1900), ms(2000)));
        assertThat(turns.poll(now)).isPresent();
        assertThat(turns.poll(now)).isEmpty();
    }

    /** Otherwise messages that were stalled would leave in a burst. */
    @Test
    void areLostIfMissed() {
        Turns turns = turns(3, SECOND);
        long afterTheSecond = System.nanoTime() + ms(2500).toNanos();

        assertThat(turns.poll(afterTheSecond))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(ms(400), ms(500)));
        assertThat(turns.poll(afterTheSecond)).isEmpty();
    }

    @Test
    void replacesAMissedTurn() {
        Turns turns = turns(0, SECOND);

        assertThat(mayLeave(turns)).isTrue();
        answer = Optional.empty();
        assertThat(mayLeave(turns)).isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void waitsForATurn() {
        Turns turns = turns(1, ms(50));
        long before = System.nanoTime();

        assertThat(mayLeave(turns)).isTrue();
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(ms(45).toNanos());
        assertThat(asked).hasValue(0);
    }

    @Test
    void stateWhenToAskAgain() {
        Taken none = new Taken(0, Duration.ZERO, SECOND, ms(1500), Instant.EPOCH);

        assertThat(Turns.of(none, this::another).pause()).contains(ms(1500));
        assertThat(turns(1, SECOND).pause()).isEmpty();
        assertThat(Turns.UNLIMITED.pause()).isEmpty();
    }

    @Test
    void costNothingWithoutARate() {
        for (int i = 0; i < 1000; i++) {
            assertThat(mayLeave(Turns.UNLIMITED)).isTrue();
        }
    }

    private static boolean mayLeave(Turns turns) {
        return turns.next().await().atMost(Duration.ofSeconds(60));
    }

    private Turns turns(int count, Duration first) {
        return Turns.of(new Taken(count, first, SECOND, Duration.ZERO, Instant.EPOCH), this::another);
    }

    private Uni<Optional<Duration>> another() {
        asked.incrementAndGet();
        return Uni.createFrom().item(answer);
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}
