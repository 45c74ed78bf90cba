package com.dryjets.social.account;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.social.network.NetworkFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The errors of networks that refuse a login. */
final class LoginProblems {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private LoginProblems() {}

    /**
     * The problem that a failure is.
     *
     * @param pointer the field that the network refuses
     */
    static Problem of(NetworkFailure failure, String pointer) {
        String words = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case RATE_LIMITED ->
                Problem.tooManyRequests(
                        "The network's rate limit is reached.",
                        failure.retryAt()
                                .map(at -> Duration.between(Instant.now(), at))
                                .orElse(RETRY_AFTER));
            case UNREACHABLE, UNKNOWN -> Problem.of(ProblemType.UNAVAILABLE, "The network does not respond.");
            case OUT_OF_CREDIT, VERSION_RETIRED, UNSUPPORTED ->
                Problem.of(ProblemType.UNAVAILABLE, "The network refuses this installation: " + words);
            default ->
                Problem.unprocessable(
                        "The network does not accept the login.", List.of(new FieldError(pointer, words)));
        };
    }
}
