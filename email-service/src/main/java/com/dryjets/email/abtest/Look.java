package com.dryjets.email.abtest;

import com.dryjets.email.abtest.AbTestRules.Step;
import com.dryjets.email.abtest.ResultsRepository.Progress;
import com.dryjets.email.email.EmailCampaign;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A test, and what it shows now. */
record Look(
        EmailCampaign email,
        AbTest test,
        List<AbVariant> variants,
        List<VariantCounts> counts,
        Progress progress,
        Evaluation evaluation) {

    Look {
        variants = List.copyOf(variants);
        counts = List.copyOf(counts);
    }

    /** Returns what is to be done at this time. */
    Step next(Instant now) {
        @Nullable Instant decideAt = AbTestRules.decideAt(test, variants);
        boolean isTimeUp = progress.tested() && decideAt != null && !now.isBefore(decideAt);
        return AbTestRules.next(test, evaluation, isTimeUp);
    }

    String summary() {
        return Wording.summary(test.metric, test.smallestLift, evaluation);
    }
}
