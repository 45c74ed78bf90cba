package com.dryjets.social.network.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GraphUsageTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final String USE_CASES = """
            {"112130216863063": [{"type": "pages", "call_count": 10, "total_cputime": 97, "total_time": 5,
             "estimated_time_to_regain_access": 19}]}""";

    @Test
    void readsTheHighestPercentage() {
        String usage = "{\"call_count\": 28, \"total_time\": 25, \"total_cputime\": 45}";

        assertThat(GraphUsage.limits(answer("X-App-Usage", usage), NOW))
                .containsExactly(
                        RateLimit.ofCalls(
                                Operation.PUBLISH, Scope.APP, "calls of the application per hour", 100, 55, null),
                        RateLimit.ofCalls(
                                Operation.READ, Scope.APP, "calls of the application per hour", 100, 55, null));
    }

    @Test
    void readsWhenAPageRegainsAccess() {
        Instant regained = NOW.plusSeconds(19 * 60);
        NetworkAnswer answer = answer("X-Business-Use-Case-Usage", USE_CASES);

        assertThat(GraphUsage.limits(answer, NOW))
                .contains(RateLimit.ofCalls(
                        Operation.PUBLISH, Scope.ACCOUNT, "calls per hour (pages)", 100, 3, regained));
        assertThat(GraphUsage.regainedAt(answer, NOW)).contains(regained);
    }

    @Test
    void neverHasLessThanNothingLeft() {
        assertThat(GraphUsage.limits(answer("X-App-Usage", "{\"call_count\": 130}"), NOW))
                .extracting(RateLimit::remaining)
                .containsOnly(0);
    }

    @Test
    void ignoresMalformedHeaders() {
        assertThat(GraphUsage.limits(answer("X-App-Usage", "none"), NOW)).isEmpty();
        assertThat(GraphUsage.limits(answer("X-Business-Use-Case-Usage", "[]"), NOW))
                .isEmpty();
    }

    private static NetworkAnswer answer(String header, String value) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.add(header, value);
        return new NetworkAnswer(200, MissingNode.getInstance(), headers);
    }
}
