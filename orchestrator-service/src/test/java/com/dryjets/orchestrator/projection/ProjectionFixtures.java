package com.dryjets.orchestrator.projection;

import static com.dryjets.testkit.Waiting.await;

import java.util.List;
import java.util.concurrent.Callable;

/** Waits for what a consumer writes. */
final class ProjectionFixtures {

    private ProjectionFixtures() {}

    /** Waits until a query finds this one value. */
    static void awaitRows(Callable<List<String>> query, String expected) {
        await().until(query, List.of(expected)::equals);
    }
}
