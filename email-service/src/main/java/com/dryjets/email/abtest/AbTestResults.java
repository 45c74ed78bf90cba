package com.dryjets.email.abtest;

import com.dryjets.contracts.marketing.TestOutcome;
import com.dryjets.email.email.VariantNames;
import com.dryjets.statistics.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an A/B test shows so far.
 *
 * @param outcome what the data shows
 * @param asOf when it was counted
 * @param leader the name of the variant that is the best by what is known; absent before each variant has been out for long
 *     enough
 * @param summary the outcome in words
 * @param guardrails by variant; empty like the leader
 * @param rest the recipients who wait for the decision, or get the chosen variant
 * @param holdout absent without a holdout group, and before the recipients are frozen
 */
public record AbTestResults(
        UUID emailId,
        AbTestStatus status,
        TestMetric metric,
        Instant asOf,
        List<VariantResult> variants,
        TestOutcome outcome,
        @Nullable String leader,
        String summary,
        SampleRatio sampleRatio,
        List<Guardrail> guardrails,
        Rest rest,
        @Nullable HoldoutLift holdout) {
    public AbTestResults {
        variants = List.copyOf(variants);
        guardrails = List.copyOf(guardrails);
    }

    /** The recipients who are in no group, and how many of them were claimed for sending. */
    public record Rest(int recipients, int claimed) {}

    /**
     * What one variant achieved. Opens, clicks and conversions are recipients, each once, and only those of people. What
     * recipients did counts for equally long times since each was sent the email, and only of those who are compared.
     *
     * @param recipients who get the variant in the test
     * @param compared of those who were sent the email, the recipients who have had it for as long as is compared
     * @param revenue in the campaign's currency
     * @param value the test's metric by compared recipient; absent before each variant has been out for long enough, like what
     *     follows
     * @param interval of the value, 95 %
     * @param lift of the value, relative to the first variant; absent for that itself
     * @param liftInterval valid however often one looks; absent as long as nothing bounds it
     * @param chanceToWin the chance to have the highest true value; absent if the variant is ruled out, like the loss
     * @param expectedLoss how much the variant is behind the best on average, in the unit of the metric
     */
    public record VariantResult(
            String name,
            int recipients,
            int sent,
            int compared,
            int delivered,
            int humanOpens,
            int humanClicks,
            int conversions,
            BigDecimal revenue,
            int unsubscribes,
            int complaints,
            @Nullable Double value,
            @Nullable Interval interval,
            @Nullable Double lift,
            @Nullable Interval liftInterval,
            @Nullable Double chanceToWin,
            @Nullable Double expectedLoss) {

        static VariantResult of(VariantCounts counts, @Nullable VariantEstimate estimate) {
            return new VariantResult(
                    VariantNames.of(counts.number()),
                    counts.recipients(),
                    counts.sent(),
                    counts.compared(),
                    counts.delivered(),
                    counts.humanOpens(),
                    counts.humanClicks(),
                    counts.converted(),
                    counts.revenue(),
                    counts.unsubscribes(),
                    counts.complaints(),
                    estimate == null ? null : estimate.value(),
                    estimate == null ? null : estimate.interval(),
                    estimate == null ? null : estimate.lift(),
                    estimate == null ? null : estimate.liftInterval(),
                    estimate == null ? null : estimate.chanceToWin(),
                    estimate == null ? null : estimate.expectedLoss());
        }
    }

    static AbTestResults of(Look look, @Nullable HoldoutLift holdout) {
        Evaluation evaluation = look.evaluation();
        return new AbTestResults(
                look.test().emailId,
                AbTestView.status(look.email(), look.test()),
                look.test().metric,
                look.at(),
                look.counts().stream()
                        .map(counts -> VariantResult.of(counts, evaluation.of(counts.number())))
                        .toList(),
                evaluation.outcome(),
                evaluation.leader() == null ? null : VariantNames.of(evaluation.leader()),
                look.summary(),
                evaluation.sampleRatio(),
                evaluation.guardrails(),
                new Rest(look.progress().rest(), look.progress().claimed()),
                holdout);
    }
}
