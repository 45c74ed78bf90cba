package com.dryjets.email.abtest;

import com.dryjets.contracts.marketing.TestOutcome;
import com.dryjets.email.abtest.Guardrail.GuardrailMetric;
import com.dryjets.email.email.VariantNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a test shows at one look.
 *
 * @param estimates by variant; empty until each variant has recipients to compare
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
        if (variants.stream().anyMatch(variant -> variant.compared() == 0)) {
            return new Evaluation(TestOutcome.INSUFFICIENT_DATA, List.of(), null, ratio, List.of());
        }
        double alpha = OutcomeRules.alpha(variants.size());
        List<Guardrail> guardrails = Guardrail.of(variants, alpha);
        Map<Integer, Sample> samples = new LinkedHashMap<>();
        variants.forEach(counts -> samples.put(counts.number(), Sample.of(metric, counts)));
        Map<Integer, Sample> admitted = new LinkedHashMap<>(samples);
        admitted.keySet().removeIf(number -> isRuledOut(guardrails, number));
        @Nullable WinChances chances = admitted.isEmpty() ? null : chances(admitted);
        List<VariantEstimate> estimates = estimates(samples, List.copyOf(admitted.keySet()), chances, alpha);
        TestOutcome outcome = ratio.mismatch() || chances == null || admitted.size() < 2
                ? TestOutcome.INSUFFICIENT_DATA
                : OutcomeRules.decide(List.copyOf(admitted.values()), alpha, smallestLift, () -> chances);
        return new Evaluation(outcome, estimates, OutcomeRules.safest(estimates).orElse(null), ratio, guardrails);
    }

    private static WinChances chances(Map<Integer, Sample> samples) {
        return WinChances.of(samples.values().stream().map(Sample::posterior).toList());
    }

    /** A variant that is ruled out has no chance, and takes none from the others. */
    private static List<VariantEstimate> estimates(
            Map<Integer, Sample> samples, List<Integer> admitted, @Nullable WinChances chances, double alpha) {
        List<VariantEstimate> estimates = new ArrayList<>();
        Sample first = samples.values().iterator().next();
        samples.forEach((number, sample) -> {
            int position = admitted.indexOf(number);
            boolean isRuledOut = position < 0 || chances == null;
            boolean isRelated = sample != first;
            estimates.add(new VariantEstimate(
                    number,
                    sample.value(),
                    sample.interval(),
                    isRelated && first.value() != 0 ? sample.value() / first.value() - 1 : null,
                    isRelated ? sample.lift(first, alpha).orElse(null) : null,
                    isRuledOut ? null : chances.chances().get(position),
                    isRuledOut ? null : chances.losses().get(position),
                    isRuledOut));
        });
        return estimates;
    }

    private static boolean isRuledOut(List<Guardrail> guardrails, int number) {
        return guardrails.stream()
                .anyMatch(
                        guardrail -> guardrail.violated() && guardrail.variant().equals(VariantNames.of(number)));
    }

    /** Returns whether a variant violates a guardrail. */
    boolean isRuledOut(int number) {
        return isRuledOut(guardrails, number);
    }

    /** Returns the chance of a variant to be the best: the same for all as long as nothing is known. */
    double chance(int number, int variants) {
        @Nullable VariantEstimate estimate = of(number);
        if (estimate == null) {
            return 1.0 / variants;
        }
        return estimate.chanceToWin() == null ? 0 : estimate.chanceToWin();
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
