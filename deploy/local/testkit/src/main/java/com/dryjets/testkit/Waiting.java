package com.dryjets.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits of tests for what happens in the background. */
public final class Waiting {

    /** Longer than anything takes on a busy machine; only a test that fails waits that long. */
    static final Duration LONGEST = Duration.ofSeconds(120);

    private Waiting() {}

    /** Awaits a condition for up to two minutes. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONGEST);
    }
}
