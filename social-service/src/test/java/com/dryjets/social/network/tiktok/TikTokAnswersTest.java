package com.dryjets.social.network.tiktok;

import static com.dryjets.social.network.PostFixtures.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkServer;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult.Expired;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TikTokAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    private final TikTokAnswers answers = new TikTokAnswers(Clock.fixed(NOW, ZoneOffset.UTC));

    private NetworkFailure failure(int status, String code) {
        String body = "{\"error\":{\"code\":\"%s\",\"message\":\"\",\"log_id\":\"2022\"}}".formatted(code);
        return catchThrowableOfType(NetworkFailure.class, () -> answers.data(answer(status, body)));
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_param, CONTENT_REFUSED",
        "400, invalid_publish_id, NOT_FOUND",
        "400, token_not_authorized_for_specified_publish_id, PERMISSION_MISSING",
        "401, access_token_invalid, TOKEN_EXPIRED",
        "401, scope_not_authorized, PERMISSION_MISSING",
        "401, scope_permission_missed, PERMISSION_MISSING",
        "403, spam_risk_too_many_posts, RATE_LIMITED",
        "200, spam_risk_too_many_posts, RATE_LIMITED",
        "403, spam_risk_too_many_pending_share, RATE_LIMITED",
        "403, spam_risk_user_banned_from_posting, ACCOUNT_GONE",
        "200, spam_risk_user_banned_from_posting, ACCOUNT_GONE",
        "403, reached_active_user_cap, RATE_LIMITED",
        "200, reached_active_user_cap, RATE_LIMITED",
        "403, unaudited_client_can_only_post_to_private_accounts, PERMISSION_MISSING",
        "403, url_ownership_unverified, MEDIA_UNUSABLE",
        "403, privacy_level_option_mismatch, CONTENT_REFUSED",
        "429, rate_limit_exceeded, RATE_LIMITED",
        "500, internal_error, UNKNOWN",
        "502, '', UNKNOWN",
        "200, '', UNKNOWN",
        "404, '', NOT_FOUND",
        "410, '', VERSION_RETIRED",
    })
    void classifiesDocumentedErrors(int status, String code, Kind kind) {
        assertThat(failure(status, code).kind()).isEqualTo(kind);
    }

    @Test
    void tellsWhoseLimitIsReachedAndUntilWhen() {
        assertThat(failure(429, "rate_limit_exceeded").retryAt()).contains(NOW.plusSeconds(60));
        assertThat(failure(403, "spam_risk_too_many_posts").retryAt()).isEmpty();
        assertThat(failure(403, "spam_risk_too_many_posts").scope()).isEqualTo(Scope.ACCOUNT);
        assertThat(failure(403, "spam_risk_too_many_posts").window()).contains(Duration.ofDays(1));
        assertThat(failure(403, "reached_active_user_cap").scope()).isEqualTo(Scope.APP);
    }

    @ParameterizedTest
    @CsvSource({
        "file_format_check_failed, MEDIA_UNUSABLE",
        "duration_check_failed, MEDIA_UNUSABLE",
        "frame_rate_check_failed, MEDIA_UNUSABLE",
        "picture_size_check_failed, MEDIA_UNUSABLE",
        "video_pull_failed, MEDIA_UNUSABLE",
        "photo_pull_failed, MEDIA_UNUSABLE",
        "publish_cancelled, CONTENT_REFUSED",
        "auth_removed, PERMISSION_MISSING",
        "spam_risk_user_banned_from_posting, ACCOUNT_GONE",
        "spam_risk_text, CONTENT_REFUSED",
        "spam_risk, CONTENT_REFUSED",
        "something_new, CONTENT_REFUSED",
    })
    void classifiesWhyAPostFailed(String reason, Kind kind) {
        NetworkFailure failure =
                catchThrowableOfType(NetworkFailure.class, () -> TikTokStatus.failed(TikTokPlan.UPLOAD, reason));

        assertThat(failure.kind()).isEqualTo(kind);
    }

    @Test
    void beginsAgainWhereThatHelps() {
        Step upload = TikTokPlan.UPLOAD;

        assertThat(TikTokStatus.failed(upload, "internal")).isInstanceOf(Expired.class);
        assertThat(TikTokStatus.failed(upload, "spam_risk_too_many_posts"))
                .isInstanceOfSatisfying(Expired.class, expired -> {
                    assertThat(expired.step()).isEqualTo(upload);
                    assertThat(expired.limit().window()).contains(Duration.ofDays(1));
                });
    }

    @Test
    void recognizesTextsThatTikTokHasCut() {
        String caption = "Fresh bread every day. ".repeat(10);

        assertThat(TikTokVideos.isSameText(caption, caption.substring(0, 150))).isTrue();
        assertThat(TikTokVideos.isSameText(caption, caption.substring(0, 149))).isFalse();
        assertThat(TikTokVideos.isSameText("Fresh  bread", "Fresh bread ")).isTrue();
        assertThat(TikTokVideos.isSameText("Fresh bread", "")).isFalse();
    }

    @Test
    void leavesOutWhatTikTokDoesNotTell() {
        assertThat(TikTokVideos.values(NetworkServer.read("{\"view_count\":10}")))
                .containsOnlyKeys(Metric.IMPRESSIONS);
    }
}
