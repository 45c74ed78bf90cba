package com.dryjets.social.network.bluesky;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.http.Harmless;
import com.dryjets.social.network.http.NetworkAnswer;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Function;

/** Reads the responses, errors and limits of servers. */
final class BlueskyCalls {

    private BlueskyCalls() {}

    /** A call that nobody sees the effect of. It can be repeated, so its unknown outcome is the same as none. */
    static <T> Uni<Reply<T>> read(Uni<NetworkAnswer> request, Function<NetworkAnswer, T> reader) {
        return read(request, reader, error -> Optional.empty());
    }

    /** The same, with a result for some errors. */
    static <T> Uni<Reply<T>> read(
            Uni<NetworkAnswer> request, Function<NetworkAnswer, T> reader, Function<XrpcError, Optional<T>> expected) {
        return call(request, reader, expected, false).onFailure().transform(Harmless::failure);
    }

    /** A call that shows something, with a result for some errors that had no effect. */
    static <T> Uni<Reply<T>> show(
            Uni<NetworkAnswer> request, Function<NetworkAnswer, T> reader, Function<XrpcError, Optional<T>> expected) {
        return call(request, reader, expected, true);
    }

    private static <T> Uni<Reply<T>> call(
            Uni<NetworkAnswer> request,
            Function<NetworkAnswer, T> reader,
            Function<XrpcError, Optional<T>> expected,
            boolean visible) {
        return request.map(answer -> new Reply<>(
                        answer.isSuccess() ? reader.apply(answer) : refused(answer, expected, visible),
                        XrpcLimits.read(answer)))
                .onFailure()
                .transform(NetworkFailure::ofTransport);
    }

    private static <T> T refused(NetworkAnswer answer, Function<XrpcError, Optional<T>> expected, boolean visible) {
        XrpcError error = XrpcError.of(answer);
        return expected.apply(error).orElseThrow(() -> error.failure(visible, XrpcLimits.resetsAt(answer)));
    }
}
