package com.dryjets.social.account;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.lane.RestReason;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.post.AccountPosts;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Lets accounts rest that have met a limit, and whole networks where a failure concerns our application. */
@ApplicationScoped
public class AccountRests {

    private static final Logger LOG = Logger.getLogger(AccountRests.class);

    private final TenantTransaction transactions;
    private final LaneService lanes;
    private final AccountPosts posts;
    private final RateLimitNotes limits;
    private final RestConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    AccountRests(
            TenantTransaction transactions,
            LaneService lanes,
            AccountPosts posts,
            RateLimitNotes limits,
            RestConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.transactions = transactions;
        this.lanes = lanes;
        this.posts = posts;
        this.limits = limits;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Lets the network rest if the failure concerns our application. Answers the failure with its end, which a network does
     * not always tell.
     */
    public Uni<NetworkFailure> after(Access access, Operation operation, NetworkFailure failure) {
        return switch (failure.kind()) {
            case OUT_OF_CREDIT, VERSION_RETIRED -> {
                callOperator(access, failure);
                yield restNetwork(
                        access, operation, failure.until(clock.instant().plus(config.operatorPause())));
            }
            case RATE_LIMITED ->
                withEnd(access, operation, failure)
                        .chain(known -> known.scope() == Scope.APP
                                ? restNetwork(access, operation, known)
                                : Uni.createFrom().item(known));
            default -> Uni.createFrom().item(failure);
        };
    }

    private Uni<NetworkFailure> restNetwork(Access access, Operation operation, NetworkFailure failure) {
        Instant until = failure.retryAt().orElseThrow();
        return lanes.blockNetwork(access.channel(), operation, reason(failure), until)
                .replaceWith(failure);
    }

    private static RestReason reason(NetworkFailure failure) {
        return switch (failure.kind()) {
            case OUT_OF_CREDIT -> RestReason.OUT_OF_CREDIT;
            case VERSION_RETIRED -> RestReason.VERSION_RETIRED;
            default -> RestReason.RATE_LIMIT;
        };
    }

    private Uni<NetworkFailure> withEnd(Access access, Operation operation, NetworkFailure failure) {
        return failure.retryAt().filter(clock.instant()::isBefore).isPresent()
                ? Uni.createFrom().item(failure)
                : transactions
                        .sql(access.tenant(), connection -> end(connection, access, operation, failure))
                        .map(failure::until);
    }

    private Uni<Instant> end(SqlConnection connection, Access access, Operation operation, NetworkFailure failure) {
        return freed(connection, access, failure)
                .chain(end -> end.map(at -> Uni.createFrom().item(at))
                        .orElseGet(() -> lanes.countLimit(connection, access.tenant(), access.accountId(), operation)
                                .map(inARow ->
                                        clock.instant().plus(RestRules.pause(inARow, access.accountId(), config)))));
    }

    /** When a limit of posts in a rolling window takes another one; empty if that is not known. */
    private Uni<Optional<Instant>> freed(SqlConnection connection, Access access, NetworkFailure failure) {
        return failure.window()
                .filter(window -> failure.scope() == Scope.ACCOUNT)
                .map(window -> posts.oldestWithin(connection, access.accountId(), window)
                        .map(oldest -> oldest.flatMap(at -> RestRules.freed(at, window, clock.instant()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private void callOperator(Access access, NetworkFailure failure) {
        LOG.errorf(
                "Network refuses our application; an operator must act channel=%s kind=%s detail=%s",
                access.channel(), failure.kind(), failure.getMessage());
        meters.counter(
                        "dryjets.social.operator.needed",
                        "channel",
                        access.channel().name(),
                        "kind",
                        failure.kind().name())
                .increment();
    }

    /**
     * Lets the account rest if the failure is a rate limit of its own, until the end that {@link #after} has found; work for
     * the transaction of the outcome.
     */
    public Function<SqlConnection, Uni<Void>> restAfter(Access access, Operation operation, NetworkFailure failure) {
        if (failure.kind() != NetworkFailure.Kind.RATE_LIMITED || failure.scope() != Scope.ACCOUNT) {
            return connection -> Uni.createFrom().voidItem();
        }
        Instant until = failure.retryAt().orElseThrow();
        return connection -> operation == Operation.READ
                ? lanes.blockReading(connection, access.tenant(), access.accountId(), until)
                : lanes.block(connection, access.tenant(), access.accountId(), RestReason.RATE_LIMIT, until);
    }

    /** The same in a transaction of its own. */
    public Uni<Void> rest(Access access, Operation operation, NetworkFailure failure) {
        return transactions.sql(access.tenant(), restAfter(access, operation, failure));
    }

    /** Stores the limits that a network reported, and lets an account rest that has used one up. */
    public Uni<Void> note(SqlConnection connection, Access access, List<RateLimit> reported) {
        return limits.note(connection, access.tenant(), access.accountId(), reported);
    }

    /** Lets the network rest if a limit of our application is used up; before the transaction that notes the limits. */
    public Uni<Void> noteShared(Access access, List<RateLimit> reported) {
        return limits.noteShared(access, reported);
    }

    /** Notes that the network has let the account read, so that the next limit is the first in a row again. */
    public Uni<Void> read(SqlConnection connection, Access access) {
        return lanes.forgetLimits(connection, access.tenant(), access.accountId(), Operation.READ);
    }
}
