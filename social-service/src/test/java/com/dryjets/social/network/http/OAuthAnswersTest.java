package com.dryjets.social.network.http;

import static com.dryjets.social.network.PostFixtures.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.Tokens;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuthAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    @Test
    void readsTokensOfX() {
        Tokens tokens = OAuthAnswers.tokens(answer(200, """
                        {"token_type":"bearer","expires_in":7200,"access_token":"access",\
                        "scope":"tweet.read offline.access","refresh_token":"new"}"""), NOW, "old");

        assertThat(tokens.accessToken()).isEqualTo("access");
        assertThat(tokens.refreshToken()).isEqualTo("new");
        assertThat(tokens.expiresAt()).isEqualTo("2026-11-29T10:00:00Z");
        assertThat(tokens.refreshExpiresAt()).isNull();
        assertThat(tokens.scopes()).containsExactlyInAnyOrder("tweet.read", "offline.access");
    }

    @Test
    void readsHowLongRefreshTokensLiveAtLinkedInAndTikTok() {
        Tokens linkedIn = OAuthAnswers.tokens(
                answer(200, "{\"access_token\":\"a\",\"expires_in\":5184000,\"refresh_token_expires_in\":31536000}"),
                NOW,
                "kept");
        Tokens tikTok = OAuthAnswers.tokens(answer(200, """
                        {"access_token":"act.1","expires_in":86400,"open_id":"afd97af1","refresh_expires_in":31536000,\
                        "refresh_token":"rft.2","scope":"user.info.basic,video.list","token_type":"Bearer"}"""), NOW, "rft.1");

        assertThat(linkedIn.refreshToken())
                .as("an absent token never overwrites")
                .isEqualTo("kept");
        assertThat(linkedIn.refreshExpiresAt()).isEqualTo("2027-11-29T08:00:00Z");
        assertThat(tikTok.refreshToken()).isEqualTo("rft.2");
        assertThat(tikTok.refreshExpiresAt()).isEqualTo("2027-11-29T08:00:00Z");
        assertThat(tikTok.scopes()).containsExactlyInAnyOrder("user.info.basic", "video.list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"error\":\"invalid_request\",\"error_description\":\"Value passed for the token was invalid.\"}|TOKEN_EXPIRED",
                "400|{\"error\":\"invalid_grant\"}|TOKEN_EXPIRED",
                "200|{\"error\":\"invalid_grant\",\"error_description\":\"Refresh token is expired.\"}|TOKEN_EXPIRED",
                "401|{\"error\":\"invalid_client\"}|UNSUPPORTED",
                "401|{\"error\":\"unauthorized_client\"}|UNSUPPORTED",
                "429|{}|RATE_LIMITED",
                "503|<html>|UNKNOWN",
                "200|{}|UNKNOWN",
            })
    void classifiesErrors(int status, String body, Kind kind) {
        NetworkFailure failure =
                catchThrowableOfType(NetworkFailure.class, () -> OAuthAnswers.tokens(answer(status, body), NOW, null));

        assertThat(failure.kind()).isEqualTo(kind);
    }

    @Test
    void namesTheSettingThatIsMissing() {
        NetworkFailure failure = catchThrowableOfType(
                NetworkFailure.class, () -> OAuthAnswers.required(Optional.empty(), "X", "TWITTER_CLIENT_ID"));

        assertThat(failure).hasMessageContaining("TWITTER_CLIENT_ID is not set");
        assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED);
    }

    @Test
    void encodesParametersInTheirOrder() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("scope", "tweet.read users.read");
        parameters.put("redirect_uri", "https://console.test/callback?a=b");

        assertThat(OAuthAnswers.page(URI.create("https://x.com/"), "/i/oauth2/authorize", parameters))
                .hasToString("https://x.com/i/oauth2/authorize?scope=tweet.read%20users.read"
                        + "&redirect_uri=https%3A%2F%2Fconsole.test%2Fcallback%3Fa%3Db");
    }
}
