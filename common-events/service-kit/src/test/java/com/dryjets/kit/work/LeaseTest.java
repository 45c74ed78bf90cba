package com.dryjets.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeaseTest {

    @Test
    void isHeldUntilItsLengthHasPassed() {
        assertThat(Lease.start(Duration.ofMinutes(1)).isHeld()).isTrue();
        assertThat(Lease.start(Duration.ZERO).isHeld()).isFalse();
    }

    @Test
    void renewalCountsFromBeforeTheDatabaseWasAsked() {
        Lease lease = Lease.start(Duration.ofMinutes(1));

        lease.renewed(System.nanoTime() - Duration.ofMinutes(2).toNanos());

        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void renewalOfOneRowSaysNothingAboutItsNeighbours() {
        AtomicInteger renewals = new AtomicInteger();
        Lease claim = Lease.start(Duration.ofMinutes(1));
        Lease one = claim.ofOneRow(renewals::incrementAndGet);
        Lease other = claim.ofOneRow(() -> {});
        other.lost();

        one.renewed(System.nanoTime());

        assertThat(one.token()).isEqualTo(claim.token());
        assertThat(renewals).hasValue(1);
        assertThat(one.isHeld()).isTrue();
        assertThat(other.isHeld()).isFalse();
    }

    @Test
    void lostLeaseIsNotHeld() {
        Lease lease = Lease.start(Duration.ofMinutes(1));

        lease.lost();

        assertThat(lease.isHeld()).isFalse();
    }
}
