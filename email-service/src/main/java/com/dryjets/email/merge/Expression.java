package com.dryjets.email.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operand and the filters that change its value. */
record Expression(Operand operand, List<Step> filters) {

    /** A filter and its argument; null if it has none. */
    record Step(MergeFilter filter, @Nullable Operand argument) {}

    /** Returns whether something is shown in place of a missing value. */
    boolean hasDefault() {
        return filters.stream().anyMatch(step -> step.filter() == MergeFilter.DEFAULT);
    }
}
