package com.dryjets.orchestrator.rules;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether what the campaign says works better or worse than what the tenant's campaigns usually say on the same
 * channel: opens judge the subject line, clicks the body, answers a post.
 */
final class ContentRules {

    // Campaigns differ by nature; fewer than this do not show by how much.
    private static final int FEWEST_CAMPAIGNS = 5;

    // A campaign that hardly anybody saw says nothing about what is usual.
    private static final long FEWEST_TRIALS = 100;

    private static final int PER = 1000;

    private ContentRules() {}

    private record Contest(Channel channel, Measure measure, TwoProportions test, int campaigns) {}

    static Opinion decide(Situation situation, AdviceConfig config) {
        Map<Channel, MetricTotals> channels = situation.figures().byChannel();
        List<Contest> contests = channels.keySet().stream()
                .flatMap(channel -> measures(channel, situation.type()).stream()
                        .flatMap(measure -> contest(situation, channel, measure).stream()))
                .toList();
        if (contests.isEmpty()) {
            return Opinion.tooThin(Kind.CONTENT, tooFew(situation, channels));
        }
        List<Contest> tested =
                contests.stream().filter(contest -> !contest.test().tooThin()).toList();
        if (tested.isEmpty()) {
            return Opinion.tooThin(
                    Kind.CONTENT,
                    "Too few people saw the campaign on %s to hold it against earlier ones."
                            .formatted(Wording.list(channels.keySet())));
        }
        List<Finding> findings = tested.stream()
                .filter(contest -> Judgement.isWorthActing(contest.test(), config))
                .map(contest -> finding(contest, situation, tested.size()))
                .toList();
        return Judgement.of(
                Kind.CONTENT, findings, config, "The content does as well as the tenant's content usually does.");
    }

    private static List<Measure> measures(Channel channel, String type) {
        if (channel == Channel.EMAIL) {
            return List.of(Measure.OPEN_RATE, Measure.EMAIL_CTR);
        }
        return channel.isSocial() ? List.of(Measure.ofNetwork(type)) : List.of();
    }

    private static Optional<Contest> contest(Situation situation, Channel channel, Measure measure) {
        List<Proportion> usual = situation.others().stream()
                .filter(other -> other.channel() == channel)
                .flatMap(other -> measure.proportion(other.figures()).stream())
                .filter(proportion -> proportion.trials() >= FEWEST_TRIALS)
                .toList();
        if (usual.size() < FEWEST_CAMPAIGNS) {
            return Optional.empty();
        }
        Proportion all = usual.stream().reduce(Proportion::plus).orElseThrow();
        double dispersion = Dispersion.ofProportions(List.of(usual));
        return measure.proportion(situation.figures().of(channel))
                .map(own -> new Contest(channel, measure, new TwoProportions(own, all, dispersion), usual.size()));
    }

    private static Finding finding(Contest contest, Situation situation, int comparisons) {
        TwoProportions test = contest.test();
        Measure measure = contest.measure();
        Sample own = Sample.of("This campaign on " + contest.channel(), test.a(), test.firstInterval());
        Sample usual = Sample.of("%d other campaigns".formatted(contest.campaigns()), test.b(), test.secondInterval());
        Statistic statistic = Statistic.of(test, comparisons);
        boolean better = test.z() > 0;
        return new Finding(
                Kind.CONTENT,
                contest.channel() + ":" + measure + (better ? ":KEEP" : ":REWORK"),
                contest.channel(),
                advice(contest, better),
                new Evidence(
                        Wording.evidence(measure, own, usual, statistic) + published(contest.channel(), situation),
                        measure,
                        own,
                        usual,
                        statistic,
                        situation.figures().firstDay().orElseThrow(),
                        situation.figures().lastDay().orElseThrow()),
                effect(contest, better),
                test.weight(),
                List.of());
    }

    private static String advice(Contest contest, boolean better) {
        return switch (contest.measure()) {
            case OPEN_RATE ->
                better
                        ? "Write the next subject lines like these: they are opened more than usual."
                        : "Rework the subject line: it is opened less than usual.";
            case EMAIL_CTR ->
                better
                        ? "Build the next mails like these: they are clicked more than usual."
                        : "Rework the mail's body and its call to action: it is clicked less than usual.";
            default ->
                better
                        ? "Write the next posts on %s like these: they are answered more than usual."
                                .formatted(contest.channel())
                        : "Rework the posts on %s: they are answered less than usual.".formatted(contest.channel());
        };
    }

    private static String published(Channel channel, Situation situation) {
        long out = situation.publications().out().getOrDefault(channel, 0L);
        if (channel != Channel.EMAIL) {
            return out == 0 ? "" : " Posts that went out: %d.".formatted(out);
        }
        String subjects = situation.publications().subjects().stream()
                .map("“%s”"::formatted)
                .collect(Collectors.joining(", "));
        return subjects.isEmpty() ? "" : " Subject lines: " + subjects + ".";
    }

    private static Effect effect(Contest contest, boolean better) {
        Interval difference = contest.test().difference();
        double low = PER * (better ? difference.low() : -difference.high());
        double high = PER * (better ? difference.high() : -difference.low());
        Measure measure = contest.measure();
        return new Effect(
                "Being %s would bring %s to %s more %s for every %,d %s."
                        .formatted(
                                better ? "like this instead of as usual" : "as good as usual",
                                Wording.decimal(low),
                                Wording.decimal(high),
                                measure.events(),
                                PER,
                                measure.exposures()),
                "%s per %d %s".formatted(measure.events(), PER, measure.exposures()),
                low,
                high);
    }

    private static String tooFew(Situation situation, Map<Channel, MetricTotals> channels) {
        if (channels.isEmpty()) {
            return "Nobody saw the campaign so far.";
        }
        long campaigns = situation.others().stream()
                .map(other -> other.campaignId())
                .distinct()
                .count();
        return "To know what is usual takes %d other campaigns with at least %d people reached on the same channel; there are figures of %d."
                .formatted(FEWEST_CAMPAIGNS, FEWEST_TRIALS, campaigns);
    }
}
