package com.dryjets.orchestrator.explanation;

import com.dryjets.orchestrator.failure.FailureView;
import com.dryjets.orchestrator.failure.RecoveryStep;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import com.dryjets.orchestrator.recommendation.RecommendationView;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Turns recommendations and failures into what may be said about them, and says it without a model. */
final class QuestionRules {

    private static final String CAVEAT =
            "The figures show that the two sides differ, not why. What was true of the past need"
                    + " not be true of the future.";
    private static final String FAILURE_CAVEAT =
            "This is what the events show. What happened outside of them is unknown.";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Confidence is never certainty, however many nines it has. */
    private static final double SMALLEST_CHANCE = 0.001;

    private QuestionRules() {}

    static Question of(RecommendationView recommendation) {
        Measure measure = recommendation.evidence().measure();
        List<String> sentences = new ArrayList<>();
        sentences.add(recommendation.advice());
        sentences.add(side(measure, recommendation.evidence().subject()));
        sentences.add(side(measure, recommendation.evidence().comparedWith()));
        sentences.add(
                chance(recommendation.confidence(), recommendation.evidence().statistic()));
        sentences.add(recommendation.expectedEffect().text());
        String facts = facts(sentences, List.of(CAVEAT));
        return new Question(recommendation.id(), facts, facts, sentences, CAVEAT);
    }

    static Question of(FailureView failure) {
        List<String> sentences = new ArrayList<>(List.of(failure.problem(), failure.evidence()));
        sentences.add("It began on %s.".formatted(TIME.format(failure.since())));
        List<String> steps = failure.steps().stream().map(RecoveryStep::text).toList();
        if (!steps.isEmpty()) {
            sentences.add("What to do first: " + steps.getFirst());
        }
        return new Question(
                failure.id(),
                same(failure, steps),
                facts(sentences, steps.stream().skip(1).map("Then: "::concat).toList()),
                sentences,
                FAILURE_CAVEAT);
    }

    /** The numbers of a failure change with each look at the metrics; the cause, its beginning and the remedy stay. */
    private static String same(FailureView failure, List<String> steps) {
        return "%s %s %s %s".formatted(failure.kind(), failure.id(), failure.since(), steps);
    }

    private static String facts(List<String> sentences, List<String> more) {
        return String.join(
                "\n", Stream.concat(sentences.stream(), more.stream()).toList());
    }

    /** "LinkedIn: 412 engagements from 9,830 impressions, which is 4.19%." */
    private static String side(Measure measure, Sample sample) {
        return measure.isPerSpend()
                ? "%s: %s %s for a unit of spend, after %s for a spend of %s."
                        .formatted(
                                sample.label(),
                                rate(sample.rate()),
                                measure.events(),
                                number(sample.events()),
                                sample.exposure().toPlainString())
                : "%s: %s %s from %s %s, at a rate of %s."
                        .formatted(
                                sample.label(),
                                number(sample.events()),
                                measure.events(),
                                number(sample.exposure().longValue()),
                                measure.exposures(),
                                percent(sample.rate()));
    }

    private static String chance(double confidence, Statistic statistic) {
        double luck = Math.max(SMALLEST_CHANCE, 1 - confidence);
        String looks = statistic.comparisons() > 1
                ? "although Ava looks every day and makes %d comparisons".formatted(statistic.comparisons())
                : "although Ava looks every day";
        return "Luck alone would make such a difference in at most %s of cases, %s.".formatted(percent(luck), looks);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, fraction < 0.1 ? "%.2f%%" : "%.1f%%", fraction * 100);
    }

    private static String rate(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 0.1 ? "%.2f" : "%.4f", value);
    }
}
