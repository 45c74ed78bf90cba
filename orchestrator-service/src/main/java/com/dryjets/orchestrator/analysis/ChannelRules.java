package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.statistics.Dispersion;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.Proportion;
import com.dryjets.statistics.TwoProportionTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the social networks where the audience responds most and least, by comparing each network with all others
 * together. Email is excluded, because a delivered email and an impression are different chances of being seen;
 * {@link ContentRules} compares emails with earlier emails instead.
 */
final class ChannelRules {

    private static final int PER = 1000;

    private ChannelRules() {}

    private record Candidate(Channel channel, Set<Channel> others, TwoProportionTest test) {}

    static Assessment assess(Situation situation, AnalysisConfig config) {
        Measure measure = Measure.ofNetwork(situation.type());
        Map<Channel, Proportion> networks = networks(situation.performance(), measure);
        if (networks.size() < 2) {
            return Assessment.insufficientData(Kind.CHANNEL, tooFewNetworks(networks, measure));
        }
        double dispersion = dispersion(situation.performance(), measure, networks.keySet());
        List<Candidate> candidates = networks.keySet().stream()
                .map(channel -> candidate(channel, networks, dispersion))
                .filter(candidate -> !candidate.test().hasInsufficientData())
                .toList();
        if (candidates.isEmpty()) {
            return Assessment.insufficientData(Kind.CHANNEL, tooFewEvents(networks, measure));
        }
        // Two networks make a single comparison, whichever comes first.
        int comparisons = networks.size() == 2 ? 1 : networks.size();
        List<Finding> findings = bestAndWorst(candidates, networks.size()).stream()
                .filter(candidate -> VerdictRules.isLargeEnough(candidate.test(), config))
                .map(candidate -> finding(candidate, situation, measure, comparisons))
                .toList();
        return VerdictRules.assess(
                Kind.CHANNEL,
                findings,
                config,
                "The networks differ too little in %s to act on.".formatted(measure.label()));
    }

    private static Map<Channel, Proportion> networks(CampaignPerformance performance, Measure measure) {
        Map<Channel, Proportion> networks = new TreeMap<>();
        performance.byChannel().forEach((channel, totals) -> {
            if (channel.isSocial()) {
                measure.proportion(totals).ifPresent(proportion -> networks.put(channel, proportion));
            }
        });
        return networks;
    }

    private static double dispersion(CampaignPerformance performance, Measure measure, Set<Channel> networks) {
        return Dispersion.ofProportions(networks.stream()
                .map(network -> performance.daysOf(network).stream()
                        .flatMap(day -> measure.proportion(day.totals()).stream())
                        .toList())
                .toList());
    }

    private static Candidate candidate(Channel channel, Map<Channel, Proportion> networks, double dispersion) {
        Set<Channel> others = EnumSet.copyOf(networks.keySet());
        others.remove(channel);
        Proportion rest =
                others.stream().map(networks::get).reduce(Proportion::plus).orElseThrow();
        return new Candidate(channel, others, new TwoProportionTest(networks.get(channel), rest, dispersion));
    }

    /** The best network and, if there are more than two, the worst. */
    private static List<Candidate> bestAndWorst(List<Candidate> candidates, int networks) {
        Comparator<Candidate> byRate =
                Comparator.comparingDouble(candidate -> candidate.test().first());
        List<Candidate> extremes = new ArrayList<>();
        candidates.stream().max(byRate).filter(best -> best.test().z() > 0).ifPresent(extremes::add);
        if (networks > 2) {
            candidates.stream()
                    .min(byRate)
                    .filter(worst -> worst.test().z() < 0)
                    .ifPresent(extremes::add);
        }
        return extremes;
    }

    private static Finding finding(Candidate candidate, Situation situation, Measure measure, int comparisons) {
        TwoProportionTest test = candidate.test();
        boolean best = test.z() > 0;
        Sample subject = Sample.of(candidate.channel().label(), test.a(), test.firstInterval());
        Sample rest = Sample.of(Wording.list(candidate.others()), test.b(), test.secondInterval());
        Statistic statistic = Statistic.of(test, comparisons);
        return new Finding(
                Kind.CHANNEL,
                (best ? "MORE:" : "LESS:") + candidate.channel(),
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

    private static String tooFewNetworks(Map<Channel, Proportion> networks, Measure measure) {
        Optional<Channel> only = networks.keySet().stream().findFirst();
        return only.map(channel -> "Only %s has %s so far. A comparison needs two networks."
                        .formatted(channel.label(), measure.exposures()))
                .orElse("No social network has %s so far.".formatted(measure.exposures()));
    }

    private static String tooFewEvents(Map<Channel, Proportion> networks, Measure measure) {
        Proportion all = networks.values().stream().reduce(Proportion::plus).orElseThrow();
        return "%d networks have %s %s from %s %s in total. A comparison needs at least ten expected %s on each side."
                .formatted(
                        networks.size(),
                        Wording.number(all.successes()),
                        measure.events(),
                        Wording.number(all.trials()),
                        measure.exposures(),
                        measure.events());
    }
}
