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
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.statistics.Comparison;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds the social networks where the audience responds most and least, by comparing each network with all others
 * together. Email is excluded, because a delivered email and an impression are different chances of being seen;
 * {@link ContentRules} compares emails with earlier emails instead.
 */
final class ChannelRules {

    private static final int PER = 1000;

    private ChannelRules() {}

    private record Candidate(Channel channel, Set<Channel> others, DailyRates own, DailyRates rest, Comparison test) {
        boolean hasEnoughDays() {
            return !DailyRates.hasTooFewDays(own, rest, test);
        }

        boolean isBetter() {
            return test.z() > 0;
        }

        String subject() {
            return (isBetter() ? "MORE:" : "LESS:") + channel;
        }
    }

    static Assessment assess(Situation situation, AnalysisConfig config) {
        Measure measure = Measure.ofNetwork(situation.type());
        Map<Channel, DailyRates> networks = networks(situation.performance(), measure);
        if (networks.size() < 2) {
            return Assessment.insufficientData(Kind.CHANNEL, tooFewNetworks(networks.keySet(), measure));
        }
        List<Candidate> counted = candidates(situation.performance(), measure, networks).stream()
                .filter(candidate -> !candidate.test().hasInsufficientData())
                .toList();
        if (counted.isEmpty()) {
            return Assessment.insufficientData(Kind.CHANNEL, tooFewEvents(situation.performance(), measure, networks));
        }
        List<Candidate> candidates =
                counted.stream().filter(Candidate::hasEnoughDays).toList();
        if (candidates.isEmpty()) {
            return Assessment.insufficientData(Kind.CHANNEL, Wording.tooFewDays("networks", networks));
        }
        // Two networks make a single comparison, whichever comes first.
        int comparisons = networks.size() == 2 ? 1 : networks.size();
        Predicate<Candidate> open = candidate -> VerdictRules.isLargeEnough(candidate.test(), config)
                && VerdictRules.staysOpen(
                        candidate.subject(), Statistic.of(candidate.test(), comparisons), situation, config);
        List<Finding> findings = bestAndWorst(candidates, networks.size(), open).stream()
                .filter(candidate -> VerdictRules.isLargeEnough(candidate.test(), config))
                .map(candidate -> finding(candidate, situation, measure, comparisons))
                .toList();
        return VerdictRules.assess(
                Kind.CHANNEL,
                findings,
                config,
                "The networks differ too little in %s to act on.".formatted(measure.label()));
    }

    private static Map<Channel, DailyRates> networks(CampaignPerformance performance, Measure measure) {
        Map<Channel, DailyRates> networks = new TreeMap<>();
        for (Channel channel : performance.byChannel().keySet()) {
            DailyRates rates = DailyRates.of(measure, performance.daily(Set.of(channel)));
            if (channel.isSocial() && rates.total().isPresent()) {
                networks.put(channel, rates);
            }
        }
        return networks;
    }

    private static List<Candidate> candidates(
            CampaignPerformance performance, Measure measure, Map<Channel, DailyRates> networks) {
        double inflation = DailyRates.serialInflation(networks.values());
        List<Candidate> candidates = new ArrayList<>();
        networks.forEach((channel, own) -> {
            Set<Channel> others = EnumSet.copyOf(networks.keySet());
            others.remove(channel);
            // The others' days are added up, because a good day of the campaign is a good one on each of them.
            DailyRates rest = DailyRates.of(measure, performance.daily(others));
            candidates.add(new Candidate(channel, others, own, rest, DailyRates.compare(own, rest, inflation)));
        });
        return candidates;
    }

    /** The best network and, if there are more than two, the worst; those that are open already come before others. */
    private static List<Candidate> bestAndWorst(List<Candidate> candidates, int networks, Predicate<Candidate> open) {
        Comparator<Candidate> isOpen = Comparator.comparing(open::test);
        Comparator<Candidate> byRate =
                Comparator.comparingDouble(candidate -> candidate.test().first());
        List<Candidate> extremes = new ArrayList<>();
        candidates.stream()
                .filter(Candidate::isBetter)
                .max(isOpen.thenComparing(byRate))
                .ifPresent(extremes::add);
        if (networks > 2) {
            candidates.stream()
                    .filter(candidate -> candidate.test().z() < 0)
                    .max(isOpen.thenComparing(byRate.reversed()))
                    .ifPresent(extremes::add);
        }
        return extremes;
    }

    private static Finding finding(Candidate candidate, Situation situation, Measure measure, int comparisons) {
        Comparison test = candidate.test();
        boolean best = candidate.isBetter();
        Sample subject =
                candidate.own().sample(candidate.channel().label(), test.firstInterval(), situation.currency());
        Sample rest =
                candidate.rest().sample(Wording.list(candidate.others()), test.secondInterval(), situation.currency());
        Statistic statistic = Statistic.of(test, comparisons);
        return new Finding(
                Kind.CHANNEL,
                candidate.subject(),
                candidate.channel(),
                advice(candidate.channel(), best, situation),
                new Evidence(
                        Wording.evidence(measure, subject, rest, statistic),
                        measure,
                        subject,
                        rest,
                        statistic,
                        situation.performance().firstDay().orElseThrow(),
                        situation.performance().lastDay().orElseThrow()),
                effect(candidate, measure, best),
                test.sampleSize(),
                List.of());
    }

    private static String advice(Channel channel, boolean best, Situation situation) {
        return "Publish %s of the next posts on %s%s. The audience responds %s there."
                .formatted(
                        best ? "more" : "fewer",
                        channel.label(),
                        Wording.scheduled(channel, situation),
                        best ? "most" : "least");
    }

    private static Effect effect(Candidate candidate, Measure measure, boolean best) {
        Interval difference = candidate.test().difference();
        double low = PER * (best ? difference.low() : -difference.high());
        double high = PER * (best ? difference.high() : -difference.low());
        String channel = candidate.channel().label();
        return new Effect(
                "Every %s %s on %s instead of %s bring %s to %s more %s."
                        .formatted(
                                Wording.number(PER),
                                measure.exposures(),
                                best ? channel : "other networks",
                                best ? "other networks" : channel,
                                Wording.decimal(low),
                                Wording.decimal(high),
                                measure.events()),
                "%s per %d %s".formatted(measure.events(), PER, measure.exposures()),
                low,
                high);
    }

    private static String tooFewNetworks(Set<Channel> networks, Measure measure) {
        return networks.stream()
                .findFirst()
                .map(channel -> "Only %s has %s so far. A comparison needs two networks."
                        .formatted(channel.label(), measure.exposures()))
                .orElse("No social network has %s so far.".formatted(measure.exposures()));
    }

    private static String tooFewEvents(
            CampaignPerformance performance, Measure measure, Map<Channel, DailyRates> networks) {
        Rate all = DailyRates.of(measure, performance.daily(networks.keySet()))
                .total()
                .orElseThrow();
        return "%d networks have %s %s from %s %s in total. A comparison needs at least ten expected %s on each side."
                .formatted(
                        networks.size(),
                        Wording.number(all.events()),
                        measure.events(),
                        Wording.number((long) all.exposure()),
                        measure.exposures(),
                        measure.events());
    }
}
