package com.dryjets.content.recommendation;

import static java.util.stream.Collectors.groupingBy;

import com.dryjets.contracts.marketing.Channel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Estimates what has worked. The unit of evidence is the piece, not the impression: one piece with a million impressions
 * says little about the next. The click rate of each piece is smoothed towards that of its channel, and the mean difference of
 * the logarithms from that of all pieces is shrunk towards 0 as a normal mean with a normal prior (Efron and Morris, "Data analysis
 * using Stein's estimator and its generalizations", JASA 70, 1975): the factor is n / (n + {@value #PRIOR_PIECES}).
 */
public final class LessonRules {

    /** The variance between pieces divided by that between traits; traits explain a fifth of the difference. */
    private static final int PRIOR_PIECES = 4;

    /** A piece with as many exposures counts half its own rate and half the channel's. */
    private static final double PRIOR_EXPOSURES = 100;

    /** With few pieces, their variance is hardly known; a rate often differs by half between two posts. */
    private static final double LEAST_VARIANCE = 0.1;

    private static final int ENOUGH_PIECES = 5;

    /** The 97.5 % quantile of the normal distribution. */
    private static final double QUANTILE = 1.96;

    private LessonRules() {}

    /** Something that pieces have in common. */
    private record Common(Trait trait, String value) {}

    /** A piece with the logarithm of its rate divided by the geometric mean of the channel. */
    private record Rated(PublishedPiece piece, double ratio) {}

    /** Lists lessons by channel, those with enough evidence first, then by the size of their effect. */
    public static Map<Channel, List<Lesson>> lessons(List<PublishedPiece> pieces) {
        Map<Channel, List<Lesson>> lessons = new TreeMap<>();
        pieces.stream()
                .filter(piece -> piece.exposures() > 0)
                .collect(groupingBy(PublishedPiece::channel))
                .forEach((channel, own) -> lessons.put(channel, of(channel, own)));
        return lessons;
    }

    private static List<Lesson> of(Channel channel, List<PublishedPiece> pieces) {
        List<Rated> rated = rated(pieces);
        double variance = variance(rated);
        Map<Common, List<Rated>> groups = new HashMap<>();
        rated.forEach(piece -> traits(piece.piece())
                .forEach(common ->
                        groups.computeIfAbsent(common, key -> new ArrayList<>()).add(piece)));
        return groups.entrySet().stream()
                .map(group -> lesson(channel, group.getKey(), group.getValue(), variance))
                .sorted(Comparator.comparing(Lesson::enough)
                        .reversed()
                        .thenComparing(lesson -> -Math.abs(lesson.uplift()))
                        .thenComparing(Lesson::trait)
                        .thenComparing(Lesson::value))
                .toList();
    }

    private static List<Rated> rated(List<PublishedPiece> pieces) {
        double exposures =
                pieces.stream().mapToDouble(PublishedPiece::exposures).sum();
        double clicks = pieces.stream().mapToDouble(PublishedPiece::clicks).sum();
        if (clicks <= 0) {
            return List.of();
        }
        double rate = clicks / exposures;
        double usual = pieces.stream()
                .mapToDouble(piece -> Math.log(smoothed(piece, rate)))
                .average()
                .orElseThrow();
        return pieces.stream()
                .map(piece -> new Rated(piece, Math.log(smoothed(piece, rate)) - usual))
                .toList();
    }

    private static double smoothed(PublishedPiece piece, double rate) {
        // A correction may leave less than no click.
        return (Math.max(0, piece.clicks()) + PRIOR_EXPOSURES * rate) / (piece.exposures() + PRIOR_EXPOSURES);
    }

    private static double variance(List<Rated> rated) {
        double squares = rated.stream()
                .mapToDouble(piece -> piece.ratio() * piece.ratio())
                .sum();
        return rated.size() < 2 ? LEAST_VARIANCE : Math.max(LEAST_VARIANCE, squares / (rated.size() - 1));
    }

    private static List<Common> traits(PublishedPiece piece) {
        List<Common> traits = new ArrayList<>();
        if (piece.angle() != null) {
            traits.add(new Common(Trait.ANGLE, piece.angle()));
        }
        traits.add(new Common(Trait.HOOK, piece.hook().name().toLowerCase(Locale.ROOT)));
        traits.add(new Common(Trait.LENGTH, piece.length().name().toLowerCase(Locale.ROOT)));
        piece.hashtags().stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(tag -> traits.add(new Common(Trait.HASHTAG, tag)));
        return traits;
    }

    private static Lesson lesson(Channel channel, Common common, List<Rated> group, double variance) {
        int pieces = group.size();
        double mean = group.stream().mapToDouble(Rated::ratio).sum() / (pieces + PRIOR_PIECES);
        double margin = QUANTILE * Math.sqrt(variance / (pieces + PRIOR_PIECES));
        return new Lesson(
                channel,
                common.trait(),
                common.value(),
                pieces,
                Math.round(group.stream()
                        .mapToDouble(rated -> rated.piece().exposures())
                        .sum()),
                Math.round(group.stream()
                        .mapToDouble(rated -> rated.piece().clicks())
                        .sum()),
                uplift(mean),
                uplift(mean - margin),
                uplift(mean + margin),
                pieces >= ENOUGH_PIECES && Math.abs(mean) > margin);
    }

    /** The change that a logarithm of a ratio stands for, in thousandths: no estimate is more exact. */
    private static double uplift(double logarithm) {
        return Math.round(Math.expm1(logarithm) * 1000) / 1000.0;
    }
}
