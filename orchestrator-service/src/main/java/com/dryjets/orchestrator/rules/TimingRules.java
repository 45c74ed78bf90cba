package com.dryjets.orchestrator.rules;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.advice.Effect;
import com.dryjets.orchestrator.advice.Evidence;
import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.advice.Kind;
import com.dryjets.orchestrator.advice.Measure;
import com.dryjets.orchestrator.advice.Opinion;
import com.dryjets.orchestrator.advice.Sample;
import com.dryjets.orchestrator.advice.Situation;
import com.dryjets.orchestrator.advice.Statistic;
import com.dryjets.orchestrator.statistics.Dispersion;
import com.dryjets.orchestrator.statistics.Interval;
import com.dryjets.orchestrator.statistics.Proportion;
import com.dryjets.orchestrator.statistics.TwoProportions;
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
 * On which day of the week the audience of a network answers most: each weekday against the other days. Mail is left
 * out, since a day's opens belong to mails of earlier days; so are hours, since figures come by day.
 */
final class TimingRules {

    // Two full weeks: with one, nobody could tell a Tuesday from that Tuesday.
    private static final int FEWEST_DAYS = 14;
    private static final int FEWEST_DATES = 2;
    private static final int PER = 1000;

    private TimingRules() {}

    private record Contest(Channel channel, DayOfWeek weekday, int dates, TwoProportions test) {}

    static Opinion decide(Situation situation, AdviceConfig config) {
        Measure measure = Measure.ofNetwork(situation.type());
        List<Contest> contests = situation.figures().byChannel().keySet().stream()
                .filter(Channel::isSocial)
                .flatMap(channel -> contests(situation, channel, measure).stream())
                .toList();
        if (contests.isEmpty()) {
            return Opinion.tooThin(Kind.TIMING, tooFew(situation, measure));
        }
        List<Finding> findings = contests.stream()
                .filter(contest -> contest.test().z() > 0 && Judgement.isWorthActing(contest.test(), config))
                .map(contest -> finding(contest, situation, measure, contests.size()))
                .toList();
        return Judgement.of(
                Kind.TIMING, bestOfEach(findings), config, "No day of the week stands out by enough to act on.");
    }

    private static List<Contest> contests(Situation situation, Channel channel, Measure measure) {
        Map<DayOfWeek, List<Proportion>> weekdays = weekdays(situation, channel, measure);
        int days = weekdays.values().stream().mapToInt(List::size).sum();
        if (days < FEWEST_DAYS || weekdays.size() < 2) {
            return List.of();
        }
        double dispersion = Dispersion.ofProportions(List.copyOf(weekdays.values()));
        List<Contest> contests = new ArrayList<>();
        weekdays.forEach((weekday, dates) -> {
            TwoProportions test = new TwoProportions(sum(dates), others(weekdays, weekday), dispersion);
            if (dates.size() >= FEWEST_DATES && !test.tooThin()) {
                contests.add(new Contest(channel, weekday, dates.size(), test));
            }
        });
        return contests;
    }

    private static Map<DayOfWeek, List<Proportion>> weekdays(Situation situation, Channel channel, Measure measure) {
        Map<DayOfWeek, List<Proportion>> weekdays = new EnumMap<>(DayOfWeek.class);
        situation
                .figures()
                .daysOf(channel)
                .forEach(day -> measure.proportion(day.figures())
                        .ifPresent(proportion -> weekdays.computeIfAbsent(
                                        day.day().getDayOfWeek(), any -> new ArrayList<>())
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

    /** One day for a network: the surest, and among those the one that answers most. */
    private static List<Finding> bestOfEach(List<Finding> findings) {
        Map<Channel, Finding> best = new EnumMap<>(Channel.class);
        Comparator<Finding> order = Comparator.comparingDouble(Finding::confidence)
                .thenComparingDouble(finding -> finding.evidence().subject().rate());
        findings.forEach(finding -> best.merge(finding.channel(), finding, BinaryOperator.maxBy(order)));
        return List.copyOf(best.values());
    }

    private static Finding finding(Contest contest, Situation situation, Measure measure, int comparisons) {
        TwoProportions test = contest.test();
        String day = contest.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        Sample subject = Sample.of(
                "%s on %d %ss".formatted(contest.channel(), contest.dates(), day), test.a(), test.firstInterval());
        Sample rest = Sample.of("other days", test.b(), test.secondInterval());
        Statistic statistic = Statistic.of(test, comparisons);
        return new Finding(
                Kind.TIMING,
                contest.channel() + ":" + contest.weekday(),
                contest.channel(),
                advice(contest, day, situation),
                new Evidence(
                        Wording.evidence(measure, subject, rest, statistic) + " Days are UTC days.",
                        measure,
                        subject,
                        rest,
                        statistic,
                        situation.figures().firstDay().orElseThrow(),
                        situation.figures().lastDay().orElseThrow()),
                effect(test, measure, day),
                test.weight(),
                List.of());
    }

    private static String advice(Contest contest, String day, Situation situation) {
        long waiting = situation.publications().waiting().getOrDefault(contest.channel(), 0L);
        String queue = waiting == 0 ? "" : " (%d waiting in the queue)".formatted(waiting);
        return "Let more of the posts on %s%s go out on %ss.".formatted(contest.channel(), queue, day);
    }

    private static Effect effect(TwoProportions test, Measure measure, String day) {
        Interval difference = test.difference();
        double low = PER * difference.low();
        double high = PER * difference.high();
        return new Effect(
                "%,d %s on a %s instead of another day bring %s to %s more %s."
                        .formatted(
                                PER,
                                measure.exposures(),
                                day,
                                Wording.decimal(low),
                                Wording.decimal(high),
                                measure.events()),
                "%s per %d %s".formatted(measure.events(), PER, measure.exposures()),
                low,
                high);
    }

    private static String tooFew(Situation situation, Measure measure) {
        Optional<Integer> most = situation.figures().byChannel().keySet().stream()
                .filter(Channel::isSocial)
                .map(channel -> weekdays(situation, channel, measure).values().stream()
                        .mapToInt(List::size)
                        .sum())
                .max(Comparator.naturalOrder());
        return "To compare days of the week takes figures of %d days on a network, with at least ten expected %s on each weekday; there are %d days."
                .formatted(FEWEST_DAYS, measure.events(), most.orElse(0));
    }
}
