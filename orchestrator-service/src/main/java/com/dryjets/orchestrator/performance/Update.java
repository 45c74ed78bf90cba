package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.event.PerformanceEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** New totals, and whose they are. */
record Update<E extends PerformanceEvent>(String tenant, E totals) {

    /** Keeps the newest update of each key: a statement can write a row only once. */
    static <E extends PerformanceEvent> List<Update<E>> newest(List<Update<E>> updates, Comparator<E> byAge) {
        Map<String, Update<E>> newest = new HashMap<>();
        updates.forEach(update ->
                newest.merge(update.key(), update, (a, b) -> byAge.compare(a.totals(), b.totals()) < 0 ? b : a));
        return new ArrayList<>(newest.values());
    }

    private String key() {
        return totals.key(tenant);
    }
}
