package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.analysis.Trait.Lengths;
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
import com.dryjets.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Learns what works on each channel from the tenant's latest posts and emails: each angle, opening, length and number of
 * hashtags is compared with all others on the same channel. A piece is one observation, however many people saw it, and pieces
 * of a campaign share its audience.
 */
final class TraitRules {

    /** Fewer say too little about how much pieces vary. */
    static final int MIN_PIECES = 8;

    private static final int PER = 1000;

    // The logarithm of a rate needs some events.
    private static final int MIN_EXPECTED = 3;

    private TraitRules() {}

    /** The pieces of a channel whose response is known. */
    private record Known(Channel channel, Measure measure, List<Piece> pieces, Lengths lengths) {

        String plural() {
            return channel == Channel.EMAIL ? "emails" : "posts";
        }

        Proportion response(Piece piece) {
            return measure.proportion(piece.human()).orElseThrow();
        }

        LocalDate day(Comparator<Instant> order) {
            return LocalDate.ofInstant(
                    pieces.stream().map(Piece::publishedAt).min(order).orElseThrow(), ZoneOffset.UTC);
        }
    }

    private record Valued(String value, Piece piece) {}

    private record Candidate(Known known, Trait trait, String value, ClusteredComparison test) {}

    static Assessment assess(Situation situation, History history, AnalysisConfig config) {
        List<Known> channels = channels(situation, history);
        List<Candidate> candidates = channels.stream()
                .flatMap(TraitRules::candidates)
                .filter(candidate -> !candidate.test().hasInsufficientData())
                .toList();
        if (candidates.isEmpty()) {
            return Assessment.insufficientData(Kind.CONTENT, tooFewPieces(channels));
        }
        int comparisons = candidates.size() * AnalysisRules.QUESTIONS_ON_CONTENT;
        List<Finding> findings = candidates.stream()
                .filter(candidate -> VerdictRules.isLargeEnough(candidate.test(), config))
                .map(candidate -> finding(candidate, comparisons))
                .toList();
        return VerdictRules.assess(
                Kind.CONTENT,
                mostCertainOfEachTrait(findings, situation, config),
                config,
                "No angle, opening, length or number of hashtags stands out enough to act on.");
    }

    private static List<Known> channels(Situation situation, History history) {
        Set<Channel> channels = new TreeSet<>(situation.allocations().keySet());
        channels.addAll(situation.performance().byChannel().keySet());
        return channels.stream()
                .filter(channel -> channel == Channel.EMAIL || channel.isSocial())
                .map(channel -> known(channel, measure(channel, situation), history))
                .toList();
    }

    /** The traits of an email show only in its body, which the subject line has to get people to open. */
    private static Measure measure(Channel channel, Situation situation) {
        return channel == Channel.EMAIL ? Measure.EMAIL_CTR : Measure.ofNetwork(situation.type());
    }

    private static Known known(Channel channel, Measure measure, History history) {
        List<Piece> measured = history.pieces().stream()
                .filter(piece -> piece.channel() == channel)
                .filter(piece -> measure.proportion(piece.human()).isPresent())
                .toList();
        double rate = measured.stream()
                .map(piece -> measure.proportion(piece.human()).orElseThrow())
                .reduce(Proportion::plus)
                .map(Proportion::rate)
                .orElse(0.0);
        List<Piece> seen = measured.stream()
                .filter(piece -> measure.proportion(piece.human()).orElseThrow().trials() * rate >= MIN_EXPECTED)
                .toList();
        return new Known(channel, measure, seen, Lengths.of(seen));
    }

    private static Stream<Candidate> candidates(Known known) {
        return Stream.of(Trait.values()).flatMap(trait -> candidates(known, trait));
    }

    private static Stream<Candidate> candidates(Known known, Trait trait) {
        List<Valued> pieces = known.pieces().stream()
                .flatMap(piece -> trait.of(piece, known.lengths()).map(value -> new Valued(value, piece)).stream())
                .toList();
        Map<String, Long> values =
                pieces.stream().collect(Collectors.groupingBy(Valued::value, TreeMap::new, Collectors.counting()));
        return values.entrySet().stream()
                // Of two values, each is all that the other is not.
                .limit(values.size() == 2 ? 1 : Long.MAX_VALUE)
                .filter(value -> Math.min(value.getValue(), pieces.size() - value.getValue()) >= MIN_PIECES)
                .map(value -> new Candidate(known, trait, value.getKey(), test(known, pieces, value.getKey())));
    }

