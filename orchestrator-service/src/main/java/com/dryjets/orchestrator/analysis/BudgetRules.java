package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import com.dryjets.statistics.Dispersion;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.PoissonRate;
import com.dryjets.statistics.PoissonRateTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the channel with the most results per spend with the one that has the least, and proposes to move budget
 * between them. Only recorded spend counts, since an allocated amount may not have been spent.
 */
final class BudgetRules {

    private static final int CENTS = 2;

    // A move of less than this share of an allocation is not worth a person's attention.
    private static final BigDecimal SMALLEST_SHARE = new BigDecimal("0.01");

    private BudgetRules() {}

    private record Pair(Channel from, Channel to, PoissonRateTest test, int comparisons) {}

    static Assessment assess(Situation situation, AnalysisConfig config) {
        if (!situation.running()) {
            return Assessment.nothingToChange(
                    Kind.BUDGET, "The campaign is not running, so there is no budget to move.");
        }
        if (situation.type().equals("CONVERSION")) {
            Assessment byConversions = assess(situation, config, Measure.CONVERSIONS_PER_SPEND);
            if (byConversions.verdict() != Verdict.INSUFFICIENT_DATA) {
                return byConversions;
            }
        }
        return assess(situation, config, Measure.CLICKS_PER_SPEND);
    }

    private static Assessment assess(Situation situation, AnalysisConfig config, Measure measure) {
        Map<Channel, PoissonRate> rates = rates(situation, measure);
        if (rates.size() < 2) {
            return Assessment.insufficientData(Kind.BUDGET, tooFewChannels(rates));
        }
        Pair pair = bestAndWorst(situation, measure, rates);
        if (pair.test().hasInsufficientData()) {
            return Assessment.insufficientData(Kind.BUDGET, tooFewEvents(pair, measure));
        }
        if (!VerdictRules.isLargeEnough(pair.test(), config)) {
            return Assessment.nothingToChange(
                    Kind.BUDGET, "The channels differ too little in %s to act on.".formatted(measure.label()));
        }
        BigDecimal amount = movable(situation, pair.from(), config);
        if (amount.signum() == 0) {
            return Assessment.nothingToChange(
                    Kind.BUDGET,
                    "%s gets more for its budget than %s, but %s has no budget left to move."
                            .formatted(
                                    pair.to().label(),
                                    pair.from().label(),
                                    pair.from().label()));
        }
        return VerdictRules.assess(Kind.BUDGET, List.of(finding(pair, situation, measure, amount)), config, "");
    }

    private static Map<Channel, PoissonRate> rates(Situation situation, Measure measure) {
        Map<Channel, PoissonRate> rates = new TreeMap<>();
        situation.performance().byChannel().forEach((channel, totals) -> {
            if (situation.allocations().containsKey(channel)) {
                measure.ratePerSpend(totals).ifPresent(rate -> rates.put(channel, rate));
            }
        });
        return rates;
    }

    private static Pair bestAndWorst(Situation situation, Measure measure, Map<Channel, PoissonRate> rates) {
        Comparator<Channel> byRate = Comparator.comparingDouble(
                        (Channel channel) -> rates.get(channel).rate())
                .thenComparing(Comparator.naturalOrder());
        Channel to = rates.keySet().stream().max(byRate).orElseThrow();
        Channel from = rates.keySet().stream().min(byRate).orElseThrow();
        double dispersion = Dispersion.ofPoissonRates(rates.keySet().stream()
                .map(channel -> situation.performance().daysOf(channel).stream()
                        .flatMap(day -> measure.ratePerSpend(day.totals()).stream())
                        .toList())
                .toList());
        // The best and the worst were picked from all pairs.
        int pairs = rates.size() * (rates.size() - 1) / 2;
        return new Pair(from, to, new PoissonRateTest(rates.get(to), rates.get(from), dispersion), pairs);
    }

    private static BigDecimal movable(Situation situation, Channel from, AnalysisConfig config) {
        BigDecimal allocated = situation.allocations().get(from);
        BigDecimal left = allocated.subtract(situation.performance().of(from).total(Metric.SPEND));
        BigDecimal amount = allocated.multiply(config.largestShift()).min(left).setScale(CENTS, RoundingMode.DOWN);
        return amount.compareTo(allocated.multiply(SMALLEST_SHARE)) < 0 || amount.signum() < 0
                ? BigDecimal.ZERO
                : amount;
    }

    private static Finding finding(Pair pair, Situation situation, Measure measure, BigDecimal amount) {
        PoissonRateTest test = pair.test();
        Sample best = Sample.of(pair.to().label(), test.a(), test.firstInterval());
        Sample worst = Sample.of(pair.from().label(), test.b(), test.secondInterval());
        Statistic statistic = Statistic.of(test, pair.comparisons());
        return new Finding(
                Kind.BUDGET,
                pair.from() + ">" + pair.to(),
                pair.to(),
                "Move %s %s from %s to %s."
                        .formatted(
                                amount.toPlainString(),
                                situation.currency(),
                                pair.from().label(),
                                pair.to().label()),
                new Evidence(
                        Wording.evidence(measure, best, worst, statistic),
                        measure,
                        best,
                        worst,
                        statistic,
                        situation.performance().firstDay().orElseThrow(),
                        situation.performance().lastDay().orElseThrow()),
                effect(test, measure, amount, situation.currency()),
                test.sampleSize(),
                List.of(new BudgetMove(pair.from(), pair.to(), amount)));
    }

    private static Effect effect(PoissonRateTest test, Measure measure, BigDecimal amount, String currency) {
        Interval difference = test.difference();
        double low = difference.low() * amount.doubleValue();
        double high = difference.high() * amount.doubleValue();
        return new Effect(
                "%s to %s more %s for the same money, if additional spend works as well as the spend so far."
                        .formatted(Wording.decimal(low), Wording.decimal(high), measure.events()),
                "%s for %s %s".formatted(measure.events(), amount.toPlainString(), currency),
                low,
                high);
    }

    private static String tooFewChannels(Map<Channel, PoissonRate> rates) {
        return rates.isEmpty()
                ? "No spend is recorded for any channel with a budget, so the cost of a result is unknown."
                : "Spend is recorded for %s only. A comparison needs two channels with a budget."
                        .formatted(Wording.list(rates.keySet()));
    }

    private static String tooFewEvents(Pair pair, Measure measure) {
        return "%s and %s have %s %s in total. A comparison needs at least ten expected %s on each side."
                .formatted(
                        pair.to().label(),
                        pair.from().label(),
                        Wording.number(pair.test().sampleSize()),
                        measure.events(),
                        measure.events());
    }
}
