package com.dryjets.local.sandbox.network.fault;

import com.dryjets.local.sandbox.network.feed.Network;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds the faults requested by a test, a demo or a benchmark: each for a number of requests, or for every request with
 * a probability drawn from the seed.
 */
public final class Faults {

    /** A request that a fault may hit; {@code processing} if it makes the network process media. */
    public record Target(Network network, String account, Operation operation, boolean processing) {}

    private record Pending(
            Optional<Network> network,
            Optional<String> account,
            Optional<Operation> operation,
            Fault fault,
            double probability,
            int count,
            AtomicInteger remaining) {

        boolean matches(Target target) {
            return network.filter(only -> only != target.network()).isEmpty()
                    && account.filter(only -> !only.equals(target.account())).isEmpty()
                    && (fault.kind().isProcessing()
                            ? target.processing()
                            : operation
                                    .filter(only -> only != target.operation())
                                    .isEmpty());
        }

        boolean use() {
            return remaining.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        }

        JsonObject toJson() {
            return new JsonObject()
                    .put("network", network.map(Network::key).orElse("any"))
                    .put("account", account.orElse("any"))
                    .put("operation", operation.map(Operation::key).orElse("any"))
                    .put("kind", fault.kind().name().toLowerCase(Locale.ROOT))
                    .put("seconds", fault.time().toMillis() / 1000.0)
                    .put("probability", probability)
                    .put("hits", count - remaining.get());
        }
    }

    private static final double DEFAULT_SECONDS = 5;

    private final Queue<Pending> pending = new ConcurrentLinkedQueue<>();
    private final long seed;
    private SplittableRandom random;

    public Faults(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /**
     * Adds the fault described by a request.
     *
     * @throws IllegalArgumentException if the network, the kind or the operation is unknown
     */
    public void add(JsonObject request) {
        FaultKind kind = FaultKind.of(request.getString("kind", ""));
        Optional<Network> network = network(request.getString("network", ""));
        if (kind.only().isPresent() && !kind.only().equals(network)) {
            throw new IllegalArgumentException(
                    kind + " happens only at " + kind.only().get() + ".");
        }
        Duration time = seconds(request.getNumber("seconds", request.getNumber("retryAfterSeconds", DEFAULT_SECONDS)));
        double probability = request.getDouble("probability", 1.0);
        int count = request.getInteger("count", request.containsKey("probability") ? Integer.MAX_VALUE : 1);
        pending.add(new Pending(
                network,
                Optional.ofNullable(request.getString("account")),
                operation(kind, request.getString("operation")),
                new Fault(
                        kind, time, kind == FaultKind.HIDDEN ? time : seconds(request.getNumber("unlistedSeconds", 0))),
                probability,
                count,
                new AtomicInteger(count)));
    }

    private static Duration seconds(Number seconds) {
        return Duration.ofMillis(Math.round(seconds.doubleValue() * 1000));
    }

    private static Optional<Network> network(String key) {
        if ("any".equals(key)) {
            return Optional.empty();
        }
        return Optional.of(Network.ofKey(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "network must be twitter, facebook, instagram, linkedin, tiktok, bluesky or any.")));
    }

    private static Optional<Operation> operation(FaultKind kind, String name) {
        if (name == null) {
            return Optional.of(kind == FaultKind.EMPTY_TOKEN ? Operation.AUTHORIZE : Operation.PUBLISH);
        }
        return "any".equalsIgnoreCase(name) ? Optional.empty() : Optional.of(Operation.of(name));
    }

    /** Removes all faults and restarts the random numbers. */
    public synchronized void clear() {
        pending.clear();
        random = new SplittableRandom(seed);
    }

    /**
     * Removes the faults of a kind and leaves the others as they are.
     *
     * @throws IllegalArgumentException if the kind is unknown
     */
    public void remove(String kind) {
        FaultKind removed = FaultKind.of(kind);
        pending.removeIf(fault -> fault.fault().kind() == removed);
    }

    /** Lists the faults that are still pending, with how many requests each has hit. */
    public JsonArray list() {
        var list = new JsonArray();
        pending.forEach(fault -> list.add(fault.toJson()));
        return list;
    }

    /** Returns the first pending fault for a request, and uses it up. */
    public Optional<Fault> next(Target target) {
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        Optional<Pending> hit = pending.stream()
                .filter(candidate -> candidate.matches(target) && drawn(candidate.probability()) && candidate.use())
                .findFirst();
        hit.filter(used -> used.remaining().get() == 0).ifPresent(pending::remove);
        return hit.map(Pending::fault);
    }

    private synchronized boolean drawn(double probability) {
        return probability >= 1 || random.nextDouble() < probability;
    }
}
