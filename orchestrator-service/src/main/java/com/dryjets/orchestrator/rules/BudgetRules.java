package com.dryjets.orchestrator.rules;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.advice.Effect;
import com.dryjets.orchestrator.advice.Evidence;
import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.advice.Kind;
import com.dryjets.orchestrator.advice.Measure;
import com.dryjets.orchestrator.advice.Opinion;
import com.dryjets.orchestrator.advice.Sample;
import com.dryjets.orchestrator.advice.Situation;
import com.dryjets.orchestrator.advice.Statistic;
import com.dryjets.orchestrator.advice.Verdict;
import com.dryjets.orchestrator.statistics.Dispersion;
import com.dryjets.orchestrator.statistics.Interval;
import com.dryjets.orchestrator.statistics.TwoYields;
import com.dryjets.orchestrator.statistics.Yield;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether money brings more elsewhere: the channel that gets most for its spend against the one that gets least. Goes by
 * recorded spend only; what was merely allocated may never have been spent.
 */
final class BudgetRules {

    private static final int CENTS = 2;

    // A move below this share of an allocation is not worth a person's decision.
    private static final BigDecimal SMALLEST_SHARE = new BigDecimal("0.01");

    private BudgetRules() {}

    private record Pair(Channel from, Channel to, TwoYields test, int comparisons) {}

    static Opinion decide(Situation situation, AdviceConfig config) {
        if (!situation.running()) {
            return Opinion.nothingToChange(Kind.BUDGET, "The campaign is not running; there is no money to move.");
        }
        if (situation.type().equals("CONVERSION")) {
            Opinion byConversions = decide(situation, config, Measure.CONVERSIONS_PER_SPEND);
            if (byConversions.verdict() != Verdict.TOO_THIN) {
                return byConversions;
            }
        }
        return decide(situation, config, Measure.CLICKS_PER_SPEND);
    }

    private static Opinion decide(Situation situation, AdviceConfig config, Measure measure) {
        Map<Channel, Yield> yields = yields(situation, measure);
        if (yields.size() < 2) {
            return Opinion.tooThin(Kind.BUDGET, tooFew(yields));
        }
        Pair pair = extremes(situation, measure, yields);
        if (pair.test().tooThin()) {
            return Opinion.tooThin(
                    Kind.BUDGET,
                    "%s %s in all on %s and %s: a comparison takes at least ten expected on each side."
                            .formatted(Wording.number(pair.test().weight()), measure.events(), pair.to(), pair.from()));
        }
        if (!Judgement.isWorthActing(pair.test(), config)) {
            return Opinion.nothingToChange(
                    Kind.BUDGET, "The channels' %s differ too little to act on.".formatted(measure.words()));
        }
        BigDecimal amount = movable(situation, pair.from(), config);
        if (amount.signum() == 0) {
            return Opinion.nothingToChange(
                    Kind.BUDGET,
                    "%s brings more for its money than %s, but %s has no money left to move."
                            .formatted(pair.to(), pair.from(), pair.from()));
        }
        return Judgement.of(Kind.BUDGET, List.of(finding(pair, situation, measure, amount)), config, "");
    }

    private static Map<Channel, Yield> yields(Situation situation, Measure measure) {
        Map<Channel, Yield> yields = new TreeMap<>();
        situation.figures().byChannel().forEach((channel, total) -> {
            if (situation.allocations().containsKey(channel)) {
                measure.yield(total).ifPresent(yield -> yields.put(channel, yield));
            }
        });
        return yields;
    }

    private static Pair extremes(Situation situation, Measure measure, Map<Channel, Yield> yields) {
        Comparator<Channel> byRate = Comparator.comparingDouble(
                        (Channel channel) -> yields.get(channel).rate())
                .thenComparing(Comparator.naturalOrder());
        Channel to = yields.keySet().stream().max(byRate).orElseThrow();
        Channel from = yields.keySet().stream().min(byRate).orElseThrow();
        double dispersion = Dispersion.ofYields(yields.keySet().stream()
                .map(channel -> situation.figures().daysOf(channel).stream()
                        .flatMap(day -> measure.yield(day.figures()).stream())
                        .toList())
                .toList());
        // The best and the worst were picked from all pairs.
        int pairs = yields.size() * (yields.size() - 1) / 2;
        return new Pair(from, to, new TwoYields(yields.get(to), yields.get(from), dispersion), pairs);
    }

    private static BigDecimal movable(Situation situation, Channel from, AdviceConfig config) {
        BigDecimal allocated = situation.allocations().get(from);
        BigDecimal left = allocated.subtract(situation.figures().of(from).total(Metric.SPEND));
        BigDecimal amount = allocated.multiply(config.largestShift()).min(left).setScale(CENTS, RoundingMode.DOWN);
        return amount.compareTo(allocated.multiply(SMALLEST_SHARE)) < 0 || amount.signum() < 0
                ? BigDecimal.ZERO
                : amount;
    }

    private static Finding finding(Pair pair, Situation situation, Measure measure, BigDecimal amount) {
        TwoYields test = pair.test();
        Sample better = Sample.of(pair.to().name(), test.a(), test.firstInterval());
        Sample worse = Sample.of(pair.from().name(), test.b(), test.secondInterval());
        Statistic statistic = Statistic.of(test, pair.comparisons());
        String text = Wording.evidence(measure, better, worse, statistic);
        return new Finding(
                Kind.BUDGET,
                pair.from() + ">" + pair.to(),
                pair.to(),
                "Move %s %s from %s to %s."
                        .formatted(amount.toPlainString(), situation.currency(), pair.from(), pair.to()),
                new Evidence(
                        text,
                        measure,
                        better,
                        worse,
                        statistic,
                        situation.figures().firstDay().orElseThrow(),
                        situation.figures().lastDay().orElseThrow()),
                effect(test, measure, amount, situation.currency()),
                test.weight(),
                List.of(new BudgetMove(pair.from(), pair.to(), amount)));
    }

    private static Effect effect(TwoYields test, Measure measure, BigDecimal amount, String currency) {
        Interval difference = test.difference();
        double low = difference.low() * amount.doubleValue();
        double high = difference.high() * amount.doubleValue();
        return new Effect(
                "%s to %s more %s for the same money, as long as more money there works as well as the money so far."
                        .formatted(Wording.decimal(low), Wording.decimal(high), measure.events()),
                "%s for %s %s".formatted(measure.events(), amount.toPlainString(), currency),
                low,
                high);
    }

    private static String tooFew(Map<Channel, Yield> yields) {
        return yields.isEmpty()
                ? "No spend is recorded for any channel that has a budget, so nobody knows what a result costs."
                : "Spend is recorded for %s only; a comparison takes two channels that have a budget."
                        .formatted(Wording.list(yields.keySet()));
    }
}
