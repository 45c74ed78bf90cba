package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.analysis.ResponseTimes.Moment;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import com.dryjets.statistics.ClusteredComparison;
import com.dryjets.statistics.ClusteredUnit;
import com.dryjets.statistics.Interval;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the hours of the week, by the clocks of the campaign's time zone, in which a network's audience responds most, or in
 * which emails are best sent. Days are the sample: the hours of a day share what happened on it.
 */
final class TimingRules {

    /** Two full weeks: a single week cannot tell Tuesdays in general from one particular Tuesday. */
    static final int MIN_DAYS = 14;

    private static final int MIN_DATES = 3;
    private static final int PER = 1000;

    private TimingRules() {}

    private record Candidate(ResponseTimes times, WeeklySlot slot, ClusteredComparison test) {}

    static Assessment assess(Situation situation, History history, AnalysisConfig config) {
        List<ResponseTimes> channels = channels(situation, history);
        Map<Channel, List<Candidate>> candidates = new EnumMap<>(Channel.class);
        channels.forEach(times -> {
            List<Candidate> found = candidates(times);
            if (!found.isEmpty()) {
                candidates.put(times.channel(), found);
            }
        });
        if (candidates.isEmpty()) {
            return Assessment.insufficientData(Kind.TIMING, tooFewDays(channels));
        }
        List<Finding> findings = candidates.values().stream()
                .flatMap(ofChannel -> bestOf(ofChannel, candidates.size(), situation, config))
                .toList();
        return VerdictRules.assess(Kind.TIMING, findings, config, "No hours of the week stand out enough to act on.");
    }

    private static List<ResponseTimes> channels(Situation situation, History history) {
        Set<Channel> channels =
                new TreeSet<>(situation.performance().byChannel().keySet());
        return channels.stream()
                .flatMap(channel -> {
                    if (channel == Channel.EMAIL) {
                        return Stream.of(ResponseTimes.ofEmails(history.pieces(), situation.zone()));
                    }
                    return channel.isSocial() ? Stream.of(ofNetwork(channel, situation, history)) : Stream.empty();
                })
                .toList();
    }

    private static ResponseTimes ofNetwork(Channel channel, Situation situation, History history) {
        return ResponseTimes.ofNetwork(
                channel,
                Measure.ofNetwork(situation.type()),
                history.hours(),
                situation.zone(),
                situation.localToday());
    }

    private static List<Candidate> candidates(ResponseTimes times) {
        if (times.dates().size() < MIN_DAYS) {
            return List.of();
        }
        Map<WeeklySlot, Set<Object>> dates = times.moments().stream()
                .flatMap(moment -> moment.when().slots().stream().map(slot -> Map.entry(slot, moment)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(entry -> entry.getValue().when().date(), Collectors.toSet())));
        return dates.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= MIN_DATES)
                .map(Map.Entry::getKey)
                .filter(slot -> times.moments().stream().anyMatch(moment -> !slot.contains(moment.when())))
                .sorted(Comparator.comparing(WeeklySlot::code))
                .map(slot -> new Candidate(times, slot, test(times, slot)))
                .filter(candidate -> !candidate.test().hasInsufficientData())
                .toList();
    }

    private static ClusteredComparison test(ResponseTimes times, WeeklySlot slot) {
        return new ClusteredComparison(times.moments().stream()
                .map(moment -> new ClusteredUnit(moment.cluster(), slot.contains(moment.when()), moment.response()))
                .toList());
    }

    /**
     * The slot of a channel that is open, or else the most certain one. Among equally certain ones, it is the one with the
     * highest rate.
     */
    private static Stream<Finding> bestOf(
            List<Candidate> candidates, int channels, Situation situation, AnalysisConfig config) {
        Map<Integer, Long> ofLevel = candidates.stream()
                .collect(Collectors.groupingBy(candidate -> candidate.slot().level(), Collectors.counting()));
        Function<Candidate, Integer> comparisons = candidate -> Math.toIntExact(
                candidate.slot().penalty() * ofLevel.get(candidate.slot().level()) * channels);
        return candidates.stream()
                .filter(candidate -> candidate.test().z() > 0 && VerdictRules.isLargeEnough(candidate.test(), config))
                .map(candidate -> finding(candidate, situation, comparisons.apply(candidate)))
                .reduce(BinaryOperator.maxBy(VerdictRules.openLast(situation, config)
                        .thenComparingDouble(Finding::confidence)
                        .thenComparingDouble(
                                finding -> finding.evidence().subject().rate())))
                .stream();
    }

    private static Finding finding(Candidate candidate, Situation situation, int comparisons) {
        ResponseTimes times = candidate.times();
        ClusteredComparison test = candidate.test();
        String when = candidate.slot().when();
        long dates = times.moments().stream()
                .map(Moment::when)
                .filter(candidate.slot()::contains)
                .map(WeeklySlot.Dated::date)
                .distinct()
                .count();
        Sample subject = Sample.ofUnits(
                "%s %s (%d days)".formatted(times.channel().label(), when, dates),
                test.counted(true),
                test.first(),
                test.firstInterval());
        Sample rest = Sample.ofUnits("other hours", test.counted(false), test.second(), test.secondInterval());
        Statistic statistic = Statistic.of(test, comparisons);
        return new Finding(
                Kind.TIMING,
                times.channel() + ":" + candidate.slot().code(),
                times.channel(),
                advice(candidate, situation),
                new Evidence(
                        Wording.evidence(times.measure(), subject, rest, statistic) + " "
                                + explanation(times, situation.zone()),
                        times.measure(),
                        subject,
                        rest,
                        statistic,
                        times.dates().first(),
                        times.dates().last()),
                effect(candidate),
                test.sampleSize(),
                List.of());
    }

    private static String advice(Candidate candidate, Situation situation) {
        Channel channel = candidate.times().channel();
        String when = "%s (%s)".formatted(candidate.slot().when(), situation.zone());
        return channel == Channel.EMAIL
                ? "Send the next emails %s. Emails sent then are opened by more people.".formatted(when)
                : "Publish more of the posts on %s%s %s."
                        .formatted(channel.label(), Wording.scheduled(channel, situation), when);
    }

    private static String explanation(ResponseTimes times, ZoneId zone) {
        return times.channel() == Channel.EMAIL
                ? "Emails of all campaigns, by when they were sent, in %s; opens of machines don't count."
                        .formatted(zone)
                : "Hours are those in which people saw the posts and responded, in %s; rates are those of a typical day."
                        .formatted(zone);
    }

    private static Effect effect(Candidate candidate) {
        ClusteredComparison test = candidate.test();
        Measure measure = candidate.times().measure();
        Interval lift = test.expectedLift();
        double low = PER * test.second() * lift.low();
        double high = PER * test.second() * lift.high();
        return new Effect(
                "Every %s %s %s instead of at other times bring %s to %s more %s."
                        .formatted(
                                Wording.number(PER),
                                measure.exposures(),
                                candidate.slot().when(),
                                Wording.decimal(low),
                                Wording.decimal(high),
                                measure.events()),
                "%s per %d %s".formatted(measure.events(), PER, measure.exposures()),
                low,
                high);
    }

    private static String tooFewDays(List<ResponseTimes> channels) {
        int most =
                channels.stream().mapToInt(times -> times.dates().size()).max().orElse(0);
        return "Comparing hours of the week needs %d days with enough responses by hour on a network, or with emails sent. Days so far: %d."
                .formatted(MIN_DAYS, most);
    }
}
