package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.finding.DailyRates;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.statistics.Dispersion;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.PredictionTest;
import com.dryjets.statistics.Proportion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the campaign's content with what is usual for the tenant's other campaigns on the same channel. Opens judge the
 * subject line, clicks the body of an email, engagements or clicks a post. A campaign is one observation, however many people
 * it reached: campaigns differ by their audience and subject, whatever their content.
 */
final class ContentRules {

    // Campaigns vary by nature; fewer than this do not show by how much.
    private static final int MIN_CAMPAIGNS = 5;

    // A campaign that hardly anyone saw says nothing about what is usual.
    private static final long MIN_TRIALS = 100;

    private static final int PER = 1000;

    private ContentRules() {}

    /**
     * A comparison.
     *
     * @param own day by day
     * @param settled whether the campaign's own response is about complete
     */
    private record Candidate(
            Channel channel, Measure measure, DailyRates own, boolean settled, PredictionTest test, int campaigns) {
        boolean hasEnoughDays() {
            // Recipients respond independently, but all posts of a day share it.
            return channel == Channel.EMAIL || own.days().size() >= DailyRates.MIN_DAYS;
        }
    }

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
        List<Candidate> ready = tested.stream()
                .filter(candidate -> candidate.settled() && candidate.hasEnoughDays())
                .toList();
        if (ready.isEmpty()) {
            return Assessment.insufficientData(Kind.CONTENT, tooEarly(tested));
        }
        List<Finding> findings = ready.stream()
                .filter(candidate -> VerdictRules.isLargeEnough(candidate.test(), config))
                .map(candidate -> finding(candidate, situation, ready.size() * AnalysisRules.QUESTIONS_ON_CONTENT))
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
        CampaignPerformance performance = situation.performance();
        DailyRates own = DailyRates.of(measure, performance.daily(Set.of(channel)));
        Dispersion dispersion = channel == Channel.EMAIL
                ? Dispersion.NONE
                : own.dispersion().inflated(DailyRates.serialInflation(List.of(own)));
        return measure.proportion(performance.of(channel))
                .map(total -> new Candidate(
                        channel,
                        measure,
                        own,
                        performance.isSettled(channel, situation.today()),
                        new PredictionTest(total, dispersion, usual),
                        usual.size()));
    }

    private static Finding finding(Candidate candidate, Situation situation, int comparisons) {
        PredictionTest test = candidate.test();
        Measure measure = candidate.measure();
        Sample own = candidate
                .own()
                .sample(
                        "This campaign (%s)".formatted(candidate.channel().label()),
                        test.firstInterval(),
                        situation.currency());
        Sample usual = Sample.ofUnits(
                "%d other campaigns".formatted(candidate.campaigns()), test.others(), test.second(), test.prediction());
        Statistic statistic = Statistic.of(test, comparisons);
        boolean better = test.z() > 0;
        return new Finding(
                Kind.CONTENT,
                candidate.channel() + ":" + measure + (better ? ":KEEP" : ":REWORK"),
                candidate.channel(),
                advice(candidate, better, own, usual),
                new Evidence(
                        Wording.unusual(measure, own, usual, statistic) + published(candidate.channel(), situation),
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

    private static String advice(Candidate candidate, boolean better, Sample own, Sample usual) {
        String channel = candidate.channel().label();
        String task = switch (candidate.measure()) {
            case OPEN_RATE -> better ? "Write the next subject lines like these." : "Rework the subject line.";
            case EMAIL_CTR ->
                better ? "Build the next emails like these." : "Rework the body and the call to action of the email.";
            default ->
                (better ? "Write the next posts on %s like these." : "Rework the posts on %s.").formatted(channel);
        };
        return "%s %s is %s, while %s to %s is usual on %s."
                .formatted(
                        task,
                        Wording.sentence(candidate.measure().label()),
                        Wording.percent(own.rate()),
                        Wording.percent(usual.low()),
                        Wording.percent(usual.high()),
                        channel);
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

    private static String tooEarly(List<Candidate> candidates) {
        Map<Channel, DailyRates> posts = new EnumMap<>(Channel.class);
        candidates.stream()
                .filter(candidate -> candidate.channel() != Channel.EMAIL)
                .forEach(candidate -> posts.put(candidate.channel(), candidate.own()));
        return posts.isEmpty()
                ? "Most of the emails were delivered within the last %d days, and are still being opened."
                        .formatted(CampaignPerformance.RESPONSE_DAYS)
                : Wording.tooFewDays("posts with those of other campaigns", posts);
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
