package com.dryjets.social.network.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.network.http.NetworkAnswer;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphErrorTest {

    @ParameterizedTest
    @CsvSource({
        // "Handle Errors": sessions, permissions, limits, the server
        "400, 190, 463, TOKEN_EXPIRED",
        "400, 190, 460, TOKEN_EXPIRED",
        "400, 190, 467, TOKEN_EXPIRED",
        "400, 190, 0, TOKEN_EXPIRED",
        "400, 102, 0, TOKEN_EXPIRED",
        "400, 190, 458, PERMISSION_MISSING",
        "400, 190, 459, PERMISSION_MISSING",
        "400, 190, 464, PERMISSION_MISSING",
        "400, 190, 492, PERMISSION_MISSING",
        "400, 3, 0, PERMISSION_MISSING",
        "403, 10, 0, PERMISSION_MISSING",
        "403, 200, 0, PERMISSION_MISSING",
        "403, 299, 0, PERMISSION_MISSING",
        "403, 4, 0, RATE_LIMITED",
        "400, 17, 0, RATE_LIMITED",
        "400, 32, 0, RATE_LIMITED",
        "400, 341, 0, RATE_LIMITED",
        "400, 368, 0, RATE_LIMITED",
        "400, 613, 0, RATE_LIMITED",
        "400, 80001, 0, RATE_LIMITED",
        "400, 80002, 0, RATE_LIMITED",
        "400, 506, 0, DUPLICATE",
        "400, 1609005, 0, CONTENT_REFUSED",
        "400, 100, 0, CONTENT_REFUSED",
        "400, 100, 33, NOT_FOUND",
        "404, 803, 0, NOT_FOUND",
        "400, 12, 0, VERSION_RETIRED",
        "400, 2635, 0, VERSION_RETIRED",
        "400, 324, 0, MEDIA_UNUSABLE",
        "400, 389, 0, MEDIA_UNUSABLE",
        // "Error Codes" of the Instagram Platform
        "400, 36000, 2207004, MEDIA_UNUSABLE",
        "400, 36001, 2207005, MEDIA_UNUSABLE",
        "400, 36003, 2207009, MEDIA_UNUSABLE",
        "400, 36004, 2207010, CONTENT_REFUSED",
        "400, 9004, 2207052, MEDIA_UNUSABLE",
        "400, 352, 2207026, MEDIA_UNUSABLE",
        "400, 100, 2207023, MEDIA_UNUSABLE",
        "400, 100, 2207028, MEDIA_UNUSABLE",
        "400, 1, 2207057, MEDIA_UNUSABLE",
        "400, 9, 2207042, RATE_LIMITED",
        "400, 25, 2207050, ACCOUNT_GONE",
        "400, 24, 2207006, NOT_FOUND",
        "400, 110, 2207040, CONTENT_REFUSED",
        // Responses of something in between
        "429, 0, 0, RATE_LIMITED",
        "401, 0, 0, TOKEN_EXPIRED",
        "403, 0, 0, PERMISSION_MISSING",
        "404, 0, 0, NOT_FOUND",
        "413, 0, 0, CONTENT_REFUSED"
    })
    void tellsWhatNeverHadAnEffect(int status, int code, int subcode, Kind kind) {
        GraphError error = new GraphError(status, code, subcode, false, "words");

        assertThat(failure(error, true).kind()).isEqualTo(kind);
        assertThat(failure(error, false).kind()).isEqualTo(kind);
        assertThat(failure(error, true)).hasMessage("words");
    }

    @ParameterizedTest
    @CsvSource({
        "500, 1, 0, false",
        "500, 2, 0, false",
        "400, -1, 2207001, false",
        "400, -2, 2207003, false",
        "400, 100, 0, true",
        "502, 0, 0, false",
        "503, 0, 0, false",
        "408, 0, 0, false"
    })
    void doesNotKnowWhatCameOfAVisibleCall(int status, int code, int subcode, boolean isTransient) {
        GraphError error = new GraphError(status, code, subcode, isTransient, "words");

        assertThat(failure(error, true).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(failure(error, false).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void doesNotKnowWhetherSuspectedSpamIsLive() {
        GraphError error = new GraphError(403, 4, 2207051, false, "We restrict certain activity");

        assertThat(failure(error, true).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(failure(error, false).kind()).isEqualTo(Kind.RATE_LIMITED);
    }

    @Test
    void tellsWhoIsLimited() {
        Instant retryAt = Instant.parse("2026-11-01T10:00:00Z");

        NetworkFailure app = new GraphError(403, 4, 0, false, "").failure(true, Optional.of(retryAt));
        NetworkFailure page = new GraphError(400, 80001, 0, false, "").failure(true, Optional.empty());

        assertThat(app.scope()).isEqualTo(Scope.APP);
        assertThat(app.retryAt()).contains(retryAt);
        assertThat(page.scope()).isEqualTo(Scope.ACCOUNT);
        assertThat(page.retryAt()).isEmpty();
    }

    /** Instagram tells neither when the limit ends nor how long its window is; its documentation does. */
    @Test
    void knowsTheWindowOfInstagramsDailyLimit() {
        assertThat(new GraphError(400, 9, 2207042, false, "")
                        .failure(true, Optional.empty())
                        .window())
                .contains(Duration.ofDays(1));
        assertThat(new GraphError(400, 17, 0, false, "")
                        .failure(true, Optional.empty())
                        .window())
                .isEmpty();
    }

    @Test
    void prefersTheWordsForPeople() {
        String body = """
                {"error": {"message": "The image size is too large.", "type": "OAuthException", "code": 36000,
                 "error_subcode": 2207004, "is_transient": false, "error_user_title": "Image size too large",
                 "error_user_msg": "The image is too large to download. It should be less than 8 MiB.",
                 "fbtrace_id": "A6LJylpZRKw2xKLFsAP-cJh"}}""";

        GraphError error = GraphError.of(new NetworkAnswer(400, NetworkAnswer.json(body), new MultivaluedHashMap<>()));

        assertThat(error)
                .isEqualTo(new GraphError(
                        400,
                        36000,
                        2207004,
                        false,
                        "The image is too large to download. It should be less than 8 MiB."));
    }

    @Test
    void readsAPageThatIsNotJson() {
        NetworkAnswer answer =
                new NetworkAnswer(502, NetworkAnswer.json("<html>Bad Gateway</html>"), new MultivaluedHashMap<>());

        assertThat(GraphError.of(answer)).isEqualTo(new GraphError(502, 0, 0, false, "HTTP 502"));
    }

    private static NetworkFailure failure(GraphError error, boolean visible) {
        return error.failure(visible, Optional.empty());
    }
}
