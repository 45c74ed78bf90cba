package com.dryjets.email.segment;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How large conditions are once each reference to a segment is replaced by its conditions.
 *
 * @param depth how deep they are nested
 */
record Extent(long conditions, int depth) {

    /** More than anybody allows, so that sums do not overflow. */
    private static final Extent ENDLESS = new Extent(1_000_000_000, 1_000_000);

    static Extent of(Condition condition, Definitions definitions) {
        return of(condition, definitions, new HashMap<>(), 0);
    }

    /** Each segment is measured once, however often it is referred to. */
    private static Extent of(Condition condition, Definitions definitions, Map<UUID, Extent> known, int depth) {
        if (depth > 1000) {
            return ENDLESS;
        }
        long conditions = 1;
        int deepest = 0;
        for (Condition part : condition.parts().toList()) {
            Extent extent = of(part, definitions, known, depth + 1);
            conditions = Math.min(conditions + extent.conditions(), ENDLESS.conditions());
            deepest = Math.max(deepest, extent.depth());
        }
        if (condition.segment() != null) {
            Extent extent = ofSegment(condition.segment(), definitions, known, depth + 1);
            conditions = Math.min(conditions + extent.conditions(), ENDLESS.conditions());
            deepest = Math.max(deepest, extent.depth());
        }
        return new Extent(conditions, deepest + 1);
    }

    private static Extent ofSegment(UUID id, Definitions definitions, Map<UUID, Extent> known, int depth) {
        @Nullable Extent before = known.get(id);
        if (before != null) {
            return before;
        }
        Extent extent = definitions
                .segment(id)
                .map(condition -> of(condition, definitions, known, depth))
                .orElse(new Extent(0, 0));
        known.put(id, extent);
        return extent;
    }
}
