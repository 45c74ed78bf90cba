package com.dryjets.social.network.twitter;

import static com.dryjets.social.network.PostFixtures.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkServer;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.network.twitter.TwitterAnswers.Call;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwitterAnswersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUBLISH  | 400 | {"errors":[{"parameters":{},"message":"text is too long"}],"title":"Invalid Request","detail":"One or more parameters to your request was invalid.","type":"https://api.twitter.com/2/problems/invalid-request"} | CONTENT_REFUSED | text is too long
            TIMELINE | 400 | {"title":"Invalid Request","detail":"The 'query' parameter is required.","type":"https://api.x.com/2/problems/invalid-request"} | UNSUPPORTED | The 'query' parameter is required.
            UPLOAD   | 400 | {"title":"Bad Request","detail":"media type unrecognized"} | MEDIA_UNUSABLE | media type unrecognized
            PUBLISH  | 401 | {"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"} | TOKEN_EXPIRED | Unauthorized
            PUBLISH  | 402 | {"account_id":1,"title":"CreditsDepleted","detail":"Your enrolled account does not have any credits to fulfill this request.","type":"https://api.twitter.com/2/problems/credits"} | OUT_OF_CREDIT | any credits
            PUBLISH  | 403 | {"detail":"You are not allowed to create a Tweet with duplicate content.","type":"about:blank","title":"Forbidden","status":403} | DUPLICATE | duplicate content
            PUBLISH  | 403 | {"detail":"The user used for authentication is suspended","title":"Forbidden","status":403,"type":"https://api.twitter.com/2/problems/user-suspended"} | ACCOUNT_GONE | suspended
            PUBLISH  | 403 | {"detail":"Your account is suspended and is not permitted to access this feature.","title":"Forbidden","status":403,"type":"about:blank"} | ACCOUNT_GONE | suspended
            PUBLISH  | 403 | {"detail":"To protect our users from spam and other malicious activity, this account is temporarily locked.","title":"Forbidden","status":403} | ACCOUNT_GONE | locked
            PUBLISH  | 403 | {"detail":"Your account is not permitted to access this feature.","type":"about:blank","title":"Forbidden","status":403} | PERMISSION_MISSING | not permitted
            PUBLISH  | 403 | {"title":"Client Forbidden","detail":"This request must be made using an approved developer account.","reason":"client-not-enrolled","type":"https://api.x.com/2/problems/client-forbidden"} | PERMISSION_MISSING | approved
            PUBLISH  | 403 | {"title":"Forbidden","detail":"Forbidden","status":403,"type":"about:blank"} | PERMISSION_MISSING | Forbidden
            UPLOAD   | 403 | {"title":"Forbidden","detail":"Your scopes lack media.write","status":403,"type":"about:blank"} | PERMISSION_MISSING | media.write
            PUBLISH  | 403 | {"title":"Forbidden","detail":"This user is not allowed to post a video longer than 20 minutes.","type":"about:blank","status":403} | MEDIA_UNUSABLE | 20 minutes
            PUBLISH  | 403 | {"title":"Forbidden","detail":"You attempted to reply to a Tweet that is deleted or not visible to you.","status":403} | NOT_FOUND | deleted
            PUBLISH  | 403 | {"title":"Forbidden","detail":"You are not permitted to perform this action.","type":"about:blank","status":403} | CONTENT_REFUSED | not permitted
            LOOKUP   | 404 | {"title":"Not Found Error","detail":"Could not find tweet with id: [456].","type":"https://api.x.com/2/problems/resource-not-found"} | NOT_FOUND | [456]
            PUBLISH  | 410 | {"title":"Gone","detail":"This endpoint is no longer available."} | VERSION_RETIRED | no longer
            UPLOAD   | 413 | {} | MEDIA_UNUSABLE | HTTP 413
            PUBLISH  | 429 | {"title":"UsageCapExceeded","detail":"Usage cap exceeded: Monthly product cap","type":"https://api.twitter.com/2/problems/usage-capped","period":"Monthly","scope":"Product"} | OUT_OF_CREDIT | Monthly
            PUBLISH  | 429 | {"errors":[{"code":88,"message":"Rate limit exceeded"}]} | RATE_LIMITED | Rate limit exceeded
            PUBLISH  | 500 | {"title":"Internal Server Error","status":500} | UNKNOWN | Internal Server Error
            PUBLISH  | 502 | <html> | UNKNOWN | HTTP 502
            PUBLISH  | 503 | {"title":"Service Unavailable","detail":"Service Unavailable","status":503} | UNKNOWN | Service Unavailable
            PUBLISH  | 504 | '' | UNKNOWN | HTTP 504
            """)
    void classifiesDocumentedErrors(Call call, int status, String body, Kind kind, String words) {
        NetworkFailure failure = TwitterAnswers.failure(answer(status, body), call);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining(words);
    }

    @Test
    void readsTheLimitsOfAnAccountAndOfTheApplication() {
        assertThat(TwitterAnswers.limits(
                        answer(
                                201,
                                "{}",
                                "x-rate-limit-limit",
                                "100",
                                "x-rate-limit-remaining",
                                "99",
                                "x-rate-limit-reset",
                                "1705420800",
                                "x-app-limit-24hour-limit",
                                "10000",
                                "x-app-limit-24hour-remaining",
                                "9000",
                                "x-app-limit-24hour-reset",
                                "1705500000"),
                        Call.PUBLISH))
                .containsExactly(
                        new RateLimit(
                                Operation.PUBLISH,
                                Scope.ACCOUNT,
                                "posts per 15 minutes",
                                100,
                                99,
                                Instant.ofEpochSecond(1_705_420_800),
                                Duration.ofMinutes(15)),
                        new RateLimit(
                                Operation.PUBLISH,
                                Scope.APP,
                                "posts per 24 hours",
                                10_000,
                                9_000,
                                Instant.ofEpochSecond(1_705_500_000),
                                Duration.ofDays(1)));
    }

    @Test
    void waitsForTheLimitThatIsUsedUp() {
        NetworkFailure ofAccount = TwitterAnswers.failure(
                answer(
                        429,
                        "{}",
                        "x-rate-limit-limit",
                        "100",
                        "x-rate-limit-remaining",
                        "0",
                        "x-rate-limit-reset",
                        "1705420800"),
                Call.PUBLISH);
        NetworkFailure ofApp = TwitterAnswers.failure(
                answer(
                        429,
                        "{}",
                        "x-rate-limit-limit",
                        "100",
                        "x-rate-limit-remaining",
                        "80",
                        "x-rate-limit-reset",
                        "1705420800",
                        "x-app-limit-24hour-limit",
                        "10000",
                        "x-app-limit-24hour-remaining",
                        "0",
                        "x-app-limit-24hour-reset",
                        "1705500000"),
                Call.PUBLISH);

        assertThat(ofAccount.scope()).isEqualTo(Scope.ACCOUNT);
        assertThat(ofAccount.retryAt()).contains(Instant.ofEpochSecond(1_705_420_800));
        assertThat(ofApp.scope()).isEqualTo(Scope.APP);
        assertThat(ofApp.retryAt()).contains(Instant.ofEpochSecond(1_705_500_000));
    }

    @Test
    void leavesOutWhatXDoesNotTell() {
        assertThat(TwitterTimeline.counters(NetworkServer.read("""
                                        {"public_metrics":{"retweet_count":50,"reply_count":12,"like_count":234,"quote_count":5}}""")).values())
                .containsOnlyKeys(Metric.SHARES, Metric.COMMENTS, Metric.LIKES, Metric.ENGAGEMENTS)
                .containsEntry(Metric.SHARES, 55L)
                .containsEntry(Metric.ENGAGEMENTS, 301L);
        assertThat(TwitterTimeline.counters(NetworkServer.read("""
                                        {"public_metrics":{"like_count":1},"non_public_metrics":\
                                        {"impression_count":5432,"url_link_clicks":89,"user_profile_clicks":156}}""")).values())
                .containsEntry(Metric.IMPRESSIONS, 5_432L)
                .containsEntry(Metric.CLICKS, 89L)
                .doesNotContainKey(Metric.SHARES);
        assertThat(TwitterTimeline.counters(NetworkServer.read("{}")).values()).isEmpty();
    }
}
