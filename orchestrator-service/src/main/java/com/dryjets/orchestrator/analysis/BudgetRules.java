package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.finding.DailyRates;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import com.dryjets.statistics.Comparison;
import com.dryjets.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares the channel with the most results per spend with the one that has the least, and proposes to move budget
 * between them. Only recorded spend counts, since an allocated amount may not have been spent.
 */
final class BudgetRules {

    // A move of less than this share of an allocation is not worth a person's attention.
    private static final BigDecimal SMALLEST_SHARE = new BigDecimal("0.01");

    private BudgetRules() {}

    private record Pair(
            Channel from, Channel to, DailyRates worst, DailyRates best, Comparison test, int comparisons) {}

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
        Map<Channel, DailyRates> rates = rates(situation, measure);
        if (rates.size() < 2) {
            return Assessment.insufficientData(Kind.BUDGET, tooFewChannels(rates.keySet()));
        }
        Pair pair = bestAndWorst(withEnoughDays(rates));
        if (pair.test().hasInsufficientData()) {
            return Assessment.insufficientData(Kind.BUDGET, tooFewEvents(pair, measure));
        }
        if (DailyRates.hasTooFewDays(pair.best(), pair.worst(), pair.test())) {
            return Assessment.insufficientData(
                    Kind.BUDGET,
                    Wording.tooFewDays("channels", Map.of(pair.to(), pair.best(), pair.from(), pair.worst())));
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

    private static Map<Channel, DailyRates> rates(Situation situation, Measure measure) {
        Map<Channel, DailyRates> rates = new TreeMap<>();
        for (Channel channel : situation.allocations().keySet()) {
            DailyRates daily = DailyRates.of(measure, situation.performance().daily(Set.of(channel)));
            if (daily.total().isPresent()) {
                rates.put(channel, daily);
            }
        }
        return rates;
    }

    /** A channel that has just started must not keep others from being compared. */
    private static Map<Channel, DailyRates> withEnoughDays(Map<Channel, DailyRates> rates) {
        Map<Channel, DailyRates> enough = new TreeMap<>(rates);
        enough.values().removeIf(daily -> daily.days().size() < DailyRates.MIN_DAYS);
        return enough.size() < 2 ? rates : enough;
    }

    private static Pair bestAndWorst(Map<Channel, DailyRates> rates) {
        Comparator<Channel> byRate = Comparator.comparingDouble((Channel channel) ->
                        rates.get(channel).total().orElseThrow().rate())
                .thenComparing(Comparator.naturalOrder());
        Channel to = rates.keySet().stream().max(byRate).orElseThrow();
        Channel from = rates.keySet().stream().min(byRate).orElseThrow();
        Comparison test =
                DailyRates.compare(rates.get(to), rates.get(from), DailyRates.serialInflation(rates.values()));
        // The best and the worst were picked from all pairs.
        int pairs = rates.size() * (rates.size() - 1) / 2;
        return new Pair(from, to, rates.get(from), rates.get(to), test, pairs);
    }

    /** The amount to move, in whole minor units, so that campaign-service can apply it: zero if it is not worth it. */
    private static BigDecimal movable(Situation situation, Channel from, AnalysisConfig config) {
        BigDecimal allocated = situation.allocations().get(from);
        BigDecimal left = allocated.subtract(situation.performance().of(from).total(Metric.SPEND));
        BigDecimal wanted = allocated.multiply(config.largestShift()).min(left);
        BigDecimal amount =
                wanted.setScale(new Money(wanted, situation.currency()).fractionDigits(), RoundingMode.DOWN);
        return amount.signum() <= 0 || amount.compareTo(allocated.multiply(SMALLEST_SHARE)) < 0
                ? BigDecimal.ZERO
                : amount;
    }

    private static Finding finding(Pair pair, Situation situation, Measure measure, BigDecimal amount) {
        Comparison test = pair.test();
        Sample best = pair.best().sample(pair.to().label(), test.firstInterval(), situation.currency());
        Sample worst = pair.worst().sample(pair.from().label(), test.secondInterval(), situation.currency());
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

    private static Effect effect(Comparison test, Measure measure, BigDecimal amount, String currency) {
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

    private static String tooFewChannels(Set<Channel> channels) {
        return channels.isEmpty()
                ? "No spend is recorded for any channel with a budget, so the cost of a result is unknown."
                : "Spend is recorded for %s only. A comparison needs two channels with a budget."
                        .formatted(Wording.list(channels));
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
