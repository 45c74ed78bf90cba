package com.dryjets.orchestrator.decisionlog;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.decisionlog.Outcome.Basis;
import com.dryjets.orchestrator.decisionlog.Outcome.Change;
import com.dryjets.orchestrator.finding.DailyRates;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.statistics.Comparison;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.Significance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares channels' days since a decision with those before it. The day of the decision belongs to neither. Days differ
 * without any decision, so that whole weeks are compared, by how much days vary.
 */
final class OutcomeRules {

    private static final String CAVEAT =
            "This compares the time since the decision with the time before it. No control group"
                    + " was kept, so the season and other changes may have a part in it.";

    /** More spend brings less and less, whichever channels it goes to. */
    private static final String SPEND_CAVEAT =
            CAVEAT + " Results per unit of spend also rise when less is spent in total, and fall when more is.";

    private static final double SIGNIFICANCE_LEVEL = 0.05;

    private OutcomeRules() {}

    /**
     * A decision, and what is known since.
     *
     * @param day the UTC day of the decision
     * @param performance of the campaign, including the days before the decision
     * @param today in UTC
     */
    record Situation(
            Baseline baseline, LocalDate day, CampaignPerformance performance, String currency, LocalDate today) {

        DailyRates before() {
            return rates(performance.before(day));
        }

        DailyRates since() {
            return rates(later());
        }

        /** Whose results there are among those that should improve. */
        List<Channel> channels() {
            return performance.byChannel().keySet().stream()
                    .filter(baseline.channels()::contains)
                    .toList();
        }

        boolean isSettled() {
            return baseline.channels().stream().allMatch(channel -> later().isSettled(channel, today));
        }

        /** Emails that were delivered before the decision are still opened some days after it. */
        private CampaignPerformance later() {
            return performance.after(
                    baseline.channels().contains(Channel.EMAIL)
                            ? day.plusDays(CampaignPerformance.RESPONSE_DAYS)
                            : day);
        }

        private DailyRates rates(CampaignPerformance days) {
            return DailyRates.of(baseline.measure(), days.daily(baseline.channels()));
        }
    }

    static Outcome compare(Situation situation) {
        DailyRates before = situation.before();
        DailyRates since = situation.since();
        double inflation = DailyRates.serialInflation(List.of(before, since));
        Optional<Comparison> test = before.total().isPresent() && since.total().isPresent()
                ? Optional.of(DailyRates.compare(since, before, inflation))
                        .filter(comparison -> situation.isSettled()
                                && !comparison.hasInsufficientData()
                                && !DailyRates.hasTooFewDays(since, before, comparison))
                : Optional.empty();
        return new Outcome(
                situation.baseline().measure(),
                situation.channels(),
                test.map(OutcomeRules::change).orElse(Change.TOO_EARLY),
                sample("before", before, inflation, situation.currency()),
                sample("since", since, inflation, situation.currency()),
                test.flatMap(OutcomeRules::difference).orElse(null),
                Basis.BEFORE_AFTER,
                situation.baseline().measure().isPerSpend() ? SPEND_CAVEAT : CAVEAT);
    }

    private static Change change(Comparison test) {
        if (test.anytimePValue() > SIGNIFICANCE_LEVEL) {
            return Change.NO_CLEAR_CHANGE;
        }
        return test.z() > 0 ? Change.HIGHER : Change.LOWER;
    }

    /** The interval of the change, valid at all looks together; empty as long as nothing bounds it. */
    private static Optional<Interval> difference(Comparison test) {
        double critical = Significance.anytimeCritical(test.information(), SIGNIFICANCE_LEVEL, test.degreesOfFreedom());
        double reach = critical * test.standardError();
        double difference = test.first() - test.second();
        return Double.isFinite(reach)
                ? Optional.of(new Interval(difference - reach, difference + reach))
                : Optional.empty();
    }

    private static @Nullable Sample sample(String label, DailyRates rates, double inflation, String currency) {
        return rates.total()
                .map(total ->
                        rates.sample(label, total.interval(rates.dispersion().inflated(inflation)), currency))
                .orElse(null);
    }
}
