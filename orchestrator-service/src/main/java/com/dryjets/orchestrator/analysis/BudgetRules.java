package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.curve.ChannelCurve;
import com.dryjets.orchestrator.curve.ResultMetric;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import com.dryjets.orchestrator.finding.TimeText;
import com.dryjets.statistics.Interval;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Proposes to move budget between the two channels whose marginal returns differ most clearly: what counts is the result of
 * the next unit of daily spend, not of the average one, because returns diminish. It is known where the daily spend varied
 * enough to show it.
 */
final class BudgetRules {

    private BudgetRules() {}

    static Assessment assess(Situation situation, AnalysisConfig config) {
        List<ResultMetric> wanted = ResultMetric.wanted(situation.type(), situation.goals());
        // A goal without enough results says nothing; a lesser one may.
        for (ResultMetric metric : wanted.subList(0, wanted.size() - 1)) {
            Assessment assessment = assess(situation, config, metric);
            if (assessment.verdict() != Verdict.INSUFFICIENT_DATA) {
                return assessment;
            }
        }
        return assess(situation, config, wanted.getLast());
    }

    private static Assessment assess(Situation situation, AnalysisConfig config, ResultMetric metric) {
        List<ChannelCurve> curves = curves(situation, metric);
        List<ChannelCurve> known =
                curves.stream().filter(curve -> curve.estimate().isPresent()).toList();
        if (known.size() < 2) {
            return Assessment.insufficientData(Kind.BUDGET, tooFewCurves(curves));
        }
        List<MoveCandidate> candidates = MoveRules.candidates(known, situation, config);
        if (candidates.stream().allMatch(candidate -> candidate.test().hasInsufficientData())) {
            return Assessment.insufficientData(
                    Kind.BUDGET, "The days with spend are too few. It takes about three weeks to compare channels.");
        }
        return MoveRules.best(candidates, situation, config)
                .map(candidate -> judge(candidate, situation, config, metric))
                .orElseGet(() -> noDifference(situation));
    }

    private static Assessment noDifference(Situation situation) {
        return Assessment.nothingToChange(
                Kind.BUDGET,
                "The next %s brings about as much on every channel, as far as the data can tell."
                        .formatted(situation.currency()));
    }

    private static List<ChannelCurve> curves(Situation situation, ResultMetric metric) {
        return new TreeSet<>(situation.allocations().keySet())
                .stream()
                        .map(channel -> ChannelCurve.of(channel, situation.performance(), metric, situation.today()))
                        .toList();
    }

    private static Assessment judge(
            MoveCandidate candidate, Situation situation, AnalysisConfig config, ResultMetric metric) {
        if (candidate.amount().signum() == 0
                && Statistic.of(candidate.test(), candidate.comparisons()).confidence() < config.issueConfidence()) {
            return noDifference(situation);
        }
        if (candidate.amount().signum() == 0) {
            return Assessment.nothingToChange(
                    Kind.BUDGET,
                    ("The next %1$s brings more on %2$s than on %3$s, but %3$s has no budget left to move, or %2$s has"
                                    + " never spent more a day.")
                            .formatted(
                                    situation.currency(),
                                    candidate.to().label(),
                                    candidate.from().label()));
        }
        Finding finding = finding(candidate, situation, metric);
        if (finding.effect().low() <= 0 && finding.confidence() >= config.issueConfidence()) {
            return Assessment.nothingToChange(
                    Kind.BUDGET,
                    "Moving budget may bring nothing. " + finding.effect().text());
        }
        return VerdictRules.assess(Kind.BUDGET, List.of(finding), config, "");
    }

    private static Finding finding(MoveCandidate candidate, Situation situation, ResultMetric metric) {
        String currency = situation.currency();
        Sample best = sample(candidate.receiver(), candidate.test().firstInterval(), currency);
        Sample worst = sample(candidate.giver(), candidate.test().secondInterval(), currency);
        Statistic statistic = Statistic.of(candidate.test(), candidate.comparisons());
        return new Finding(
                Kind.BUDGET,
                candidate.subject(),
                candidate.to(),
                "Move %s from %s to %s."
                        .formatted(
                                new Money(candidate.amount(), currency).text(),
                                candidate.from().label(),
                                candidate.to().label()),
                new Evidence(
                        Wording.marginal(metric.measure(), best, worst, statistic, currency),
                        metric.measure(),
                        best,
                        worst,
                        statistic,
                        situation.performance().firstDay().orElseThrow(),
                        situation.performance().lastDay().orElseThrow()),
                effect(candidate, situation, metric),
                candidate.test().sampleSize(),
                List.of(new BudgetMove(candidate.from(), candidate.to(), candidate.amount())));
    }

    private static Sample sample(ChannelCurve curve, Interval interval, String currency) {
        return Sample.ofCurve(
                curve.channel().label(),
                curve.results().longValue(),
                curve.spend().doubleValue(),
                curve.estimate().orElseThrow().usualMarginal().mean(),
                interval,
                currency);
    }

    private static Effect effect(MoveCandidate candidate, Situation situation, ResultMetric metric) {
        double days = MoveRules.daysLeft(situation);
        Interval gain = candidate.gain(days);
        String end = TimeText.day(situation.today().plusDays((long) Math.ceil(days)));
        return new Effect(
                "%s until %s, if %s spends %s less in that time and %s as much more."
                        .formatted(
                                Wording.sentence(metric.range(gain.low(), gain.high(), situation.currency())),
                                end,
                                candidate.from().label(),
                                new Money(candidate.amount(), situation.currency()).text(),
                                candidate.to().label()),
                "%s until %s"
                        .formatted(
                                metric == ResultMetric.REVENUE
                                        ? situation.currency()
                                        : metric.measure().events(),
                                end),
                gain.low(),
                gain.high());
    }

    private static String tooFewCurves(List<ChannelCurve> curves) {
        if (curves.stream().allMatch(curve -> curve.spend().signum() == 0)) {
            return "No spend is recorded for any channel with a budget, so the cost of a result is unknown.";
        }
        return "Moving budget needs two channels that show how results follow spend. "
                + curves.stream().flatMap(curve -> curve.explanation().stream()).collect(Collectors.joining(" "));
    }
}
