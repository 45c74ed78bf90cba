package com.dryjets.orchestrator.rebuild;

import com.dryjets.kit.work.Failures;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The events that a rebuild skipped because they can't be applied. Not thread-safe. */
final class SkippedEvents {

    private final Map<RecordPlace, String> reasons = new HashMap<>();

    void add(RecordPlace place, Throwable failure) {
        reasons.put(place, reason(failure));
    }

    /** Forgets events that were never applied, so that the old projections don't contain them either. */
    void forget(Collection<RecordPlace> places) {
        reasons.keySet().removeAll(places);
    }

    boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** Summarizes how many events of each topic were skipped, and why. */
    String summary() {
        Map<String, Long> counts = reasons.entrySet().stream()
                .collect(Collectors.groupingBy(
                        skipped -> "%s (%s)".formatted(skipped.getKey().topic(), skipped.getValue()),
                        TreeMap::new,
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> "%d of %s".formatted(count.getValue(), count.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** Returns the kind of a failure. Its message would make each event a separate reason, because it contains ids. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Failures.sqlState(root)
                .map("SQLSTATE "::concat)
                .orElse(root.getClass().getSimpleName());
    }
}
