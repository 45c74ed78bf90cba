package com.dryjets.social.network.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XrpcErrorTest {

    @ParameterizedTest
    @CsvSource({
        "400, ExpiredToken, TOKEN_EXPIRED",
        "400, InvalidToken, TOKEN_EXPIRED",
        "401, AuthMissing, TOKEN_EXPIRED",
        "401, AuthenticationRequired, TOKEN_EXPIRED",
        "401, AuthFactorTokenRequired, PERMISSION_MISSING",
        "401, AccountTakedown, ACCOUNT_GONE",
        "401, AccountDeactivated, ACCOUNT_GONE",
        "400, RepoNotFound, ACCOUNT_GONE",
        "403, Forbidden, PERMISSION_MISSING",
        "429, RateLimitExceeded, RATE_LIMITED",
        "400, RecordNotFound, NOT_FOUND",
        "400, BlobNotFound, NOT_FOUND",
        "400, InvalidRequest, CONTENT_REFUSED",
        "413, PayloadTooLarge, MEDIA_UNUSABLE",
        "400, InvalidMimeType, MEDIA_UNUSABLE",
        "501, MethodNotImplemented, VERSION_RETIRED",
        "404, XRPCNotSupported, VERSION_RETIRED",
        "404, '', NOT_FOUND"
    })
    void tellsWhatNeverHadAnEffect(int status, String name, Kind kind) {
        XrpcError error = new XrpcError(status, name, "words");

        assertThat(error.failure(true, Optional.empty()).kind()).isEqualTo(kind);
        assertThat(error.failure(false, Optional.empty()).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"500, InternalServerError", "502, UpstreamFailure", "503, ''", "504, ''"})
    void doesNotKnowWhatCameOfAVisibleCall(int status, String name) {
        XrpcError error = new XrpcError(status, name, "words");

        assertThat(error.failure(true, Optional.empty()).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(error.failure(false, Optional.empty()).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void countsPostsInPoints() {
        assertThat(XrpcLimits.read(limited("5000", "4997", "5000;w=3600")))
                .containsExactly(RateLimit.ofPosts(
                        RateLimit.Scope.ACCOUNT,
                        "posts per hour",
                        1666,
                        1665,
                        Instant.ofEpochSecond(1_795_934_939),
                        Duration.ofHours(1)));
    }

    @Test
    void countsRequests() {
        assertThat(XrpcLimits.read(limited("3000", "2999", "3000;w=300")))
                .containsExactly(RateLimit.ofCalls(
                        RateLimit.Operation.READ,
                        RateLimit.Scope.ACCOUNT,
                        "requests per 300 s",
                        3000,
                        2999,
                        Instant.ofEpochSecond(1_795_934_939)));
    }

    @Test
    void hasNoLimitWithoutHeaders() {
        assertThat(XrpcLimits.read(new NetworkAnswer(200, MissingNode.getInstance(), new MultivaluedHashMap<>())))
                .isEmpty();
    }

    private static NetworkAnswer limited(String limit, String remaining, String policy) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.add("RateLimit-Limit", limit);
        headers.add("RateLimit-Remaining", remaining);
        headers.add("RateLimit-Reset", "1795934939");
        headers.add("RateLimit-Policy", policy);
        return new NetworkAnswer(200, MissingNode.getInstance(), headers);
    }
}
