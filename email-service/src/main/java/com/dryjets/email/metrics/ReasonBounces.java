package com.dryjets.email.metrics;

import com.dryjets.email.bounce.BounceReason;
import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Tally;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Bounces of an email with the same reason. */
public record ReasonBounces(BounceReason reason, int bounces) {

    /** Sorts them by frequency. */
    static List<ReasonBounces> of(Map<String, Tally> byReason) {
        return byReason.entrySet().stream()
                .map(entry -> new ReasonBounces(
                        BounceReason.valueOf(entry.getKey()), entry.getValue().count(Counter.BOUNCED)))
                .filter(reason -> reason.bounces() > 0)
                .sorted(Comparator.comparing(ReasonBounces::bounces).reversed().thenComparing(ReasonBounces::reason))
                .toList();
    }
}
