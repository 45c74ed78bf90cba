package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Network;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds the faults requested by a test or a demo, each for a number of requests. */
public final class Faults {

    public enum Kind {
        UNAUTHORIZED,
        RATE_LIMITED,
        SERVER_ERROR,
        /** The request is processed, but its response never arrives. */
        TIMEOUT_AFTER_ACCEPT
    }

    /** A fault to inject and, for a rate limit, when the caller may retry. */
    public record Fault(Kind kind, Duration retryAfter) {}

    private record Pending(Network network, Fault fault, Optional<Operation> operation, int remaining) {}

    private final List<Pending> pending = new ArrayList<>();

    /**
     * Adds the fault described by a request.
     *
     * @throws IllegalArgumentException if the network, the kind or the operation is unknown
     */
    public synchronized void add(JsonObject request) {
        Network network = Network.ofKey(request.getString("network", ""))
                .orElseThrow(() ->
                        new IllegalArgumentException("network must be twitter, facebook, instagram or linkedin."));
        Kind kind = Kind.valueOf(request.getString("kind", "").toUpperCase(Locale.ROOT));
        String operation = request.getString("operation", "publish").toUpperCase(Locale.ROOT);
        pending.add(new Pending(
                network,
                new Fault(kind, Duration.ofSeconds(request.getLong("retryAfterSeconds", 5L))),
                "ANY".equals(operation) ? Optional.empty() : Optional.of(Operation.valueOf(operation)),
                request.getInteger("count", 1)));
    }

    public synchronized void clear() {
        pending.clear();
    }

    /** Returns the next pending fault for an operation on a network, and uses it up. */
    public synchronized Optional<Fault> next(Network network, Operation operation) {
        for (int i = 0; i < pending.size(); i++) {
            Pending candidate = pending.get(i);
            if (candidate.network() != network
                    || candidate.operation().filter(only -> only != operation).isPresent()) {
                continue;
            }
            if (candidate.remaining() <= 1) {
                pending.remove(i);
            } else {
                pending.set(
                        i, new Pending(network, candidate.fault(), candidate.operation(), candidate.remaining() - 1));
            }
            return Optional.of(candidate.fault());
        }
        return Optional.empty();
    }
}
