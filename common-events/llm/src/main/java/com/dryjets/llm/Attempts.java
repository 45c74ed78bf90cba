package com.dryjets.llm;

import com.dryjets.llm.ModelFailure.Reason;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes a call within a time limit, again after passing failures, and not at all for a while after several failed calls.
 */
final class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private static final double JITTER = 0.25;
    private static final int GROWTH = 2;

    private final CircuitBreaker<ChatResponse> breaker;
    private final RetryPolicy<ChatResponse> retries;
    private final Timeout<ChatResponse> timeout;

    Attempts(ModelConfig config) {
        breaker = CircuitBreaker.<ChatResponse>builder()
                .withFailureThreshold(config.failures())
                .withDelay(config.pause())
                .onOpen(event -> LOG.warnf(
                        "Model circuit opened failures=%d pauseMs=%d",
                        config.failures(), config.pause().toMillis()))
                .build();
        retries = RetryPolicy.<ChatResponse>builder()
                .withMaxRetries(config.retries())
                .withBackoff(config.retryDelay(), config.timeout().plus(config.retryDelay()), GROWTH)
                .withJitter(JITTER)
                .withDelayFnOn(
                        context -> wait(context.getLastException()).orElse(Duration.ofNanos(-1)),
                        RuntimeException.class)
                .handleIf(Attempts::isPassing)
                // A wait beyond the time limit is pointless: the caller's built-in engine takes over at once.
                .abortOn(failure -> wait(failure)
                        .filter(wait -> wait.compareTo(config.timeout()) >= 0)
                        .isPresent())
                .build();
        timeout =
                Timeout.<ChatResponse>builder(config.timeout()).withInterrupt().build();
    }

    boolean isPaused() {
        // An open breaker stays open until the next call, so the remaining delay decides.
        return !breaker.getRemainingDelay().isZero();
    }

    /** One call, all attempts together. */
    interface Call {
        ChatResponse make();
    }

    /**
     * Makes the call.
     *
     * @throws ModelFailure if no attempt was answered
     */
    ChatResponse run(Call call) {
        try {
            return Failsafe.with(breaker, timeout, retries).get(call::make);
        } catch (CircuitBreakerOpenException e) {
            throw new ModelFailure(Reason.PAUSED, e);
        } catch (TimeoutExceededException e) {
            throw new ModelFailure(Reason.TIMED_OUT, e);
        } catch (FailsafeException e) {
            throw new ModelFailure(Reason.UNAVAILABLE, e);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private static ModelFailure failure(RuntimeException failure) {
        return http(failure)
                .map(http -> new ModelFailure(http.isOverload() ? Reason.OVERLOADED : Reason.UNAVAILABLE, http))
                .orElseGet(() -> isUnreadable(failure)
                        ? new ModelFailure(Reason.MALFORMED, failure)
                        : new ModelFailure(Reason.UNAVAILABLE, failure));
    }

    /** Returns whether the provider answered something that is not its protocol. */
    private static boolean isUnreadable(Throwable failure) {
        return find(failure, com.fasterxml.jackson.core.JacksonException.class).isPresent();
    }

    private static boolean isPassing(Throwable failure) {
        return http(failure)
                .map(HttpFailure::isPassing)
                .orElseGet(() -> !isUnreadable(failure)
                        && find(failure, IOException.class).isPresent());
    }

    /** Returns whether no connection was made, so that the provider knows nothing of the call. */
    static boolean isUnconnected(Throwable failure) {
        return find(failure, ConnectException.class).isPresent()
                || find(failure, HttpConnectTimeoutException.class).isPresent();
    }

    private static Optional<Duration> wait(Throwable failure) {
        return http(failure).flatMap(HttpFailure::retryAfter);
    }

    private static Optional<HttpFailure> http(Throwable failure) {
        return find(failure, HttpFailure.class);
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
