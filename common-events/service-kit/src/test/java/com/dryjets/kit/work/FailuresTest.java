package com.dryjets.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.nio.charset.MalformedInputException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    static Stream<Throwable> unavailable() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new CompletionException(new ConnectException("Connection refused")),
                new TimeoutException("pool"),
                new VertxException("Connection was closed"),
                new org.apache.kafka.common.errors.TimeoutException("no broker"),
                new PgException("shutting down", "FATAL", "57P01", ""),
                new PgException("idle in transaction", "FATAL", "25P03", ""),
                new PgException("too many connections", "FATAL", "53300", ""),
                new IllegalStateException(new SQLException("gone", "08006")));
    }

    @ParameterizedTest
    @MethodSource
    void unavailable(Throwable failure) {
        assertThat(Failures.isUnavailable(failure)).isTrue();
        assertThat(Failures.isTransient(failure)).isTrue();
    }

    static Stream<Throwable> ofTheMachine() {
        return Stream.of(
                new CompletionException(new InterruptedException()),
                new RejectedExecutionException("the pool is full"),
                new CancellationException(),
                new OutOfMemoryError(),
                new NoClassDefFoundError());
    }

    @ParameterizedTest
    @MethodSource
    void ofTheMachine(Throwable failure) {
        assertThat(Failures.isTransient(failure)).isTrue();
    }

    static Stream<Throwable> conflicts() {
        return Stream.of(
                new PgException("deadlock", "ERROR", "40P01", ""),
                new SQLException("locked", "55P03"),
                new OptimisticLockException());
    }

    @ParameterizedTest
    @MethodSource
    void conflicts(Throwable failure) {
        assertThat(Failures.isUnavailable(failure)).isFalse();
        assertThat(Failures.isTransient(failure)).isTrue();
    }

    static Stream<Throwable> permanent() {
        return Stream.of(
                new PgException("out of range", "ERROR", "22003", ""),
                new SQLException("duplicate", "23505"),
                new SQLException("no state"),
                new MalformedInputException(1),
                new IllegalArgumentException(),
                new StackOverflowError(),
                new ArithmeticException());
    }

    @ParameterizedTest
    @MethodSource
    void permanent(Throwable failure) {
        assertThat(Failures.isTransient(failure)).isFalse();
    }

    @Test
    void malformedJsonIsPermanent() {
        try {
            EventJson.mapper().readTree("{");
        } catch (JsonProcessingException e) {
            assertThat(Failures.isTransient(new CompletionException(e))).isFalse();
            return;
        }
        throw new AssertionError("The text is not JSON");
    }
}
