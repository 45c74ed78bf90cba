package com.dryjets.social.network.graph;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Reads the counters of a post: its insights, and the counts among its fields. One invalid name fails the whole request. The
 * names are then requested one by one, so that a retired name doesn't cost the other counters.
 */
@Singleton
public class GraphCounters {

    private final GraphCalls calls;

    GraphCounters(GraphCalls calls) {
        this.calls = calls;
    }

    /**
     * A count among the fields of a post.
     *
     * @param metric what it counts
     * @param pointer the JSON pointer to the number in the response
     * @param zeroIfAbsent whether the network omits the field if it is zero
     */
    public record Count(Metric metric, String pointer, boolean zeroIfAbsent) {

        private Optional<Long> read(JsonNode body) {
            JsonNode value = body.at(pointer);
            return value.isNumber() || zeroIfAbsent ? Optional.of(value.asLong()) : Optional.empty();
        }
    }

    /** Reads one counter from a response; empty if the response lacks it. */
    private record Reader(Metric metric, Function<JsonNode, Optional<Long>> value) {}

    private enum State {
        READ,
        /** A name is invalid. */
        INVALID,
        MISSING
    }

    private record Outcome(State state, Map<Metric, Long> values) {

        private static Optional<Outcome> of(GraphError error) {
            if (error.isMissing()) {
                return Optional.of(new Outcome(State.MISSING, Map.of()));
            }
            if (error.isInvalidParameter()) {
                return Optional.of(new Outcome(State.INVALID, Map.of()));
            }
            // Has code 10, like a missing permission; only the message differs.
            return error.message().contains("Not enough viewers")
                    ? Optional.of(new Outcome(State.READ, Map.of()))
                    : Optional.empty();
        }
    }

    /**
     * Reads insights; one without a value is absent. Empty if the post does not exist.
     *
     * @param request requests insights by their comma-separated names
     * @param names the network's names of metrics
     */
    public Uni<Reply<Optional<Map<Metric, Long>>>> insights(
            Function<String, Uni<RestResponse<String>>> request, Map<String, Metric> names) {
        SortedMap<String, Reader> readers = new TreeMap<>();
        names.forEach((name, metric) -> readers.put(name, new Reader(metric, body -> insight(body, name))));
        return read(request, readers);
    }

    private static Optional<Long> insight(JsonNode body, String name) {
        for (JsonNode insight : body.path("data")) {
            JsonNode list = insight.at("/values/0/value");
            JsonNode value = list.isMissingNode() ? insight.at("/total_value/value") : list;
            if (insight.path("name").asText().equals(name) && value.isNumber()) {
                return Optional.of(value.asLong());
            }
        }
        return Optional.empty();
    }

    /**
     * Reads counts among the fields of a post; one without a value is absent. Empty if the post does not exist.
     *
     * @param request requests fields by their comma-separated names
     * @param fields the counts by field
     */
    public Uni<Reply<Optional<Map<Metric, Long>>>> counts(
            Function<String, Uni<RestResponse<String>>> request, Map<String, Count> fields) {
        SortedMap<String, Reader> readers = new TreeMap<>();
        fields.forEach((field, count) -> readers.put(field, new Reader(count.metric(), count::read)));
        return read(request, readers);
    }

    private Uni<Reply<Optional<Map<Metric, Long>>>> read(
            Function<String, Uni<RestResponse<String>>> request, SortedMap<String, Reader> readers) {
        return ask(request, readers)
                .chain(all -> all.value().state() == State.INVALID
                        ? eachAlone(request, readers)
                        : Uni.createFrom().item(all))
                .map(reply -> reply.map(GraphCounters::found));
    }

    private static Optional<Map<Metric, Long>> found(Outcome outcome) {
        return outcome.state() == State.MISSING ? Optional.empty() : Optional.of(outcome.values());
    }

    private Uni<Reply<Outcome>> eachAlone(
            Function<String, Uni<RestResponse<String>>> request, SortedMap<String, Reader> readers) {
        Uni<Reply<Outcome>> result = Uni.createFrom().item(Reply.of(new Outcome(State.READ, Map.<Metric, Long>of())));
        for (Map.Entry<String, Reader> one : readers.entrySet()) {
            result = result.chain(before -> ask(request, Map.of(one.getKey(), one.getValue()))
                    .map(reply -> reply.map(outcome -> join(before.value(), outcome))));
        }
        return result;
    }

    private static Outcome join(Outcome before, Outcome one) {
        Map<Metric, Long> values = new EnumMap<>(Metric.class);
        values.putAll(before.values());
        values.putAll(one.values());
        State state = one.state() == State.MISSING ? State.MISSING : before.state();
        return new Outcome(state, values);
    }

    private Uni<Reply<Outcome>> ask(Function<String, Uni<RestResponse<String>>> request, Map<String, Reader> readers) {
        return calls.read(
                request.apply(String.join(",", readers.keySet())),
                answer -> new Outcome(State.READ, values(answer.body(), readers)),
                Outcome::of);
    }

    private static Map<Metric, Long> values(JsonNode body, Map<String, Reader> readers) {
        Map<Metric, Long> values = new EnumMap<>(Metric.class);
        readers.values()
                .forEach(reader -> reader.value().apply(body).ifPresent(value -> values.put(reader.metric(), value)));
        return values;
    }
}
