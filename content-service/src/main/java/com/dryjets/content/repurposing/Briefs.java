package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Brief;
import com.dryjets.content.recommendation.Lesson;
import com.dryjets.content.recommendation.LessonRules;
import com.dryjets.content.recommendation.PublishedPiece;
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

    /** What briefs are made of. */
    record Findings(ChosenVoice voice, RuleSet rules, List<PublishedPiece> published) {

        /** Makes the brief for pieces of these channels. Estimating what has worked takes too long for an event loop. */
        Briefing briefing(List<Channel> channels) {
            Map<Channel, List<Lesson>> lessons = LessonRules.lessons(published);
            List<Lesson> named = channels.stream()
                    .flatMap(channel ->
                            lessons.getOrDefault(channel, List.of()).stream().limit(MOST_LESSONS))
                    .toList();
            return new Briefing(new Brief(voice.voice(), rules, angles(lessons)), named);
        }
    }

    /** A brief, and the lessons to name. */
    record Briefing(Brief brief, List<Lesson> lessons) {}

    /** Keeps the voice of a brief until the transaction ends, so that pieces can name it; null if it was deleted meanwhile. */
    Uni<@Nullable UUID> heldVoice(String tenant, Findings findings) {
        return voices.held(tenant, findings.voice().id());
    }

    /** Finds what the brief for a request is made of, inside the tenant's transaction. */
    Uni<Findings> find(String tenant, @Nullable UUID voiceId) {
        return voices.choose(tenant, voiceId)
                .chain(voice -> rules.of(tenant)
                        .chain(set -> recommendations
                                .published(tenant)
                                .map(published -> new Findings(voice, set, published))));
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
