package com.dryjets.analytics.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Record limits at a fixed time. */
public final class RecordLimitsFixtures {

    private RecordLimitsFixtures() {}

    /** Accepts records up to ten days old and one day in the future. */
    public static RecordLimits at(Instant now) {
        RecordConfig config = new RecordConfig() {
            @Override
            public Duration oldest() {
                return Duration.ofDays(10);
            }

            @Override
            public Duration newest() {
                return Duration.ofDays(1);
            }

            @Override
            public int daysAhead() {
                return 7;
            }

            @Override
            public Duration keep() {
                return Duration.ofDays(20);
            }
        };
        return new RecordLimits(config, Clock.fixed(now, ZoneOffset.UTC));
    }
}
