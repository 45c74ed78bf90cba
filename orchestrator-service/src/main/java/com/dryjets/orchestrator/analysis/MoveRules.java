package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.curve.ChannelCurve;
import com.dryjets.orchestrator.finding.Statistic;
import com.dryjets.statistics.CurveCode;
import com.dryjets.statistics.CurveEstimate;
import com.dryjets.statistics.MarginalReturn;
import com.dryjets.statistics.MarginalReturnTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which move of budget to propose, and how much. */
final class MoveRules {

    // A move of less than this share of an allocation is not worth a person's attention.
    private static final BigDecimal SMALLEST_SHARE = new BigDecimal("0.01");
    private static final double SECONDS_PER_DAY = 86_400;
    private static final int HALVINGS = 40;

    private MoveRules() {}

    /** All moves from a channel to another whose next unit of spend brings more, as far as is known. */
    static List<MoveCandidate> candidates(List<ChannelCurve> curves, Situation situation, AnalysisConfig config) {
        // The clearest pair is picked from all pairs.
        int pairs = curves.size() * (curves.size() - 1) / 2;
        Map<Channel, MarginalReturn> returns = new EnumMap<>(Channel.class);
        curves.forEach(curve -> returns.put(
                curve.channel(),
                MarginalReturn.of(curve.estimate().orElseThrow().usualMarginal())));
        List<MoveCandidate> candidates = new ArrayList<>();
        for (ChannelCurve giver : curves) {
            for (ChannelCurve receiver : curves) {
                MarginalReturn most = returns.get(receiver.channel());
                MarginalReturn least = returns.get(giver.channel());
                if (most.mean() > least.mean()) {
                    long results = receiver.results().add(giver.results()).longValue();
                    candidates.add(new MoveCandidate(
                            giver,
                            receiver,
                            MarginalReturnTest.of(most, least, results),
                            pairs,
                            movable(giver, receiver, situation, config)));
                }
            }
        }
        return candidates;
    }

    /**
     * The move that is open already, or else the clearest one that is worth it. A channel receives only if its own next unit of spend surely brings something. One
     * that cannot be moved is only returned if there is no other.
     */
    static Optional<MoveCandidate> best(List<MoveCandidate> candidates, Situation situation, AnalysisConfig config) {
        return candidates.stream()
                .filter(candidate -> candidate.receiver().fit().code() == CurveCode.FITTED)
                .filter(candidate -> !candidate.test().hasInsufficientData())
                .filter(candidate -> isLargeEnough(candidate.test(), config))
                .max(Comparator.comparing(
                                (MoveCandidate candidate) -> candidate.amount().signum())
                        .thenComparing(candidate -> VerdictRules.staysOpen(
                                candidate.subject(),
                                Statistic.of(candidate.test(), candidate.comparisons()),
                                situation,
                                config))
                        .thenComparing(candidate -> candidate.test().z()));
    }

    /** What a channel loses with its last unit may be nothing, so that no ratio exists. */
    private static boolean isLargeEnough(MarginalReturnTest test, AnalysisConfig config) {
        return test.first() - test.second() >= config.smallestEffect() * Math.abs(test.second());
    }

    /** The days until the end of the campaign, at least one. */
    static double daysLeft(Situation situation) {
        Instant today = situation.today().atStartOfDay(ZoneOffset.UTC).toInstant();
        Duration left = Duration.between(today, situation.endsAt());
        return Math.max(1, left.toSeconds() / SECONDS_PER_DAY);
    }

    /**
     * The amount to move, in whole minor units, so that campaign-service can apply it: at most the largest share of what the
     * giver has, what it has not spent, what keeps both within the daily spend they have seen, and what makes their marginal
     * returns equal.
     */
    private static BigDecimal movable(
            ChannelCurve giver, ChannelCurve receiver, Situation situation, AnalysisConfig config) {
        BigDecimal allocated = situation.allocations().get(giver.channel());
        BigDecimal left =
                allocated.subtract(situation.performance().of(giver.channel()).total(Metric.SPEND));
        double days = daysLeft(situation);
        double seen = days
                * Math.min(
                        headroom(receiver.estimate().orElseThrow()),
                        reserve(giver.estimate().orElseThrow()));
        BigDecimal most =
                allocated.multiply(config.largestShift()).min(left).min(BigDecimal.valueOf(Math.max(0, seen)));
        BigDecimal wanted = BigDecimal.valueOf(upToEqualReturns(giver, receiver, most.doubleValue(), days));
        BigDecimal amount =
                wanted.min(most).setScale(new Money(most, situation.currency()).fractionDigits(), RoundingMode.DOWN);
        return amount.signum() <= 0 || amount.compareTo(allocated.multiply(SMALLEST_SHARE)) < 0
                ? BigDecimal.ZERO
                : amount;
    }

    private static double headroom(CurveEstimate receiver) {
        return receiver.largestSpend() - receiver.usualSpend();
    }

    private static double reserve(CurveEstimate giver) {
        return giver.usualSpend() - giver.smallestSpend();
    }

    private static double upToEqualReturns(ChannelCurve giver, ChannelCurve receiver, double most, double days) {
        double low = 0;
        double high = most;
        if (advantage(giver, receiver, high / days) >= 0) {
            return most;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (advantage(giver, receiver, middle / days) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** By how much the receiver's next unit brings more than the giver's, once so much is moved each day. */
    private static double advantage(ChannelCurve giver, ChannelCurve receiver, double daily) {
        CurveEstimate from = giver.estimate().orElseThrow();
        CurveEstimate to = receiver.estimate().orElseThrow();
        return to.marginal(to.usualSpend() + daily).mean()
                - from.marginal(Math.max(0, from.usualSpend() - daily)).mean();
    }
}
