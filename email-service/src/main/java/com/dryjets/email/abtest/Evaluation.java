package com.dryjets.email.abtest;

import com.dryjets.contracts.marketing.TestOutcome;
import com.dryjets.email.abtest.Guardrail.GuardrailMetric;
import com.dryjets.statistics.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a test shows at one look.
 *
 * @param estimates by variant; empty until each variant was sent to somebody
 * @param leader the number of the variant that is the best by what is known; null if there is none
 * @param guardrails empty like the estimates
 */
record Evaluation(
        TestOutcome outcome,
        List<VariantEstimate> estimates,
        @Nullable Integer leader,
        SampleRatio sampleRatio,
        List<Guardrail> guardrails) {

    Evaluation {
        estimates = List.copyOf(estimates);
        guardrails = List.copyOf(guardrails);
    }

    /** Evaluates what is known about the variants, the first of which is the one that others are related to. */
    static Evaluation of(TestMetric metric, double smallestLift, List<VariantCounts> variants) {
        SampleRatio ratio = SampleRatio.of(variants);
        if (variants.stream().anyMatch(variant -> variant.sent() == 0)) {
            return new Evaluation(TestOutcome.INSUFFICIENT_DATA, List.of(), null, ratio, List.of());
        }
        double alpha = OutcomeRules.alpha(variants.size());
        List<Sample> samples =
                variants.stream().map(counts -> Sample.of(metric, counts)).toList();
        WinChances chances =
                WinChances.of(samples.stream().map(Sample::posterior).toList());
        List<Guardrail> guardrails = Guardrail.of(variants, alpha);
        List<VariantEstimate> estimates = IntStream.range(0, variants.size())
                .mapToObj(i -> estimate(variants.get(i), samples, i, chances, guardrails, alpha))
                .toList();
        TestOutcome outcome =
                ratio.mismatch() ? TestOutcome.INSUFFICIENT_DATA : decide(samples, estimates, alpha, smallestLift);
        return new Evaluation(outcome, estimates, OutcomeRules.safest(estimates).orElse(null), ratio, guardrails);
    }

    private static TestOutcome decide(
            List<Sample> samples, List<VariantEstimate> estimates, double alpha, double smallestLift) {
        List<Sample> admitted = IntStream.range(0, samples.size())
                .filter(i -> !estimates.get(i).ruledOut())
                .mapToObj(samples::get)
                .toList();
        return admitted.size() < 2
                ? TestOutcome.INSUFFICIENT_DATA
                : OutcomeRules.decide(
                        admitted,
                        alpha,
                        smallestLift,
                        () -> WinChances.of(
                                admitted.stream().map(Sample::posterior).toList()));
    }

    private static VariantEstimate estimate(
            VariantCounts counts,
            List<Sample> samples,
            int position,
            WinChances chances,
            List<Guardrail> guardrails,
            double alpha) {
        Sample sample = samples.get(position);
        Sample first = samples.getFirst();
        String name = VariantNames.of(counts.number());
        @Nullable Double lift = position == 0 || first.value() == 0 ? null : sample.value() / first.value() - 1;
        @Nullable
        Interval interval = position == 0 ? null : sample.lift(first, alpha).orElse(null);
        return new VariantEstimate(
                counts.number(),
                sample.value(),
                sample.interval(),
                lift,
                interval,
                chances.chances().get(position),
                chances.losses().get(position),
                guardrails.stream()
                        .anyMatch(guardrail ->
                                guardrail.violated() && guardrail.variant().equals(name)));
    }

    /** Returns the estimate of a variant; null as long as there is none. */
    @Nullable
    VariantEstimate of(int number) {
        return estimates.stream()
                .filter(estimate -> estimate.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** Returns whether a variant does more harm than others by this. */
    boolean violates(int number, GuardrailMetric metric) {
        return guardrails.stream()
                .anyMatch(guardrail -> guardrail.violated()
                        && guardrail.metric() == metric
                        && guardrail.variant().equals(VariantNames.of(number)));
    }
}
