package com.dryjets.social.network.graph;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Reads the insights of a post. One invalid metric fails the whole request, so after that each metric is asked for alone:
 * a metric that the network has retired does not lose the others.
 */
@Singleton
public class GraphInsights {

    private final GraphCalls calls;

    GraphInsights(GraphCalls calls) {
        this.calls = calls;
    }

    private enum State {
        READ,
        /** A metric is invalid. */
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
            // Code 10 as for a missing permission, so that only the words tell.
            return error.message().contains("Not enough viewers")
                    ? Optional.of(new Outcome(State.READ, Map.of()))
                    : Optional.empty();
        }
    }

    /**
     * Reads metrics; a metric without a value is absent. Empty if the post does not exist.
     *
     * @param request asks for metrics, given their names with commas between
     * @param names the network's names of metrics
     */
    public Uni<Reply<Optional<Map<Metric, Long>>>> read(
            Function<String, Uni<RestResponse<String>>> request, Map<String, Metric> names) {
        List<String> sorted = List.copyOf(new TreeSet<>(names.keySet()));
        return ask(request, String.join(",", sorted), names)
                .chain(all -> all.value().state() == State.INVALID
                        ? eachAlone(request, sorted, names)
                        : Uni.createFrom().item(all))
                .map(reply -> reply.map(GraphInsights::found));
    }

    private static Optional<Map<Metric, Long>> found(Outcome outcome) {
        return outcome.state() == State.MISSING ? Optional.empty() : Optional.of(outcome.values());
    }

    private Uni<Reply<Outcome>> eachAlone(
            Function<String, Uni<RestResponse<String>>> request, List<String> sorted, Map<String, Metric> names) {
        Uni<Reply<Outcome>> result = Uni.createFrom().item(Reply.of(new Outcome(State.READ, Map.<Metric, Long>of())));
        for (String name : sorted) {
            result =
                    result.chain(before -> ask(request, name, names).map(one -> one.map(v -> join(before.value(), v))));
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

    private Uni<Reply<Outcome>> ask(
            Function<String, Uni<RestResponse<String>>> request, String metrics, Map<String, Metric> names) {
        return calls.read(
                request.apply(metrics), answer -> new Outcome(State.READ, values(answer, names)), Outcome::of);
    }

    static Map<Metric, Long> values(NetworkAnswer answer, Map<String, Metric> names) {
        Map<Metric, Long> values = new EnumMap<>(Metric.class);
        for (JsonNode insight : answer.body().path("data")) {
            Metric metric = names.get(insight.path("name").asText());
            JsonNode list = insight.at("/values/0/value");
            JsonNode value = list.isMissingNode() ? insight.at("/total_value/value") : list;
            if (metric != null && value.isNumber()) {
                values.put(metric, value.asLong());
            }
        }
        return values;
    }
}
