package com.dryjets.social.shown;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import com.dryjets.social.account.Access;
import com.dryjets.social.account.AccountAccess;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Sends requests to networks on behalf of a user who waits for the response. */
@ApplicationScoped
class NetworkRequests {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final AccountAccess accounts;
    private final Clock clock;

    NetworkRequests(AccountAccess accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Returns the access to an account; fails with 409 if it is not connected. */
    Uni<Access> access(String tenant, UUID accountId) {
        return accounts.find(tenant, accountId)
                .map(access -> access.orElseThrow(
                        () -> Problem.conflict("The account is not connected. Connect it again first.")));
    }

    /** Makes a call and turns its failure into a problem that says what the user can do. */
    <T> Uni<T> call(Uni<Reply<T>> request, Access access, Operation operation) {
        return request.map(Reply::value)
                .onFailure(NetworkFailure.class)
                .call(failure -> accounts.failed(access, operation, (NetworkFailure) failure))
                .onFailure(NetworkFailure.class)
                .transform(failure -> problem((NetworkFailure) failure));
    }

    private Problem problem(NetworkFailure failure) {
        String words = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case RATE_LIMITED ->
                Problem.tooManyRequests(
                        "The network's rate limit is reached.",
                        failure.retryAt()
                                .map(at -> Duration.between(clock.instant(), at))
                                .orElse(RETRY_AFTER));
            case UNREACHABLE, UNKNOWN, OUT_OF_CREDIT, VERSION_RETIRED ->
                Problem.of(ProblemType.UNAVAILABLE, "The network could not complete the request: " + words);
            case NOT_FOUND -> Problem.conflict("The network no longer has the post.");
            case TOKEN_EXPIRED, PERMISSION_MISSING, ACCOUNT_GONE ->
                Problem.conflict("The account needs attention: " + words);
            default -> Problem.unprocessable("The network refused the request: " + words, List.of());
        };
    }
}
