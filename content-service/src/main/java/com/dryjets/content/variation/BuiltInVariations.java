package com.dryjets.content.variation;

import com.dryjets.content.article.Article;
import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.BuiltInCopyWriter;
import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.CopyRules;
import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Variations in the author's sentences: each opens with another one, in the form of the channel or of a similar one. */
public final class BuiltInVariations {

    private static final int VARIANTS = 8;

    /** Channels whose posts also suit another one, where its rules allow it. */
    private static final Map<Channel, List<Channel>> SIMILAR = Map.of(
            Channel.LINKEDIN, List.of(Channel.FACEBOOK),
            Channel.FACEBOOK, List.of(Channel.LINKEDIN),
            Channel.INSTAGRAM, List.of(Channel.FACEBOOK),
            Channel.TIKTOK, List.of(Channel.FACEBOOK),
            Channel.BLUESKY, List.of(Channel.TWITTER));

    private static final Map<String, String> TONES = Map.of(
            "number", "factual",
            "contrast", "challenging",
            "question", "curious",
            "reader", "direct",
            "quotation", "personal",
            "headline", "neutral",
            "claim", "confident",
            "list", "practical");

    private BuiltInVariations() {}

    /** Writes up to so many variations that differ, the best first. */
    public static List<Copy> write(Article article, Channel channel, int count) {
        return DifferenceRules.distinct(of(article, new Assignment(channel, null, 0)), count).stream()
                .map(Candidate::copy)
                .toList();
    }

    /** Writes candidates, the best first; more than one of them may open alike. */
    static List<Candidate> of(Article article, Assignment wanted) {
        Channel channel = wanted.channel();
        List<Assignment> assignments = Stream.concat(
                        Stream.of(channel), SIMILAR.getOrDefault(channel, List.of()).stream())
                .flatMap(form -> IntStream.range(0, VARIANTS)
                        .mapToObj(variant -> new Assignment(form, null, variant, wanted.brief())))
                .toList();
        CopyRules rules = CopyRules.of(article);
        Map<Assignment, Copy> copies = new BuiltInCopyWriter().write(article, assignments);
        return assignments.stream()
                .map(copies::get)
                .map(BuiltInVariations::single)
                .filter(copy -> rules.broken(wanted, copy).isEmpty())
                .map(BuiltInVariations::candidate)
                .toList();
    }

    /** A variation is one post: of a thread its first, which stands alone. */
    private static Copy single(Copy copy) {
        return new Copy(
                copy.subject(),
                copy.previewText(),
                copy.text(),
                copy.hashtags(),
                List.of(),
                List.of(),
                copy.angle(),
                copy.lines());
    }

    private static Candidate candidate(Copy copy) {
        String angle = Optional.ofNullable(copy.angle()).orElse("claim");
        return new Candidate(copy, angle, TONES.getOrDefault(angle, "neutral"), "built-in");
    }
}
