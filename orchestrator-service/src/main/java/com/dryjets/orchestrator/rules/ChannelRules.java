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
import com.dryjets.orchestrator.performance.CampaignFigures;
import com.dryjets.orchestrator.statistics.Dispersion;
import com.dryjets.orchestrator.statistics.Interval;
import com.dryjets.orchestrator.statistics.Proportion;
import com.dryjets.orchestrator.statistics.TwoProportions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * On which social network the audience answers most, and on which least: each network against the others together.
 * Mail is left out, for a delivered mail and an impression are not the same chance to be seen; it is compared with
 * earlier mails instead, see {@link ContentRules}.
 */
final class ChannelRules {

    private static final int PER = 1000;

    private ChannelRules() {}

    private record Contest(Channel channel, Set<Channel> others, TwoProportions test) {}

    static Opinion decide(Situation situation, AdviceConfig config) {
        Measure measure = Measure.ofNetwork(situation.type());
        Map<Channel, Proportion> networks = networks(situation.figures(), measure);
        if (networks.size() < 2) {
            return Opinion.tooThin(Kind.CHANNEL, tooFew(networks, measure));
        }
        double dispersion = dispersion(situation.figures(), measure, networks.keySet());
        List<Contest> contests = networks.keySet().stream()
                .map(channel -> contest(channel, networks, dispersion))
                .filter(contest -> !contest.test().tooThin())
                .toList();
        if (contests.isEmpty()) {
            return Opinion.tooThin(Kind.CHANNEL, tooThin(networks, measure));
        }
        // Two networks make one comparison, whichever is named first.
        int comparisons = networks.size() == 2 ? 1 : networks.size();
        List<Finding> findings = ends(contests, networks.size()).stream()
                .filter(contest -> Judgement.isWorthActing(contest.test(), config))
                .map(contest -> finding(contest, situation, measure, comparisons))
                .toList();
        return Judgement.of(
                Kind.CHANNEL,
                findings,
                config,
                "The networks' %s differs too little to act on.".formatted(measure.words()));
    }

    private static Map<Channel, Proportion> networks(CampaignFigures figures, Measure measure) {
        Map<Channel, Proportion> networks = new TreeMap<>();
        figures.byChannel().forEach((channel, total) -> {
            if (channel.isSocial()) {
                measure.proportion(total).ifPresent(proportion -> networks.put(channel, proportion));
            }
        });
        return networks;
    }

    private static double dispersion(CampaignFigures figures, Measure measure, Set<Channel> networks) {
        return Dispersion.ofProportions(networks.stream()
                .map(network -> figures.daysOf(network).stream()
                        .flatMap(day -> measure.proportion(day.figures()).stream())
                        .toList())
                .toList());
    }

    private static Contest contest(Channel channel, Map<Channel, Proportion> networks, double dispersion) {
        Set<Channel> others = EnumSet.copyOf(networks.keySet());
        others.remove(channel);
        Proportion rest =
                others.stream().map(networks::get).reduce(Proportion::plus).orElseThrow();
        return new Contest(channel, others, new TwoProportions(networks.get(channel), rest, dispersion));
    }

    /** The best and, among more than two, the worst. */
    private static List<Contest> ends(List<Contest> contests, int networks) {
        Comparator<Contest> byRate =
                Comparator.comparingDouble(contest -> contest.test().first());
        List<Contest> ends = new ArrayList<>();
        contests.stream().max(byRate).filter(best -> best.test().z() > 0).ifPresent(ends::add);
        if (networks > 2) {
            contests.stream().min(byRate).filter(worst -> worst.test().z() < 0).ifPresent(ends::add);
        }
        return ends;
    }

    private static Finding finding(Contest contest, Situation situation, Measure measure, int comparisons) {
        TwoProportions test = contest.test();
        boolean more = test.z() > 0;
        Sample subject = Sample.of(contest.channel().name(), test.a(), test.firstInterval());
        Sample rest = Sample.of(Wording.list(contest.others()), test.b(), test.secondInterval());
        Statistic statistic = Statistic.of(test, comparisons);
        return new Finding(
                Kind.CHANNEL,
                (more ? "MORE:" : "LESS:") + contest.channel(),
                contest.channel(),
                advice(contest.channel(), more, situation),
                new Evidence(
                        Wording.evidence(measure, subject, rest, statistic),
                        measure,
                        subject,
                        rest,
                        statistic,
                        situation.figures().firstDay().orElseThrow(),
                        situation.figures().lastDay().orElseThrow()),
                effect(contest, measure, more),
                test.weight(),
                List.of());
    }

    private static String advice(Channel channel, boolean more, Situation situation) {
        long waiting = situation.publications().waiting().getOrDefault(channel, 0L);
        String queue = waiting == 0 ? "" : " (%d waiting there now)".formatted(waiting);
        return more
                ? "Give %s more of the next posts%s: the audience answers there most.".formatted(channel, queue)
                : "Give %s fewer of the next posts%s: the audience answers there least.".formatted(channel, queue);
    }

    private static Effect effect(Contest contest, Measure measure, boolean more) {
        Interval difference = contest.test().difference();
        double low = PER * (more ? difference.low() : -difference.high());
        double high = PER * (more ? difference.high() : -difference.low());
        String where = more
                ? "on %s instead of elsewhere".formatted(contest.channel())
                : "elsewhere instead of on %s".formatted(contest.channel());
        return new Effect(
                "%,d %s %s bring %s to %s more %s."
                        .formatted(
                                PER,
                                measure.exposures(),
                                where,
                                Wording.decimal(low),
                                Wording.decimal(high),
                                measure.events()),
                "%s per %d %s".formatted(measure.events(), PER, measure.exposures()),
                low,
                high);
    }

    private static String tooFew(Map<Channel, Proportion> networks, Measure measure) {
        Optional<Channel> only = networks.keySet().stream().findFirst();
        return only.map(channel -> "Only %s has %s so far; a comparison takes two networks."
                        .formatted(channel, measure.exposures()))
                .orElse("No social network has %s so far.".formatted(measure.exposures()));
    }

    private static String tooThin(Map<Channel, Proportion> networks, Measure measure) {
        Proportion all = networks.values().stream().reduce(Proportion::plus).orElseThrow();
        return "%s networks with %s %s from %s %s: a comparison takes at least ten expected %s on each side."
                .formatted(
                        networks.size(),
                        Wording.number(all.successes()),
                        measure.events(),
                        Wording.number(all.trials()),
                        measure.exposures(),
                        measure.events());
    }
}
