package com.dryjets.email.abtest;

import com.dryjets.email.abtest.AbTestRules.Step;
import com.dryjets.email.abtest.ResultsRepository.Progress;
import com.dryjets.email.email.EmailCampaign;
import java.time.Instant;
import java.util.List;

/**
 * A test, and what it shows.
 *
 * @param at when it was counted
 */
record Look(
        EmailCampaign email,
        AbTest test,
        List<AbVariant> variants,
        List<VariantCounts> counts,
        Progress progress,
        Evaluation evaluation,
        Instant at) {

    Look {
        variants = List.copyOf(variants);
        counts = List.copyOf(counts);
    }

    /** Returns what is to be done. */
    Step next() {
        return AbTestRules.next(test, evaluation, isTested(), at);
    }

    /** Returns whether everybody who gets a variant in the test has an outcome. */
    private boolean isTested() {
        return progress.taken() && counts.stream().allMatch(variant -> variant.pending() == 0);
    }

    String summary() {
        return Wording.summary(test.metric, test.smallestLift, evaluation);
    }
}
