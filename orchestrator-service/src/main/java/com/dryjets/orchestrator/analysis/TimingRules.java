package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import com.dryjets.statistics.Dispersion;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.Proportion;
import com.dryjets.statistics.TwoProportionTest;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Finds the weekday on which a network's audience responds most, by comparing each weekday with all others. Email is
 * excluded because opens on one day belong to emails of earlier days, and hours are excluded because metrics come by day.
 */
final class TimingRules {

    // Two full weeks: a single week cannot tell Tuesdays in general from one particular Tuesday.
    private static final int MIN_DAYS = 14;
    private static final int MIN_DATES = 2;
    private static final int PER = 1000;

    private TimingRules() {}

    private record Candidate(Channel channel, DayOfWeek weekday, int dates, TwoProportionTest test) {}

    static Assessment assess(Situation situation, AnalysisConfig config) {
        Measure measure = Measure.ofNetwork(situation.type());
        List<Candidate> candidates = situation.performance().byChannel().keySet().stream()
                .filter(Channel::isSocial)
                .flatMap(channel -> candidates(situation, channel, measure).stream())
                .toList();
        if (candidates.isEmpty()) {
            return Assessment.insufficientData(Kind.TIMING, tooFewDays(situation, measure));
        }
        List<Finding> findings = candidates.stream()
                .filter(candidate -> candidate.test().z() > 0 && VerdictRules.isLargeEnough(candidate.test(), config))
                .map(candidate -> finding(candidate, situation, measure, candidates.size()))
                .toList();
        return VerdictRules.assess(
                Kind.TIMING, bestOfEachNetwork(findings), config, "No weekday stands out enough to act on.");
    }

    private static List<Candidate> candidates(Situation situation, Channel channel, Measure measure) {
        Map<DayOfWeek, List<Proportion>> weekdays = weekdays(situation, channel, measure);
        int days = weekdays.values().stream().mapToInt(List::size).sum();
        if (days < MIN_DAYS || weekdays.size() < 2) {
            return List.of();
        }
        double dispersion = Dispersion.ofProportions(List.copyOf(weekdays.values()));
        List<Candidate> candidates = new ArrayList<>();
        weekdays.forEach((weekday, dates) -> {
            TwoProportionTest test = new TwoProportionTest(sum(dates), others(weekdays, weekday), dispersion);
            if (dates.size() >= MIN_DATES && !test.hasInsufficientData()) {
                candidates.add(new Candidate(channel, weekday, dates.size(), test));
            }
        });
        return candidates;
    }

    private static Map<DayOfWeek, List<Proportion>> weekdays(Situation situation, Channel channel, Measure measure) {
        Map<DayOfWeek, List<Proportion>> weekdays = new EnumMap<>(DayOfWeek.class);
        situation
                .performance()
                .daysOf(channel)
                .forEach(day -> measure.proportion(day.totals())
                        .ifPresent(proportion -> weekdays.computeIfAbsent(
                                        day.day().getDayOfWeek(), unused -> new ArrayList<>())
                                .add(proportion)));
        return weekdays;
    }

    private static Proportion others(Map<DayOfWeek, List<Proportion>> weekdays, DayOfWeek weekday) {
        return weekdays.entrySet().stream()
                .filter(entry -> entry.getKey() != weekday)
                .map(entry -> sum(entry.getValue()))
                .reduce(Proportion::plus)
                .orElseThrow();
    }

    private static Proportion sum(List<Proportion> dates) {
        return dates.stream().reduce(Proportion::plus).orElseThrow();
    }

    /** One weekday for each network: the most certain and, among equally certain ones, the one with the highest rate. */
    private static List<Finding> bestOfEachNetwork(List<Finding> findings) {
        Map<Channel, Finding> best = new EnumMap<>(Channel.class);
        Comparator<Finding> order = Comparator.comparingDouble(Finding::confidence)
                .thenComparingDouble(finding -> finding.evidence().subject().rate());
        findings.forEach(finding -> best.merge(finding.channel(), finding, BinaryOperator.maxBy(order)));
        return List.copyOf(best.values());
    }

    private static Finding finding(Candidate candidate, Situation situation, Measure measure, int comparisons) {
        TwoProportionTest test = candidate.test();
        String day = candidate.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        Sample subject = Sample.of(
                "%s on %d %ss".formatted(candidate.channel().label(), candidate.dates(), day),
                test.a(),
                test.firstInterval());
        Sample rest = Sample.of("other days", test.b(), test.secondInterval());
        Statistic statistic = Statistic.of(test, comparisons);
        return new Finding(
                Kind.TIMING,
                candidate.channel() + ":" + candidate.weekday(),
                candidate.channel(),
                advice(candidate, day, situation),
                new Evidence(
                        Wording.evidence(measure, subject, rest, statistic) + " Days are in UTC.",
                        measure,
                        subject,
                        rest,
                        statistic,
                        situation.performance().firstDay().orElseThrow(),
                        situation.performance().lastDay().orElseThrow()),
                effect(test, measure, day),
                test.sampleSize(),
                List.of());
    }

    private static String advice(Candidate candidate, String day, Situation situation) {
        return "Publish more of the posts on %s%s on %ss."
                .formatted(candidate.channel().label(), Wording.scheduled(candidate.channel(), situation), day);
    }

    private static Effect effect(TwoProportionTest test, Measure measure, String day) {
        Interval difference = test.difference();
        double low = PER * difference.low();
        double high = PER * difference.high();
        return new Effect(
                "Every %s %s on a %s instead of another day bring %s to %s more %s."
                        .formatted(
                                Wording.number(PER),
                                measure.exposures(),
                                day,
                                Wording.decimal(low),
                                Wording.decimal(high),
                                measure.events()),
                "%s per %d %s".formatted(measure.events(), PER, measure.exposures()),
                low,
                high);
    }

    private static String tooFewDays(Situation situation, Measure measure) {
        Optional<Integer> most = situation.performance().byChannel().keySet().stream()
                .filter(Channel::isSocial)
                .map(channel -> weekdays(situation, channel, measure).values().stream()
                        .mapToInt(List::size)
                        .sum())
                .max(Comparator.naturalOrder());
        return "Comparing weekdays needs %d days of metrics on a network, with at least ten expected %s per weekday. Days with metrics so far: %d."
                .formatted(MIN_DAYS, measure.events(), most.orElse(0));
    }
}
