package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.statistics.Dispersion;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.Proportion;
import com.dryjets.statistics.TwoProportionTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares the campaign's content with the tenant's other campaigns on the same channel. Opens judge the subject line,
 * clicks the body of an email, engagements or clicks a post.
 */
final class ContentRules {

    // Campaigns vary by nature; fewer than this do not show by how much.
    private static final int MIN_CAMPAIGNS = 5;

    // A campaign that hardly anyone saw says nothing about what is usual.
    private static final long MIN_TRIALS = 100;

    private static final int PER = 1000;

    private ContentRules() {}

    private record Candidate(Channel channel, Measure measure, TwoProportionTest test, int campaigns) {}

    static Assessment assess(Situation situation, AnalysisConfig config) {
        Map<Channel, MetricTotals> channels = situation.performance().byChannel();
        List<Candidate> candidates = channels.keySet().stream()
                .flatMap(channel -> measures(channel, situation.type()).stream()
                        .flatMap(measure -> candidate(situation, channel, measure).stream()))
                .toList();
        if (candidates.isEmpty()) {
            return Assessment.insufficientData(Kind.CONTENT, tooFewCampaigns(situation, channels));
        }
        List<Candidate> tested = candidates.stream()
                .filter(candidate -> !candidate.test().hasInsufficientData())
                .toList();
        if (tested.isEmpty()) {
            return Assessment.insufficientData(
                    Kind.CONTENT,
                    "The campaign has reached too few people on %s to compare it with other campaigns."
                            .formatted(Wording.list(channels.keySet())));
        }
        List<Finding> findings = tested.stream()
                .filter(candidate -> VerdictRules.isLargeEnough(candidate.test(), config))
                .map(candidate -> finding(candidate, situation, tested.size()))
                .toList();
        return VerdictRules.assess(Kind.CONTENT, findings, config, "The content performs about as well as usual.");
    }

    private static List<Measure> measures(Channel channel, String type) {
        if (channel == Channel.EMAIL) {
            return List.of(Measure.OPEN_RATE, Measure.EMAIL_CTR);
        }
        return channel.isSocial() ? List.of(Measure.ofNetwork(type)) : List.of();
    }

    private static Optional<Candidate> candidate(Situation situation, Channel channel, Measure measure) {
        List<Proportion> usual = situation.benchmarks().stream()
                .filter(benchmark -> benchmark.channel() == channel)
                .flatMap(benchmark -> measure.proportion(benchmark.totals()).stream())
                .filter(proportion -> proportion.trials() >= MIN_TRIALS)
                .toList();
        if (usual.size() < MIN_CAMPAIGNS) {
            return Optional.empty();
        }
        Proportion all = usual.stream().reduce(Proportion::plus).orElseThrow();
        double dispersion = Dispersion.ofProportions(List.of(usual));
        return measure.proportion(situation.performance().of(channel))
                .map(own -> new Candidate(channel, measure, new TwoProportionTest(own, all, dispersion), usual.size()));
    }

    private static Finding finding(Candidate candidate, Situation situation, int comparisons) {
        TwoProportionTest test = candidate.test();
        Measure measure = candidate.measure();
        Sample own =
                Sample.of("This campaign (%s)".formatted(candidate.channel().label()), test.a(), test.firstInterval());
        Sample usual =
                Sample.of("%d other campaigns".formatted(candidate.campaigns()), test.b(), test.secondInterval());
        Statistic statistic = Statistic.of(test, comparisons);
        boolean better = test.z() > 0;
        return new Finding(
                Kind.CONTENT,
                candidate.channel() + ":" + measure + (better ? ":KEEP" : ":REWORK"),
                candidate.channel(),
                advice(candidate, better),
                new Evidence(
                        Wording.evidence(measure, own, usual, statistic) + published(candidate.channel(), situation),
                        measure,
                        own,
                        usual,
                        statistic,
                        situation.performance().firstDay().orElseThrow(),
                        situation.performance().lastDay().orElseThrow()),
                effect(candidate, better),
                test.sampleSize(),
                List.of());
    }

    private static String advice(Candidate candidate, boolean better) {
        return switch (candidate.measure()) {
            case OPEN_RATE ->
                better
                        ? "Write the next subject lines like these. They are opened more often than usual."
                        : "Rework the subject line. It is opened less often than usual.";
            case EMAIL_CTR ->
                better
                        ? "Build the next emails like these. They get more clicks than usual."
                        : "Rework the body and the call to action of the email. They get fewer clicks than usual.";
            default ->
                (better
                                ? "Write the next posts on %s like these. They get a better response than usual."
                                : "Rework the posts on %s. They get a weaker response than usual.")
                        .formatted(candidate.channel().label());
        };
    }

    private static String published(Channel channel, Situation situation) {
        if (channel != Channel.EMAIL) {
            long posts = situation.publications().published().getOrDefault(channel, 0L);
            return posts == 0 ? "" : " Published posts: %d.".formatted(posts);
        }
        String subjects = situation.publications().subjects().stream()
                .map("“%s”"::formatted)
                .collect(Collectors.joining(", "));
        return subjects.isEmpty() ? "" : " Subject lines: " + subjects + ".";
    }

    private static Effect effect(Candidate candidate, boolean better) {
        Interval difference = candidate.test().difference();
        double low = PER * (better ? difference.low() : -difference.high());
        double high = PER * (better ? difference.high() : -difference.low());
        Measure measure = candidate.measure();
        return new Effect(
                "%s would bring %s to %s more %s for every %s %s."
                        .formatted(
                                better
                                        ? "More content like this instead of the usual content"
                                        : "Content as good as usual",
                                Wording.decimal(low),
                                Wording.decimal(high),
                                measure.events(),
                                Wording.number(PER),
                                measure.exposures()),
                "%s per %d %s".formatted(measure.events(), PER, measure.exposures()),
                low,
                high);
    }

    private static String tooFewCampaigns(Situation situation, Map<Channel, MetricTotals> channels) {
        if (channels.isEmpty()) {
            return "Nobody has seen the campaign yet.";
        }
        long campaigns = situation.benchmarks().stream()
                .map(Benchmark::campaignId)
                .distinct()
                .count();
        return "A comparison needs %d other campaigns that each reached at least %d people on the same channel. Other campaigns with metrics: %d."
                .formatted(MIN_CAMPAIGNS, MIN_TRIALS, campaigns);
    }
}
