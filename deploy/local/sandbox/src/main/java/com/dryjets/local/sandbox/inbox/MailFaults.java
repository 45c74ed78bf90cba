package com.dryjets.local.sandbox.inbox;

import com.dryjets.local.sandbox.inbox.MailFault.Kind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds the faults that a test, a demo or a benchmark asked for: each for recipients that match, for a number of emails or
 * with a probability drawn from the seed. Without one, recipients starting with bounce or full are rejected, slow ones take
 * five seconds, and what was accepted for returned or complain comes back after five seconds as a bounce or a complaint.
 */
final class MailFaults {

    private record Rule(MailFault fault, Pattern recipient, double probability, int count, AtomicInteger remaining) {

        boolean matches(String address) {
            return remaining.get() > 0 && recipient.matcher(address).find();
        }

        boolean use() {
            return remaining.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        }

        JsonObject toJson() {
            return new JsonObject()
                    .put("kind", fault.kind().name().toLowerCase(Locale.ROOT))
                    .put("recipient", recipient.pattern())
                    .put("reply", fault.reply())
                    .put("seconds", fault.time().toMillis() / 1000.0)
                    .put("probability", probability)
                    .put("hits", count - remaining.get());
        }
    }

    private static final double DEFAULT_SECONDS = 5;
    private static final List<Rule> BUILT_IN = List.of(
            builtIn(Kind.REJECT, "^bounce", "550 5.1.1 user unknown"),
            builtIn(Kind.REJECT, "^full", "452 4.2.2 mailbox full"),
            builtIn(Kind.SLOW, "^slow", ""),
            builtIn(Kind.BOUNCE, "^returned", "550 5.1.1 user unknown"),
            builtIn(Kind.COMPLAIN, "^complain", ""));

    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final long seed;
    private SplittableRandom random;

    MailFaults(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    private static Rule builtIn(Kind kind, String recipient, String reply) {
        MailFault fault = new MailFault(kind, reply, Duration.ofMillis((long) (DEFAULT_SECONDS * 1000)));
        return new Rule(fault, pattern(recipient), 1, Integer.MAX_VALUE, new AtomicInteger(Integer.MAX_VALUE));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * Adds the fault described by a request: kind, recipient (a regular expression), reply, seconds, count or probability.
     *
     * @throws IllegalArgumentException if the kind is unknown or the expression is invalid
     */
    void add(JsonObject request) {
        Kind kind = Kind.valueOf(request.getString("kind", "").toUpperCase(Locale.ROOT));
        double seconds = request.getDouble("seconds", DEFAULT_SECONDS);
        String reply = request.getString("reply", kind.defaultReply());
        if (!kind.defaultReply().isEmpty() && !reply.matches("[45]\\d\\d [^\\r\\n]+")) {
            throw new IllegalArgumentException("reply must begin with a code of three digits, 4xx or 5xx.");
        }
        MailFault fault = new MailFault(kind, reply, Duration.ofMillis(Math.round(seconds * 1000)));
        int count = request.getInteger("count", Integer.MAX_VALUE);
        rules.add(new Rule(
                fault,
                pattern(request.getString("recipient", "")),
                request.getDouble("probability", 1.0),
                count,
                new AtomicInteger(count)));
    }

    synchronized void clear() {
        rules.clear();
        random = new SplittableRandom(seed);
    }

    /** Lists the faults with how many emails each has hit. */
    JsonArray list() {
        JsonArray list = new JsonArray();
        rules.forEach(rule -> list.add(rule.toJson()));
        return list;
    }

    /** Returns the first fault for a recipient, and counts it. */
    Optional<MailFault> next(String recipient) {
        return Stream.concat(rules.stream(), BUILT_IN.stream())
                .filter(rule -> rule.matches(recipient) && drawn(rule.probability()) && rule.use())
                .map(Rule::fault)
                .findFirst();
    }

    private synchronized boolean drawn(double probability) {
        return probability >= 1 || random.nextDouble() < probability;
    }
}
