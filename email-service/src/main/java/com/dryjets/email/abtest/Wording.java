package com.dryjets.email.abtest;

import com.dryjets.email.abtest.Guardrail.GuardrailMetric;
import com.dryjets.email.email.VariantNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what a test shows. */
final class Wording {

    private static final double NEARLY_CERTAIN = 0.995;

    private Wording() {}

    /** Returns one or two sentences about what a test shows. */
    static String summary(TestMetric metric, double smallestLift, Evaluation evaluation) {
        if (evaluation.sampleRatio().mismatch()) {
            return "The variants reached groups of different sizes, which chance does not explain. They cannot be compared.";
        }
        if (evaluation.estimates().isEmpty()) {
            return "The variants cannot be compared yet: not each of them has been out for long enough.";
        }
        return outcome(metric, smallestLift, evaluation) + ruledOut(evaluation);
    }

    private static String outcome(TestMetric metric, double smallestLift, Evaluation evaluation) {
        if (evaluation.leader() == null) {
            return "No variant is left to win.";
        }
        VariantEstimate leader = Objects.requireNonNull(evaluation.of(evaluation.leader()));
        if (admitted(evaluation).count() == 1) {
            return "Only variant %s is left (%s)."
                    .formatted(VariantNames.of(leader.number()), values(metric, evaluation));
        }
        return switch (evaluation.outcome()) {
            case WINNER ->
                "Variant %s wins: it has %s chance to have the highest %s (%s)."
                        .formatted(
                                VariantNames.of(leader.number()),
                                chance(leader),
                                metric.inWords(),
                                values(metric, evaluation));
            case NO_DIFFERENCE ->
                "The best variants do not differ by as much as %s in their %s (%s)."
                        .formatted(percent(smallestLift), metric.inWords(), values(metric, evaluation));
            case INSUFFICIENT_DATA ->
                "Too little is known to name a winner. Variant %s has %s chance to have the highest %s (%s)."
                        .formatted(
                                VariantNames.of(leader.number()),
                                chance(leader),
                                metric.inWords(),
                                values(metric, evaluation));
        };
    }

    private static Stream<VariantEstimate> admitted(Evaluation evaluation) {
        return evaluation.estimates().stream().filter(estimate -> !estimate.ruledOut());
    }

    private static String values(TestMetric metric, Evaluation evaluation) {
        return evaluation.estimates().stream()
                .map(estimate -> VariantNames.of(estimate.number()) + " " + value(metric, estimate.value()))
                .collect(Collectors.joining(", "));
    }

    private static String ruledOut(Evaluation evaluation) {
        List<Integer> numbers = evaluation.estimates().stream()
                .filter(VariantEstimate::ruledOut)
                .map(VariantEstimate::number)
                .toList();
        return numbers.stream()
                .map(number -> " Variant %s is ruled out, because %s."
                        .formatted(
                                VariantNames.of(number),
                                evaluation.violates(number, GuardrailMetric.COMPLAINTS)
                                        ? "too many recipients report it as spam"
                                        : "more recipients unsubscribe"))
                .collect(Collectors.joining());
    }

    /** For example {@code a 97%}. */
    private static String chance(VariantEstimate leader) {
        double chance = Objects.requireNonNull(leader.chanceToWin());
        if (chance > NEARLY_CERTAIN) {
            return "a more than 99%";
        }
        long percent = Math.round(100 * chance);
        boolean vowel = percent == 8 || percent == 11 || percent == 18 || percent >= 80 && percent < 90;
        return (vowel ? "an " : "a ") + percent + "%";
    }

    private static String value(TestMetric metric, double value) {
        return metric == TestMetric.REVENUE
                ? BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString()
                : percent(value);
    }

    /** A fraction with up to two digits that matter: 2.9%, 0.29%, 31%. */
    static String percent(double fraction) {
        BigDecimal percent = BigDecimal.valueOf(100 * fraction);
        int digits = fraction >= 0.1 ? 0 : fraction >= 0.01 ? 1 : 2;
        return percent.setScale(digits, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
