package com.dryjets.email.abtest;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was counted last for each test, in this replica. It is counted again after the pause between two looks, however many
 * users read the results.
 */
final class LastCounts {

    private static final int TESTS = 1_000;

    private final Map<UUID, Counted> last = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75F, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Counted> eldest) {
            return size() > TESTS;
        }
    });

    /** Counts and when they were made. */
    record Counted(List<VariantCounts> counts, Instant at) {
        Counted {
            counts = List.copyOf(counts);
        }
    }

    void keep(UUID emailId, Counted counted) {
        last.put(emailId, counted);
    }

    /** Returns the last counts of a test; empty if it is time to count again. */
    Optional<Counted> find(AbTest test, Instant now) {
        return Optional.ofNullable(last.get(test.emailId))
                .filter(counted -> now.isBefore(counted.at().plus(AbTestRules.pause(test, counted.at()))));
    }
}
