package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts numbers and evidence into sentences. */
final class Wording {

    private static final double SMALLEST_P = 0.0001;

    private Wording() {}

    static String percent(double fraction) {
        return String.format(Locale.ROOT, fraction < 0.1 ? "%.2f%%" : "%.1f%%", fraction * 100);
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%,.0f", value);
    }

    /** Lists channels: "Facebook, LinkedIn and TikTok". */
    static String list(Collection<Channel> channels) {
        List<String> names = channels.stream().map(Channel::label).sorted().toList();
        return names.size() < 2
                ? String.join("", names)
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and " + names.getLast();
    }

    /** How many posts are scheduled, in parentheses: " (3 scheduled now)". Empty if there are none. */
    static String scheduled(Channel channel, Situation situation) {
        long scheduled = situation.publications().scheduled().getOrDefault(channel, 0L);
        return scheduled == 0 ? "" : " (%d scheduled now)".formatted(scheduled);
    }

    /** Describes both sides of a comparison and how certain the difference is. */
    static String evidence(Measure measure, Sample subject, Sample comparedWith, Statistic statistic) {
        return "%s; %s. %s".formatted(sample(measure, subject), sample(measure, comparedWith), statistic(statistic));
    }

    /** Explains why a finding is not issued. */
    static String uncertain(Finding finding, double required) {
        Evidence evidence = finding.evidence();
        return String.format(
                Locale.ROOT,
                "%s The difference may be due to chance: the confidence is %.2f, below the required %.2f.",
                evidence.text(),
                finding.confidence(),
                required);
    }

    /**
     * Describes a sample: "LinkedIn: 41 clicks from 900 impressions (4.56%, 95% interval 3.37% to 6.12%)" or "LinkedIn: 41
     * clicks for a spend of 20.00 (2.05 per unit, 95% interval 1.51 to 2.78)".
     */
    private static String sample(Measure measure, Sample sample) {
        return measure.isPerSpend() ? ofSpend(measure, sample) : ofProportion(measure, sample);
    }

    private static String ofProportion(Measure measure, Sample sample) {
        return "%s: %s %s from %s %s (%s, 95%% interval %s to %s)"
                .formatted(
                        sample.label(),
                        number(sample.events()),
                        measure.events(),
                        number(sample.exposure().longValue()),
                        measure.exposures(),
                        percent(sample.rate()),
                        percent(sample.low()),
                        percent(sample.high()));
    }

    private static String ofSpend(Measure measure, Sample sample) {
        return "%s: %s %s for a spend of %s (%s per unit, 95%% interval %s to %s)"
                .formatted(
                        sample.label(),
                        number(sample.events()),
                        measure.events(),
                        sample.exposure().toPlainString(),
                        decimal(sample.rate()),
                        decimal(sample.low()),
                        decimal(sample.high()));
    }

    private static String statistic(Statistic statistic) {
        double p = Math.min(1, statistic.anytimePValue() * statistic.comparisons());
        return String.format(
                Locale.ROOT,
                "z = %.2f (%s); p %s, corrected for repeated looks%s%s.",
                statistic.z(),
                statistic.method(),
                p < SMALLEST_P ? "< 0.0001" : String.format(Locale.ROOT, "= %.4f", p),
                statistic.comparisons() > 1 ? " and " + statistic.comparisons() + " comparisons" : "",
                statistic.dispersion() > 1
                        ? String.format(
                                Locale.ROOT,
                                "; the counts vary %.1f times as much as by chance",
                                statistic.dispersion())
                        : "");
    }
}
