package com.dryjets.social.publishing;

import com.dryjets.social.network.NetworkClient;
import com.dryjets.social.network.Step;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

/** How long the lease of a post must be. */
final class LeaseRules {

    private static final Duration MARGIN = Duration.ofSeconds(2);

    private LeaseRules() {}

    /** Returns the time that a step that people see must have left: all of its calls may time out. */
    static Duration needed(int calls, Duration callTimeout) {
        return callTimeout.multipliedBy(calls).plus(MARGIN);
    }

    /** Returns the largest number of calls that a step which people see makes. */
    static int mostCalls(Collection<NetworkClient> clients) {
        return clients.stream()
                .flatMapToInt(client -> Stream.of(Step.Kind.values())
                        .map(kind -> new Step(kind, 0))
                        .filter(Step::isVisible)
                        .mapToInt(client::calls))
                .max()
                .orElse(0);
    }

    /**
     * Requires a lease that outlasts a step. With a shorter one, posts would wait without end.
     *
     * @throws IllegalStateException if it is too short
     */
    static void requireLongEnough(Duration lease, int calls, Duration callTimeout) {
        Duration needed = needed(calls, callTimeout);
        if (lease.compareTo(needed) <= 0) {
            throw new IllegalStateException(
                    "dryjets.social.publishing.lease (%d ms) must be more than %d ms: a step makes up to %d calls of up to %d ms"
                                    .formatted(lease.toMillis(), needed.toMillis(), calls, callTimeout.toMillis())
                            + " each (dryjets.social.publishing.call-timeout).");
        }
    }
}
