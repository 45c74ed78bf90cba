package com.dryjets.email.abtest;

import com.dryjets.email.email.VariantNames;
import com.dryjets.statistics.Proportion;
import com.dryjets.statistics.TwoProportionTest;
import java.util.ArrayList;
import java.util.List;

/**
 * What a variant must not do, however well it does by the test's metric. A variant that violates it is not sent to the rest.
 *
 * @param variant its name
 * @param rate by email
 * @param others the rate of all other variants together
 */
public record Guardrail(String variant, GuardrailMetric metric, double rate, double others, boolean violated) {

    /** What is watched beside the metric of the test. */
    public enum GuardrailMetric {
        UNSUBSCRIBES,
        COMPLAINTS
    }

    /** The limits of {@code SafetyRules}, at which the whole email is paused. */
    private static final double COMPLAINT_RATE = 0.003;

    private static final int FEWEST_COMPLAINTS = 3;

    /** Checks all variants, each of which has recipients to compare. */
    static List<Guardrail> of(List<VariantCounts> variants, double alpha) {
        List<Guardrail> guardrails = new ArrayList<>();
        for (VariantCounts variant : variants) {
            VariantCounts others = variants.stream()
                    .filter(other -> other.number() != variant.number())
                    .reduce(VariantCounts::plus)
                    .orElseThrow();
            guardrails.add(unsubscribes(variant, others, alpha));
            guardrails.add(complaints(variant, others));
        }
        return guardrails;
    }

    /** Leaving is normal; a variant that makes more people leave than the others is not. */
    private static Guardrail unsubscribes(VariantCounts variant, VariantCounts others, double alpha) {
        TwoProportionTest test = new TwoProportionTest(
                proportion(variant.unsubscribes(), variant.compared()),
                proportion(others.unsubscribes(), others.compared()));
        boolean violated = !test.hasInsufficientData() && test.z() > 0 && test.anytimePValue() <= alpha;
        return new Guardrail(
                VariantNames.of(variant.number()), GuardrailMetric.UNSUBSCRIBES, test.first(), test.second(), violated);
    }

    /** Complaints are too rare to compare, and mailbox providers have an absolute limit. */
    private static Guardrail complaints(VariantCounts variant, VariantCounts others) {
        double rate = (double) variant.complaints() / variant.compared();
        return new Guardrail(
                VariantNames.of(variant.number()),
                GuardrailMetric.COMPLAINTS,
                rate,
                (double) others.complaints() / others.compared(),
                variant.complaints() >= FEWEST_COMPLAINTS && rate >= COMPLAINT_RATE);
    }

    private static Proportion proportion(int successes, int trials) {
        return new Proportion(Math.min(successes, trials), trials);
    }
}
