package com.dryjets.social.network.tiktok;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.network.http.Harmless;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Reads responses of TikTok. Each has an {@code error.code}, which is {@code ok} for a success; some errors come with
 * HTTP 200 on purpose. The codes are those of Direct Post, Photo, Get Post Status, Query Creator Info and the Display API.
 */
@Singleton
class TikTokAnswers {

    static final String JSON = "application/json; charset=UTF-8";

    /** Limits are of a sliding window of a minute (developers.tiktok.com, "Rate Limits"). */
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** The posts of an account through applications are limited in 24 hours, as are the accounts that publish at all. */
    private static final Duration DAY = Duration.ofDays(1);

    private static final String OK = "ok";

    private final Clock clock;

    TikTokAnswers(Clock clock) {
        this.clock = clock;
    }

    /** Reads the data of a call that nobody sees. */
    Uni<JsonNode> read(Uni<RestResponse<String>> request) {
        return NetworkAnswer.of(request).map(this::data).onFailure().transform(Harmless::failure);
    }

    /** Reads the data of a call that shows something. */
    Uni<JsonNode> publish(Uni<RestResponse<String>> request) {
        return NetworkAnswer.of(request).map(this::data).onFailure().transform(NetworkFailure::ofTransport);
    }

    JsonNode data(NetworkAnswer answer) {
        String code = answer.find("/error/code").orElse("");
        if (answer.isSuccess() && code.equals(OK)) {
            return answer.body().path("data");
        }
        throw failure(answer.status(), code, answer.find("/error/message").orElse(""));
    }

    private NetworkFailure failure(int status, String code, String message) {
        String words = message.isEmpty() ? code.isEmpty() ? "HTTP " + status : code : message;
        return switch (code) {
            case "access_token_invalid" -> NetworkFailure.of(Kind.TOKEN_EXPIRED, words);
            case "scope_not_authorized", "scope_permission_missed", "token_not_authorized_for_specified_publish_id" ->
                NetworkFailure.of(Kind.PERMISSION_MISSING, words);
            case "rate_limit_exceeded" ->
                NetworkFailure.rateLimited(words, Optional.of(clock.instant().plus(WINDOW)), Scope.ACCOUNT);
            case "invalid_publish_id" -> NetworkFailure.of(Kind.NOT_FOUND, words);
            case "url_ownership_unverified" ->
                NetworkFailure.of(
                        Kind.MEDIA_UNUSABLE,
                        "TikTok fetches pictures only from websites that our application has verified. " + words);
            case "unaudited_client_can_only_post_to_private_accounts" ->
                NetworkFailure.of(
                        Kind.PERMISSION_MISSING,
                        "TikTok has not audited our application yet, so it may post only to private accounts.");
            case "privacy_level_option_mismatch" ->
                NetworkFailure.of(
                        Kind.CONTENT_REFUSED,
                        "TikTok does not offer this account that choice of who sees the post. Choose again.");
            default -> reason(code).orElseGet(() -> ofStatus(status, words));
        };
    }

    private NetworkFailure ofStatus(int status, String words) {
        if (status == 401) {
            return NetworkFailure.of(Kind.TOKEN_EXPIRED, words);
        }
        if (status == 429) {
            return NetworkFailure.rateLimited(words, Optional.of(clock.instant().plus(WINDOW)), Scope.ACCOUNT);
        }
        // A success without "ok" is no answer of TikTok's.
        return NetworkFailure.of(status >= 500 || status < 300 ? Kind.UNKNOWN : ofClient(status), words);
    }

    private static Kind ofClient(int status) {
        return switch (status) {
            case 403 -> Kind.PERMISSION_MISSING;
            case 404 -> Kind.NOT_FOUND;
            case 410 -> Kind.VERSION_RETIRED;
            default -> Kind.CONTENT_REFUSED;
        };
    }

    /** The text of a field; fails with {@link Kind#UNKNOWN} if the response lacks it. */
    static String text(JsonNode data, String field) {
        String value = data.path(field).asText("");
        if (value.isEmpty()) {
            throw NetworkFailure.of(Kind.UNKNOWN, "The response lacks " + field + ".");
        }
        return value;
    }

    /** Reads the codes that are both errors of a request and reasons why a post failed later; empty for others. */
    static Optional<NetworkFailure> reason(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "spam_risk_too_many_posts", "spam_risk_too_many_pending_share" ->
                        NetworkFailure.rateLimited(
                                        "TikTok takes no more posts of this account through applications today.",
                                        Optional.empty(),
                                        Scope.ACCOUNT)
                                .ofPostsIn(DAY);
                    case "reached_active_user_cap" ->
                        NetworkFailure.rateLimited(
                                "TikTok lets no more accounts post through our application today.",
                                Optional.empty(),
                                Scope.APP);
                    case "spam_risk_user_banned_from_posting" ->
                        NetworkFailure.of(Kind.ACCOUNT_GONE, "TikTok has banned this account from posting.");
                    case "spam_risk_text" ->
                        NetworkFailure.of(Kind.CONTENT_REFUSED, "TikTok takes the text for spam. Change it.");
                    case "spam_risk" -> NetworkFailure.of(Kind.CONTENT_REFUSED, "TikTok takes the post for spam.");
                    case "auth_removed" ->
                        NetworkFailure.of(
                                Kind.PERMISSION_MISSING, "The account no longer lets us post. Connect it again.");
                    case "publish_cancelled" ->
                        NetworkFailure.of(Kind.CONTENT_REFUSED, "The post was cancelled at TikTok.");
                    default -> media(code);
                });
    }

    private static @Nullable NetworkFailure media(String code) {
        String sentence = switch (code) {
            case "file_format_check_failed" ->
                "TikTok cannot read the file. It takes MP4, MOV and WebM videos and JPEG and WebP pictures.";
            case "duration_check_failed" -> "The video is too short or too long for this account on TikTok.";
            case "frame_rate_check_failed" -> "TikTok takes videos of 23 to 60 frames per second.";
            case "picture_size_check_failed" ->
                "TikTok takes videos of 360 to 4096 pixels a side, and pictures up to 1080p.";
            case "video_pull_failed", "photo_pull_failed" ->
                "TikTok could not fetch the file. Check that its address is public and does not redirect.";
            default -> "";
        };
        return sentence.isEmpty() ? null : NetworkFailure.of(Kind.MEDIA_UNUSABLE, sentence);
    }
}
