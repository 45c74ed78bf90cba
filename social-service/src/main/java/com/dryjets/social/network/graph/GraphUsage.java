package com.dryjets.social.network.graph;

import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads how much of the call limits is used up, in percent, from the headers that "Rate Limits" of the Graph API
 * documents: {@code X-App-Usage} for our application and {@code X-Business-Use-Case-Usage} for a page or an Instagram
 * account. Calls are limited together with the time that they take; the highest of the percentages counts. A limit
 * concerns reading and publishing alike.
 */
final class GraphUsage {

    private static final String APP = "X-App-Usage";
    private static final String USE_CASES = "X-Business-Use-Case-Usage";

    private GraphUsage() {}

    static List<RateLimit> limits(NetworkAnswer answer, Instant now) {
        List<RateLimit> limits = new ArrayList<>();
        answer.header(APP)
                .map(NetworkAnswer::json)
                .ifPresent(usage -> add(limits, Scope.APP, "calls of the application per hour", usage, null));
        for (JsonNode useCase : useCases(answer)) {
            String name = "calls per hour (" + useCase.path("type").asText("pages") + ")";
            add(limits, Scope.ACCOUNT, name, useCase, regainedAt(useCase, now).orElse(null));
        }
        return limits;
    }

    /** When a limited account may be called again; empty if the network does not tell. */
    static Optional<Instant> regainedAt(NetworkAnswer answer, Instant now) {
        return useCases(answer).stream()
                .flatMap(useCase -> regainedAt(useCase, now).stream())
                .max(Instant::compareTo);
    }

    private static Optional<Instant> regainedAt(JsonNode useCase, Instant now) {
        return Optional.of(useCase.path("estimated_time_to_regain_access").asLong())
                .filter(minutes -> minutes > 0)
                .map(minutes -> now.plus(Duration.ofMinutes(minutes)));
    }

    private static List<JsonNode> useCases(NetworkAnswer answer) {
        List<JsonNode> useCases = new ArrayList<>();
        answer.header(USE_CASES)
                .map(NetworkAnswer::json)
                .ifPresent(byObject -> byObject.forEach(ofObject -> ofObject.forEach(useCases::add)));
        return useCases;
    }

    private static void add(
            List<RateLimit> limits, Scope scope, String name, JsonNode usage, @Nullable Instant resetsAt) {
        if (!usage.isObject()) {
            return;
        }
        int used = Math.max(
                usage.path("call_count").asInt(),
                Math.max(
                        usage.path("total_time").asInt(),
                        usage.path("total_cputime").asInt()));
        int remaining = Math.max(0, 100 - used);
        for (Operation operation : Operation.values()) {
            limits.add(RateLimit.ofCalls(operation, scope, name, 100, remaining, resetsAt));
        }
    }
}
