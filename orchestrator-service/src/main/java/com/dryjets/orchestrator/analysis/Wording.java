package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.finding.DailyRates;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Rounded;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts numbers and evidence into sentences. */
final class Wording {

    private static final double SMALLEST_P = 0.0001;
    private static final double LARGEST_LUCK = 0.2;

    private Wording() {}

    static String percent(double fraction) {
        return String.format(Locale.ROOT, fraction < 0.1 ? "%.2f%%" : "%.1f%%", fraction * 100);
    }

    static String wholePercent(double fraction) {
        return String.format(Locale.ROOT, "%.0f%%", fraction * 100);
    }

    /** Begins a sentence with a phrase. */
    static String sentence(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String decimal(double value) {
        return Rounded.text(value);
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
        return "%s; %s. %s".formatted(sample(measure, subject), sample(measure, comparedWith), luck(statistic));
    }

    /** Describes a campaign, what others like it have, and how certain the difference is. */
    static String unusual(Measure measure, Sample own, Sample others, Statistic statistic) {
        return "%s; %s: %s on average, %s to %s usual. %s"
                .formatted(
                        sample(measure, own),
                        others.label(),
                        percent(others.rate()),
                        percent(others.low()),
                        percent(others.high()),
                        luck(statistic));
    }

    /** Describes what the next unit of daily spend brings on two channels, and how certain the difference is. */
    static String marginal(Measure measure, Sample subject, Sample comparedWith, Statistic statistic, String currency) {
        return "%s; %s. %s"
                .formatted(
                        marginal(measure, subject, currency),
                        marginal(measure, comparedWith, currency),
                        luck(statistic));
    }

    private static String marginal(Measure measure, Sample sample, String currency) {
        return "%s: the next %s a day brings %s %s (95%% interval %s to %s), after %s %s for %s"
                .formatted(
                        sample.label(),
                        currency,
                        decimal(sample.rate()),
                        measure.events(),
                        decimal(sample.low()),
                        decimal(sample.high()),
                        number(sample.events()),
                        measure.events(),
                        new Money(sample.exposure(), currency).text());
    }

    /** Explains that days are too few to compare channels, which days they have so far, and why days matter. */
    static String tooFewDays(String compared, Map<Channel, DailyRates> channels) {
        return "Days differ, so comparing %s needs metrics of at least %d days on each side. Days so far: %s."
                .formatted(
                        compared,
                        DailyRates.MIN_DAYS,
                        channels.entrySet().stream()
                                .map(channel -> "%s %d"
                                        .formatted(
                                                channel.getKey().label(),
                                                channel.getValue().days().size()))
                                .sorted()
                                .collect(Collectors.joining(", ")));
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

    /** The p-value as a person would say it; it is corrected for all comparisons and repeated looks. */
    private static String luck(Statistic statistic) {
        double p = statistic.anytimePValue() * statistic.comparisons();
        if (p > LARGEST_LUCK) {
            return "Luck alone may well make such a difference.";
        }
        return String.format(
                Locale.ROOT, "Luck alone would make such a difference in at most 1 of %,d cases.", cases(p));
    }

    /** One over a probability, rounded down to two digits. */
    private static long cases(double p) {
        BigDecimal cases = BigDecimal.valueOf(1 / Math.max(p, SMALLEST_P));
        return cases.round(new MathContext(2, RoundingMode.DOWN)).longValue();
    }
}