    private static ClusteredComparison test(Known known, List<Valued> pieces, String value) {
        return new ClusteredComparison(pieces.stream()
                .map(piece -> new ClusteredUnit(
                        piece.piece().campaignId(), piece.value().equals(value), known.response(piece.piece())))
                .toList());
    }

    /** One finding for each channel and trait, so that advice does not say the same twice: the open one if there is one. */
    private static List<Finding> mostCertainOfEachTrait(
            List<Finding> findings, Situation situation, AnalysisConfig config) {
        Map<String, Finding> best = new LinkedHashMap<>();
        findings.forEach(finding -> best.merge(
                finding.subject().split(":")[0] + finding.subject().split(":")[1],
                finding,
                BinaryOperator.maxBy(
                        VerdictRules.openLast(situation, config).thenComparingDouble(Finding::confidence))));
        return List.copyOf(best.values());
    }

    private static Finding finding(Candidate candidate, int comparisons) {
        Known known = candidate.known();
        ClusteredComparison test = candidate.test();
        boolean better = test.z() > 0;
        String with = candidate.trait().with(candidate.value(), known.plural(), known.lengths());
        Sample subject =
                Sample.ofUnits(test.units(true) + " " + with, test.counted(true), test.first(), test.firstInterval());
        Sample rest = Sample.ofUnits(
                "%d other %s".formatted(test.units(false), known.plural()),
                test.counted(false),
                test.second(),
                test.secondInterval());
        Statistic statistic = Statistic.of(test, comparisons);
        return new Finding(
                Kind.CONTENT,
                String.join(
                        ":",
                        known.channel().name(),
                        candidate.trait().name(),
                        candidate.value(),
                        better ? "MORE" : "FEWER"),
                known.channel(),
                advice(known, with, better, test),
                new Evidence(
                        Wording.evidence(known.measure(), subject, rest, statistic)
                                + " Rates are those of a typical piece, compared within campaigns as far as possible.",
                        known.measure(),
                        subject,
                        rest,
                        statistic,
                        known.day(Comparator.naturalOrder()),
                        known.day(Comparator.reverseOrder())),
                effect(test, known.measure(), with, better),
                test.sampleSize(),
                List.of());
    }

    private static String advice(Known known, String with, boolean better, ClusteredComparison test) {
        String where =
                known.channel() == Channel.EMAIL ? "" : " on " + known.channel().label();
        double ratio = better ? test.lift() : -test.lift();
        return "%s %s %s%s: their %s is %s %s than that of others."
                .formatted(
                        known.channel() == Channel.EMAIL ? "Send" : "Publish",
                        better ? "more" : "fewer",
                        with,
                        where,
                        known.measure().label(),
                        Wording.wholePercent(ratio),
                        better ? "higher" : "lower");
    }

    private static Effect effect(ClusteredComparison test, Measure measure, String with, boolean better) {
        Interval lift = test.expectedLift();
        double low = PER * test.second() * (better ? lift.low() : -lift.high());
        double high = PER * test.second() * (better ? lift.high() : -lift.low());
        return new Effect(
                "Every %s %s of %s instead of %s bring %s to %s more %s."
                        .formatted(
                                Wording.number(PER),
                                measure.exposures(),
                                better ? with : "others",
                                better ? "others" : with,
                                Wording.decimal(low),
                                Wording.decimal(high),
                                measure.events()),
                "%s per %d %s".formatted(measure.events(), PER, measure.exposures()),
                low,
                high);
    }

    private static String tooFewPieces(List<Known> channels) {
        long most = channels.stream()
                .mapToLong(known -> known.pieces().stream()
                        .map(Piece::opening)
                        .filter(Objects::nonNull)
                        .count())
                .max()
                .orElse(0);
        return "Comparing angles, openings and lengths needs at least %d posts or emails of each sort on a channel. With enough responses so far, on the channel with most: %d."
                .formatted(MIN_PIECES, most);
    }
}
