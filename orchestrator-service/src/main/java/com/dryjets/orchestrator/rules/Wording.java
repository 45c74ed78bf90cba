package com.dryjets.orchestrator.rules;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.advice.Evidence;
import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.advice.Measure;
import com.dryjets.orchestrator.advice.Sample;
import com.dryjets.orchestrator.advice.Statistic;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts figures into sentences. */
final class Wording {

    private static final double SMALLEST_P = 0.0001;

    private Wording() {}

    static String percent(double fraction) {
        return String.format(Locale.ROOT, fraction < 0.1 ? "%.2f %%" : "%.1f %%", fraction * 100);
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%,.0f", value);
    }

    /** "X, Y and Z". */
    static String list(Collection<Channel> channels) {
        List<String> names = channels.stream().map(Channel::name).sorted().toList();
        return names.size() < 2
                ? String.join("", names)
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and " + names.getLast();
    }

    /** "X: 41 clicks from 900 impressions (4.56 %, 95 % interval 3.37 % to 6.12 %)". */
    static String sample(Measure measure, Sample sample) {
        return "%s: %s %s from %s %s (%s, 95 %% interval %s to %s)"
                .formatted(
                        sample.label(),
                        number(sample.events()),
                        measure.events(),
                        measure.isPerSpend()
                                ? sample.exposure().toPlainString()
                                : number(sample.exposure().longValue()),
                        measure.exposures(),
                        rate(measure, sample.rate()),
                        rate(measure, sample.low()),
                        rate(measure, sample.high()));
    }

    /** Both sides and how sure the difference is. */
    static String evidence(Measure measure, Sample subject, Sample comparedWith, Statistic statistic) {
        return "%s; %s. %s".formatted(sample(measure, subject), sample(measure, comparedWith), statistic(statistic));
    }

    /** Why a finding is not issued. */
    static String unsure(Finding finding, double needed) {
        Evidence evidence = finding.evidence();
        return "%s The difference may still be chance: confidence %.2f, %.2f is asked for."
                .formatted(evidence.text(), finding.confidence(), needed);
    }

    private static String rate(Measure measure, double rate) {
        return measure.isPerSpend() ? decimal(rate) : percent(rate);
    }

    private static String statistic(Statistic statistic) {
        double p = Math.min(1, statistic.anytimePValue() * statistic.comparisons());
        return String.format(
                Locale.ROOT,
                "z = %.2f (%s); p %s allowing for repeated looks%s%s.",
                statistic.z(),
                statistic.method(),
                p < SMALLEST_P ? "< 0.0001" : String.format(Locale.ROOT, "= %.4f", p),
                statistic.comparisons() > 1 ? " and " + statistic.comparisons() + " comparisons" : "",
                statistic.dispersion() > 1
                        ? String.format(
                                Locale.ROOT, "; the counts vary %.1f times as much as chance", statistic.dispersion())
                        : "");
    }
}
