package com.dryjets.bench.bounces;

import com.dryjets.bench.platform.Report;
import com.dryjets.email.bounce.BounceVerdict;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Scores by source: files are named after the system that wrote them, and numbered. A source is a fold: emails of one are
 * alike, so forty of a frequent one say less than one each of forty.
 */
final class SourceScores {

    private static final Pattern NUMBER = Pattern.compile("[-_.]?\\d*\\.[a-z]+$");

    private final Map<String, BounceScore> scores = new TreeMap<>();

    void add(ExpectedVerdict expected, BounceVerdict verdict) {
        scores.computeIfAbsent(sourceOf(expected.file()), unused -> new BounceScore())
                .add(expected, verdict);
    }

    static String sourceOf(String file) {
        return NUMBER.matcher(file).replaceFirst("");
    }

    /** Prints each source with a difference, and the means in which every source counts the same. */
    void report(Report report) {
        long perfect = scores.values().stream().filter(BounceScore::isPerfect).count();
        report.say("%d sources, %d without a difference; the others:", scores.size(), perfect);
        scores.forEach((source, score) -> {
            if (!score.isPerfect()) {
                report.say("  %-22s %s", source, score);
            }
        });
        report.result("bounces.source_hard_agreement", mean(BounceScore::hardAgreement), "share");
        report.result("bounces.source_reason_accuracy", mean(BounceScore::reasonAccuracy), "share");
        report.result("bounces.source_recipient_accuracy", mean(BounceScore::recipientAccuracy), "share");
    }

    private double mean(Function<BounceScore, Share> figure) {
        return scores.values().stream()
                .mapToDouble(score -> figure.apply(score).value())
                .average()
                .orElse(Double.NaN);
    }
}
