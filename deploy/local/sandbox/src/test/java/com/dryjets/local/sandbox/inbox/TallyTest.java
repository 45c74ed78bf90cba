package com.dryjets.local.sandbox.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void countsEachKeyByItself() {
        for (int i = 0; i < 50_000; i++) {
            assertThat(tally.add("recipient-" + i)).isEqualTo(1);
        }
        assertThat(tally.add("recipient-7")).isEqualTo(2);

        assertThat(tally.distinct()).isEqualTo(50_000);
        assertThat(tally.total()).isEqualTo(50_001);
        assertThat(tally.count("recipient-7")).isEqualTo(2);
        assertThat(tally.count("recipient-8")).isEqualTo(1);
        assertThat(tally.count("nobody")).isZero();
    }

    @Test
    void stopsAtTheLargestCount() {
        for (int i = 0; i < 1000; i++) {
            tally.add("same");
        }

        assertThat(tally.count("same")).isEqualTo(127);
        assertThat(tally.total()).isEqualTo(1000);
    }
}
