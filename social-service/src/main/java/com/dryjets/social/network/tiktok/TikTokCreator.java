package com.dryjets.social.network.tiktok;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks what an account may do now, as TikTok demands before each post ("Query Creator Info"): who may see its posts, and
 * what it has switched off.
 */
@Singleton
class TikTokCreator {

    private final TikTokHttp http;
    private final TikTokAnswers answers;

    TikTokCreator(@RestClient TikTokHttp http, TikTokAnswers answers) {
        this.http = http;
        this.answers = answers;
    }

    Uni<JsonNode> ask(Credentials account) {
        return answers.read(http.creator(account.bearer()));
    }

    /**
     * Returns the account's privacy levels: everyone if it is public, followers if private; friends and nobody in both
     * cases.
     */
    static List<String> privacyLevels(JsonNode creator) {
        List<String> levels = new ArrayList<>();
        creator.path("privacy_level_options").forEach(level -> levels.add(level.asText()));
        return levels;
    }

    /** Fails if the account may not publish the post. */
    static void check(JsonNode creator, NetworkPost post) {
        String chosen = post.options().privacy();
        List<String> levels = privacyLevels(creator);
        if (chosen == null || !levels.contains(chosen)) {
            throw NetworkFailure.of(
                    Kind.CONTENT_REFUSED,
                    "TikTok offers this account " + String.join(", ", levels)
                            + (chosen == null ? "" : ", not " + chosen) + ". Choose who can see the post.");
        }
        long seconds = creator.path("max_video_post_duration_sec").asLong();
        Long millis = post.media().getFirst().durationMillis();
        if (TikTokPlan.isVideo(post) && millis != null && seconds > 0 && millis > seconds * 1_000) {
            throw NetworkFailure.of(
                    Kind.MEDIA_UNUSABLE, "This account may post videos of up to " + seconds + " seconds on TikTok.");
        }
    }

    /** Adds who can see the post, and disables what the account has disabled. */
    static void addSettings(ObjectNode info, JsonNode creator, NetworkPost post) {
        info.put("privacy_level", post.options().privacy());
        info.put("disable_comment", creator.path("comment_disabled").asBoolean());
        info.put("brand_content_toggle", false);
        info.put("brand_organic_toggle", false);
        if (TikTokPlan.isVideo(post)) {
            info.put("disable_duet", creator.path("duet_disabled").asBoolean());
            info.put("disable_stitch", creator.path("stitch_disabled").asBoolean());
            info.put("is_aigc", post.options().madeWithAi());
        }
    }
}
