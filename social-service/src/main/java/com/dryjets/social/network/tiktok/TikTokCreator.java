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

    /** From everyone to nobody ("Direct Post", {@code privacy_level}). TikTok offers an account some of them. */
    private static final List<String> WIDEST_FIRST =
            List.of("PUBLIC_TO_EVERYONE", "FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY");

    private final TikTokHttp http;
    private final TikTokAnswers answers;

    TikTokCreator(@RestClient TikTokHttp http, TikTokAnswers answers) {
        this.http = http;
        this.answers = answers;
    }

    Uni<JsonNode> ask(Credentials account) {
        return answers.read(http.creator(account.bearer()));
    }

    static List<String> privacyLevels(JsonNode creator) {
        List<String> levels = new ArrayList<>();
        creator.path("privacy_level_options").forEach(level -> levels.add(level.asText()));
        return levels;
    }

    /**
     * Who sees the post: what its options say, or else as the account is set, which is the widest level that TikTok offers it:
     * everyone for a public account, followers for a private one.
     */
    static String privacy(JsonNode creator, NetworkPost post) {
        String chosen = post.options().privacy();
        return chosen != null
                ? chosen
                : WIDEST_FIRST.stream()
                        .filter(privacyLevels(creator)::contains)
                        .findFirst()
                        .orElseThrow(() -> NetworkFailure.of(
                                Kind.CONTENT_REFUSED, "TikTok offers no privacy level for this account."));
    }

    /** Fails if the account may not publish the post. */
    static void check(JsonNode creator, NetworkPost post) {
        List<String> levels = privacyLevels(creator);
        if (!levels.contains(privacy(creator, post))) {
            throw NetworkFailure.of(
                    Kind.CONTENT_REFUSED,
                    "TikTok offers this account " + String.join(", ", levels) + ", not "
                            + post.options().privacy() + ". Choose again who sees the post.");
        }
        long seconds = creator.path("max_video_post_duration_sec").asLong();
        Long millis = post.media().getFirst().durationMillis();
        if (TikTokPlan.isVideo(post) && millis != null && seconds > 0 && millis > seconds * 1_000) {
            throw NetworkFailure.of(
                    Kind.MEDIA_UNUSABLE, "This account may post videos of up to " + seconds + " seconds on TikTok.");
        }
    }

    /** Adds who sees the post, and switches off what the account has switched off. */
    static void addSettings(ObjectNode info, JsonNode creator, NetworkPost post) {
        info.put("privacy_level", privacy(creator, post));
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
