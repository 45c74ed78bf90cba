package com.dryjets.social.network;

import static com.dryjets.social.network.NetworkFailure.Kind.UNKNOWN;
import static com.dryjets.social.network.NetworkFailure.Kind.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.dryjets.social.network.NetworkFailure.Kind;
import io.vertx.core.json.DecodeException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new ConnectException("refused"), UNREACHABLE, "The network could not be reached."),
                arguments(new HttpTimeoutException("late"), UNKNOWN, "The network did not answer in time."),
                arguments(new DecodeException("not JSON"), UNKNOWN, "The network's answer could not be read."),
                arguments(new IOException("reset"), UNKNOWN, "The connection broke before the network answered."));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatWentWrongWithoutAnAnswer(Exception cause, Kind kind, String words) {
        NetworkFailure failure = NetworkFailure.ofTransport(new CompletionException(cause));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessage(words);
    }
}
