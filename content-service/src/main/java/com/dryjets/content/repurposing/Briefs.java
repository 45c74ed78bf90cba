package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Brief;
import com.dryjets.content.recommendation.Lesson;
import com.dryjets.content.recommendation.RecommendationService;
import com.dryjets.content.recommendation.Trait;
import com.dryjets.content.rules.RuleService;
import com.dryjets.content.rules.RuleSet;
import com.dryjets.content.voice.BrandVoiceService;
import com.dryjets.content.voice.ChosenVoice;
import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells Leo what pieces should follow: the brand's voice, the rules that apply, and what has worked. */
@ApplicationScoped
class Briefs {

    /** What has worked changes which opening is chosen, but never decides it alone. */
    private static final double LEAST = 0.8;

    private static final double MOST = 1.25;
    private static final int MOST_LESSONS = 5;

    private final BrandVoiceService voices;
    private final RuleService rules;
    private final RecommendationService recommendations;

    Briefs(BrandVoiceService voices, RuleService rules, RecommendationService recommendations) {
        this.voices = voices;
        this.rules = rules;
        this.recommendations = recommendations;
    }

    /**
     * A brief, and the lessons to name.
     *
     * @param voiceId the voice of the brief; null if the tenant has none
     */
    record Briefing(Brief brief, @Nullable UUID voiceId, List<Lesson> lessons) {}

    /** Makes the brief for a request, inside the tenant's transaction. */
    Uni<Briefing> of(String tenant, List<Channel> channels, @Nullable UUID voiceId) {
        return voices.choose(tenant, voiceId)
                .chain(voice -> rules.of(tenant)
                        .chain(set -> recommendations
                                .lessons(tenant)
                                .map(lessons -> briefing(voice, set, channels, lessons))));
    }

    private static Briefing briefing(
            ChosenVoice chosen, RuleSet rules, List<Channel> channels, Map<Channel, List<Lesson>> lessons) {
        List<Lesson> named = channels.stream()
                .flatMap(channel ->
                        lessons.getOrDefault(channel, List.of()).stream().limit(MOST_LESSONS))
                .toList();
        return new Briefing(new Brief(chosen.voice(), rules, angles(lessons)), chosen.id(), named);
    }

    private static Map<Channel, Map<String, Double>> angles(Map<Channel, List<Lesson>> lessons) {
        Map<Channel, Map<String, Double>> angles = new EnumMap<>(Channel.class);
        lessons.forEach((channel, found) -> found.stream()
                .filter(lesson -> lesson.enough() && lesson.trait() == Trait.ANGLE)
                .forEach(lesson -> angles.computeIfAbsent(channel, key -> new HashMap<>())
                        .put(lesson.value(), Math.clamp(1 + lesson.uplift(), LEAST, MOST))));
        return angles;
    }
}
