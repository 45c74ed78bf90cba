package com.dryjets.email.abtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.abtest.LastCounts.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LastCountsTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private final AbTest test = new AbTest("t", new UUID(0, 1), START);
    private final LastCounts last = new LastCounts();

    @Test
    void areServedUntilTheNextLook() {
        Instant at = START.plus(Duration.ofHours(1));
        Counted counted = new Counted(List.of(ResultsRepository.none(1)), at);
        test.start(START);

        assertThat(last.find(test, at)).isEmpty();
        last.keep(test.emailId, counted);

        assertThat(last.find(test, at.plusSeconds(71))).contains(counted);
        assertThat(last.find(test, at.plusSeconds(72))).isEmpty();
    }
}
