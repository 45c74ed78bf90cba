package com.dryjets.content.recommendation;

import static com.dryjets.contracts.marketing.Channel.BLUESKY;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.FACEBOOK;
import static com.dryjets.contracts.marketing.Channel.INSTAGRAM;
import static com.dryjets.contracts.marketing.Channel.LINKEDIN;
import static com.dryjets.contracts.marketing.Channel.TIKTOK;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static java.util.Map.entry;

import com.dryjets.content.recommendation.Reason.Code;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ranks platforms for a text: by what suits it, which is a judgement of ours, and by the tenant's own history. */
final class RecommendationRules {

    private static final double START = 0.5;
    private static final int SHORT = 60;
    private static final int LONG = 300;

    /** A channel that brings twice the clicks gains 0.14; one with no pieces neither gains nor loses. */
    private static final double HISTORY = 0.2;

    private static final double MOST_HISTORY = 0.25;

    /** What each trait adds on a platform; nothing where none is given. */
    private static final Map<Code, Map<Channel, Double>> EFFECTS = new EnumMap<>(Map.ofEntries(
            entry(Code.SHORT_TEXT, Map.of(TWITTER, 0.15, BLUESKY, 0.15, FACEBOOK, 0.1, LINKEDIN, -0.05, EMAIL, -0.15)),
            entry(Code.MEDIUM_TEXT, Map.of(LINKEDIN, 0.1, FACEBOOK, 0.05, INSTAGRAM, 0.05)),
            entry(Code.LONG_TEXT, Map.of(EMAIL, 0.15, LINKEDIN, 0.1, TWITTER, 0.05, TIKTOK, -0.05)),
            entry(Code.ANNOUNCEMENT, Map.of(EMAIL, 0.1, LINKEDIN, 0.1, TWITTER, 0.1, BLUESKY, 0.05)),
            entry(Code.HOW_TO, Map.of(LINKEDIN, 0.1, TIKTOK, 0.1, EMAIL, 0.05, INSTAGRAM, 0.05)),
            entry(Code.SURVEY, Map.of(LINKEDIN, 0.15, TWITTER, 0.1, BLUESKY, 0.05)),
            entry(Code.STORY, Map.of(FACEBOOK, 0.15, INSTAGRAM, 0.15, TIKTOK, 0.1)),
            entry(Code.OPINION, Map.of(BLUESKY, 0.15, LINKEDIN, 0.1, TWITTER, 0.1)),
            entry(Code.LIST, Map.of(LINKEDIN, 0.05, INSTAGRAM, 0.05)),
            entry(Code.NUMBERS, Map.of(TWITTER, 0.05, LINKEDIN, 0.05)),
            entry(Code.QUESTION, Map.of(FACEBOOK, 0.05, BLUESKY, 0.05)),
            entry(Code.PICTURE, Map.of(INSTAGRAM, 0.1, FACEBOOK, 0.05)),
            entry(Code.NO_PICTURE, Map.of(INSTAGRAM, -0.25, TIKTOK, -0.25)),
            entry(
                    Code.TECHNICAL,
                    Map.of(
                            LINKEDIN, 0.1, BLUESKY, 0.1, TWITTER, 0.05, FACEBOOK, -0.1, INSTAGRAM, -0.15, TIKTOK,
                            -0.15))));

    private RecommendationRules() {}

    /** Ranks the platforms with text posts, the best first. */
    static List<Recommendation> rank(
            TextTraits text, Map<Channel, ChannelHistory> histories, Map<Channel, List<Lesson>> lessons) {
        return PlatformRules.channels().stream()
                .map(channel -> of(channel, text, histories.get(channel), lessons.getOrDefault(channel, List.of())))
                .sorted(Comparator.comparingDouble(Recommendation::score)
                        .reversed()
                        .thenComparing(Recommendation::platform))
                .toList();
    }

    private static Recommendation of(
            Channel channel, TextTraits text, @Nullable ChannelHistory history, List<Lesson> lessons) {
        List<Reason> reasons = new ArrayList<>();
        for (Code code : codes(text)) {
            double effect = EFFECTS.get(code).getOrDefault(channel, 0.0);
            if (effect != 0) {
                reasons.add(new Reason(code, effect));
            }
        }
        reasons.add(history(history));
        double score = START + reasons.stream().mapToDouble(Reason::effect).sum();
        return new Recommendation(
                channel,
                Math.clamp(Math.round(score * 100) / 100.0, 0.0, 1.0),
                reasons.stream()
                        .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.effect())))
                        .toList(),
                history,
                lessons.stream().limit(Recommendation.MOST_LESSONS).toList());
    }

    private static Reason history(@Nullable ChannelHistory history) {
        if (history == null) {
            return new Reason(Code.NO_HISTORY, 0);
        }
        double effect = HISTORY * Math.log1p(Math.max(-0.99, history.uplift()));
        return new Reason(
                Code.OWN_HISTORY, Math.round(Math.clamp(effect, -MOST_HISTORY, MOST_HISTORY) * 1000) / 1000.0);
    }

    private static List<Code> codes(TextTraits text) {
        List<Code> codes = new ArrayList<>();
        codes.add(text.words() < SHORT ? Code.SHORT_TEXT : text.words() <= LONG ? Code.MEDIUM_TEXT : Code.LONG_TEXT);
        codes.add(
                switch (text.kind()) {
                    case ANNOUNCEMENT -> Code.ANNOUNCEMENT;
                    case HOW_TO -> Code.HOW_TO;
                    case SURVEY -> Code.SURVEY;
                    case STORY -> Code.STORY;
                    case OPINION -> Code.OPINION;
                });
        codes.add(text.hasPicture() ? Code.PICTURE : Code.NO_PICTURE);
        if (text.hasList()) {
            codes.add(Code.LIST);
        }
        if (text.hasNumber()) {
            codes.add(Code.NUMBERS);
        }
        if (text.hasQuestion()) {
            codes.add(Code.QUESTION);
        }
        if (text.technical()) {
            codes.add(Code.TECHNICAL);
        }
        return codes;
    }
}
