package com.dryjets.email.abtest;

import com.dryjets.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What the test's metric of one variant may be.
 *
 * @param value by email
 * @param interval of a single look, 95 %
 * @param lift relative to the first variant; null for that itself, or if its value is zero
 * @param liftInterval of all looks together; null as long as nothing bounds it
 * @param chanceToWin among the variants that are not ruled out; null if it is
 * @param expectedLoss null like the chance
 * @param ruledOut whether it violates a guardrail
 */
record VariantEstimate(
        int number,
        double value,
        Interval interval,
        @Nullable Double lift,
        @Nullable Interval liftInterval,
        @Nullable Double chanceToWin,
        @Nullable Double expectedLoss,
        boolean ruledOut) {}
