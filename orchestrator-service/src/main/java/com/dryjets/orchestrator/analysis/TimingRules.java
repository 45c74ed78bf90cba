package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.DailyRates;
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
import com.dryjets.statistics.UnitVariation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * Finds the weekday on which a network's audience responds most, by comparing each weekday with all others. Email is
 * excluded because opens on one day belong to emails of earlier days, and hours are excluded because metrics come by UTC day.
 */
final class TimingRules {

    // Two full weeks: a single week cannot tell Tuesdays in general from one particular Tuesday.
    private static final int MIN_DAYS = 14;
    private static final int MIN_DATES = 2;
    private static final int PER = 1000;

    private TimingRules() {}

    /** The days of a network on which its response can be measured. */
    private record Day(LocalDate date, Proportion response) {}

    private record Candidate(Channel channel, UtcWeekday weekday, int dates, TwoProportionTest test) {}

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
        List<Day> days = days(situation, channel, measure);
        Map<DayOfWeek, List<Day>> weekdays = days.stream()
                .collect(Collectors.groupingBy(
                        day -> day.date().getDayOfWeek(), () -> new EnumMap<>(DayOfWeek.class), Collectors.toList()));
        if (days.size() < MIN_DAYS || weekdays.size() < 2) {
            return List.of();
        }
        // How much days vary is the same question on each weekday, and no weekday alone has enough dates to answer it.
        UnitVariation variation = UnitVariation.within(
                weekdays.values().stream().map(TimingRules::responses).toList());
        List<Candidate> candidates = new ArrayList<>();
        weekdays.forEach((weekday, dates) -> {
            List<Day> others = days.stream()
                    .filter(day -> day.date().getDayOfWeek() != weekday)
                    .toList();
            TwoProportionTest test = test(variation, responses(dates), responses(others));
            if (dates.size() >= MIN_DATES
                    && !test.hasInsufficientData()
                    && test.degreesOfFreedom() >= DailyRates.MIN_DEGREES_OF_FREEDOM) {
                LocalDate latest = dates.getLast().date();
                candidates.add(new Candidate(channel, new UtcWeekday(latest, situation.zone()), dates.size(), test));
            }
        });
        return candidates;
    }

    private static List<Day> days(Situation situation, Channel channel, Measure measure) {
        return situation.performance().daysOf(channel).stream()
                .flatMap(day -> measure.proportion(day.totals()).stream().map(response -> new Day(day.day(), response)))
                .toList();
    }

    private static List<Proportion> responses(List<Day> days) {
        return days.stream().map(Day::response).toList();
    }

    /** Both dispersions come from one estimate, so together they have the degrees of freedom of the less certain one. */
    private static TwoProportionTest test(UnitVariation variation, List<Proportion> dates, List<Proportion> others) {
        Dispersion first = variation.dispersion(dates);
        Dispersion second = variation.dispersion(others);
        return new TwoProportionTest(
                sum(dates), sum(others), first, second, Math.min(first.degreesOfFreedom(), second.degreesOfFreedom()));
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
        UtcWeekday weekday = candidate.weekday();
        Sample subject = Sample.of(
                "%s on %d %s".formatted(candidate.channel().label(), candidate.dates(), weekday.plural()),
                test.a(),
                test.firstInterval(),
                situation.currency());
        Sample rest = Sample.of("other days", test.b(), test.secondInterval(), situation.currency());
        Statistic statistic = Statistic.of(test, comparisons);
        return new Finding(
                Kind.TIMING,
                candidate.channel() + ":" + weekday.weekday(),
                candidate.channel(),
                advice(candidate, situation),
                new Evidence(
                        Wording.evidence(measure, subject, rest, statistic) + " " + weekday.explanation(),
                        measure,
                        subject,
                        rest,
                        statistic,
                        situation.performance().firstDay().orElseThrow(),
                        situation.performance().lastDay().orElseThrow()),
                effect(test, measure, weekday),
                test.sampleSize(),
                List.of());
    }

    private static String advice(Candidate candidate, Situation situation) {
        return "Publish more of the posts on %s%s %s."
                .formatted(
                        candidate.channel().label(),
                        Wording.scheduled(candidate.channel(), situation),
                        candidate.weekday().when());
    }

    private static Effect effect(TwoProportionTest test, Measure measure, UtcWeekday weekday) {
        Interval difference = test.difference();
        double low = PER * difference.low();
        double high = PER * difference.high();
        return new Effect(
                "Every %s %s %s instead of another day bring %s to %s more %s."
                        .formatted(
                                Wording.number(PER),
                                measure.exposures(),
                                weekday.onOne(),
                                Wording.decimal(low),
                                Wording.decimal(high),
                                measure.events()),
                "%s per %d %s".formatted(measure.events(), PER, measure.exposures()),
                low,
                high);
    }

    private static String tooFewDays(Situation situation, Measure measure) {
        int most = situation.performance().byChannel().keySet().stream()
                .filter(Channel::isSocial)
                .mapToInt(channel -> days(situation, channel, measure).size())
                .max()
                .orElse(0);
        return "Comparing weekdays needs %d days of metrics on a network, with at least ten expected %s per weekday. Days with metrics so far: %d."
                .formatted(MIN_DAYS, measure.events(), most);
    }
}
