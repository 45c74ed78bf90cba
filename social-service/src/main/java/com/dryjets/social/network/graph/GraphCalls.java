package com.dryjets.social.network.graph;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.http.Harmless;
import com.dryjets.social.network.http.NetworkAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** Makes calls of the Graph API and reads their responses, errors and limits. */
@Singleton
public class GraphCalls {

    private final Clock clock;

    GraphCalls(Clock clock) {
        this.clock = clock;
    }

    /** A call that nobody sees the effect of. It can be repeated, so its unknown outcome is the same as none. */
    public <T> Uni<Reply<T>> read(Uni<RestResponse<String>> request, Function<NetworkAnswer, T> reader) {
        return read(request, reader, error -> Optional.empty());
    }

    /** The same, with a result for some errors. */
    public <T> Uni<Reply<T>> read(
            Uni<RestResponse<String>> request,
            Function<NetworkAnswer, T> reader,
            Function<GraphError, Optional<T>> expected) {
        return call(request, reader, expected, false).onFailure().transform(Harmless::failure);
    }

    /** The same, but empty if the object does not exist. */
    public <T> Uni<Reply<Optional<T>>> readIfPresent(
            Uni<RestResponse<String>> request, Function<NetworkAnswer, T> reader) {
        return read(
                request,
                answer -> Optional.of(reader.apply(answer)),
                error -> error.isMissing() ? Optional.of(Optional.empty()) : Optional.empty());
    }

    /** A call that shows something. */
    public <T> Uni<Reply<T>> show(Uni<RestResponse<String>> request, Function<NetworkAnswer, T> reader) {
        return show(request, reader, error -> Optional.empty());
    }

    /** The same, with a result for some errors that had no effect. */
    public <T> Uni<Reply<T>> show(
            Uni<RestResponse<String>> request,
            Function<NetworkAnswer, T> reader,
            Function<GraphError, Optional<T>> expected) {
        return call(request, reader, expected, true);
    }

    private <T> Uni<Reply<T>> call(
            Uni<RestResponse<String>> request,
            Function<NetworkAnswer, T> reader,
            Function<GraphError, Optional<T>> expected,
            boolean visible) {
        return NetworkAnswer.of(request)
                .map(answer -> {
                    Instant now = clock.instant();
                    T value = answer.isSuccess() ? reader.apply(answer) : refused(answer, expected, visible, now);
                    return new Reply<>(value, GraphUsage.limits(answer, now));
                })
                .onFailure()
                .transform(NetworkFailure::ofTransport);
    }

    private static <T> T refused(
            NetworkAnswer answer, Function<GraphError, Optional<T>> expected, boolean visible, Instant now) {
        GraphError error = GraphError.of(answer);
        return expected.apply(error).orElseThrow(() -> error.failure(visible, GraphUsage.regainedAt(answer, now)));
    }
}
