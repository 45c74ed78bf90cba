package com.dryjets.local.sandbox.network.limit;

import com.dryjets.local.sandbox.network.feed.Network;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds the faults that a test or a demo asked for, and gives each to as many requests as it was asked for. */
public final class Faults {

    public enum Kind {
        UNAUTHORIZED,
        RATE_LIMITED,
        SERVER_ERROR,
        /** The request is carried out, and its answer never comes. */
        TIMEOUT_AFTER_ACCEPT
    }

    /** A fault that is due: what to answer and, for a rate limit, when the caller may come back. */
    public record Fault(Kind kind, Duration retryAfter) {}

    private record Pending(Network network, Fault fault, Optional<Operation> only, int left) {}

    private final List<Pending> pending = new ArrayList<>();

    /**
     * Adds the fault that a request describes.
     *
     * @throws IllegalArgumentException if the network, the kind or the operation is unknown
     */
    public synchronized void add(JsonObject request) {
        Network network = Network.ofKey(request.getString("network", ""))
                .orElseThrow(() -> new IllegalArgumentException("network must be one of the four"));
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

    public synchronized Optional<Fault> take(Network network, Operation operation) {
        for (int i = 0; i < pending.size(); i++) {
            Pending candidate = pending.get(i);
            if (candidate.network() != network
                    || candidate.only().filter(only -> only != operation).isPresent()) {
                continue;
            }
            if (candidate.left() <= 1) {
                pending.remove(i);
            } else {
                pending.set(i, new Pending(network, candidate.fault(), candidate.only(), candidate.left() - 1));
            }
            return Optional.of(candidate.fault());
        }
        return Optional.empty();
    }
}
