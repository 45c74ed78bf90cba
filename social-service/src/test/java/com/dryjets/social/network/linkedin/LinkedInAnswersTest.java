package com.dryjets.social.network.linkedin;

import static com.dryjets.social.network.PostFixtures.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkServer;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.network.linkedin.LinkedInAnswers.Call;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedInAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    private final LinkedInAnswers answers = new LinkedInAnswers(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUBLISH | 400 | {"status":400,"code":"FIELD_LENGTH_TOO_LONG","message":"The value of commentary is too long"} | CONTENT_REFUSED
            READ    | 400 | {"status":400,"code":"INVALID_VALUE_FOR_FIELD","message":"Invalid value"} | UNSUPPORTED
            UPLOAD  | 400 | {"status":400,"code":"INVALID_VALUE_FOR_FIELD","message":"Invalid value"} | MEDIA_UNUSABLE
            PUBLISH | 400 | {"status":400,"code":"VERSION_MISSING","message":"A version must be present."} | VERSION_RETIRED
            PUBLISH | 400 | {"status":400,"code":"MEDIA_ASSET_PROCESSING_FAILED","message":"Media asset failed processing"} | MEDIA_UNUSABLE
            PUBLISH | 401 | {"status":401,"serviceErrorCode":65601,"code":"REVOKED_ACCESS_TOKEN","message":"The token has been revoked by the user"} | TOKEN_EXPIRED
            PUBLISH | 403 | {"status":403,"serviceErrorCode":100,"code":"ACCESS_DENIED","message":"Not enough permissions to access: partnerApiPosts.CREATE.20261001"} | PERMISSION_MISSING
            PUBLISH | 404 | {"status":404,"message":"Could not find entity"} | NOT_FOUND
            PUBLISH | 409 | {"status":409,"message":"Conflict: retry the request."} | UNREACHABLE
            UPLOAD  | 413 | {} | MEDIA_UNUSABLE
            PUBLISH | 422 | {"status":422,"code":"UNPROCESSABLE_ENTITY","message":"Something is wrong"} | CONTENT_REFUSED
            PUBLISH | 426 | {"status":426,"code":"NONEXISTENT_VERSION","message":"Requested version 20240101 is not active"} | VERSION_RETIRED
            READ    | 426 | {"status":426,"code":"NONEXISTENT_VERSION","message":"Requested version 20240101 is not active"} | VERSION_RETIRED
            PUBLISH | 500 | {"status":500,"message":"Internal Server Error"} | UNKNOWN
            PUBLISH | 502 | <html> | UNKNOWN
            PUBLISH | 504 | '' | UNKNOWN
            """)
    void classifiesDocumentedErrors(Call call, int status, String body, Kind kind) {
        assertThat(answers.failure(answer(status, body), call).kind()).isEqualTo(kind);
    }

    @Test
    void namesThePostThatIsThereAlready() {
        NetworkFailure named = answers.failure(
                answer(
                        422,
                        "{\"status\":422,\"code\":\"DUPLICATE_POST\",\"message\":\"Content is a duplicate of urn:li:share:6844785523593134080\"}"),
                Call.PUBLISH);
        NetworkFailure unnamed = answers.failure(
                answer(422, "{\"message\":\"Content is a duplicate of urn:li:person:782bbtaQ\"}"), Call.PUBLISH);

        assertThat(named.kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(named.existingId()).contains("urn:li:share:6844785523593134080");
        assertThat(unnamed.kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(unnamed.existingId()).isEmpty();
    }

    @Test
    void waitsForTheEndOfTheDay() {
        NetworkFailure ofMember = answers.failure(answer(429, """
                        {"serviceErrorCode":101,"status":429,"message":"Resource level throttle APPLICATION_AND_MEMBER DAY \
                        limit for calls to this resource is reached."}"""), Call.PUBLISH);
        NetworkFailure ofApp = answers.failure(answer(429, """
                        {"status":429,"message":"Resource level throttle APPLICATION DAY limit for calls to this resource is \
                        reached."}"""), Call.PUBLISH);
        NetworkFailure told = answers.failure(answer(429, "{}", "Retry-After", "30"), Call.PUBLISH);

        assertThat(ofMember.scope()).isEqualTo(Scope.ACCOUNT);
        assertThat(ofMember.retryAt()).contains(Instant.parse("2026-11-30T00:00:00Z"));
        assertThat(ofApp.scope()).isEqualTo(Scope.APP);
        assertThat(told.retryAt()).contains(NOW.plusSeconds(30));
    }

    @Test
    void leavesOutWhatLinkedInDoesNotTell() {
        assertThat(LinkedInFeed.read(NetworkServer.read("{\"impressionCount\":10,\"likeCount\":0}"))
                        .values())
                .containsOnlyKeys(Metric.IMPRESSIONS, Metric.LIKES, Metric.ENGAGEMENTS)
                .containsEntry(Metric.LIKES, 0L);
    }
}
