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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Rests accounts that hit a limit, and whole networks when a failure concerns our application. */
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
     * Rests the network if the failure concerns our application. Returns the failure with the end of the limit; if the
     * network states none, it is worked out here.
     */
    public Uni<NetworkFailure> after(Access access, Operation operation, NetworkFailure failure) {
        return switch (failure.kind()) {
            case OUT_OF_CREDIT, VERSION_RETIRED -> {
                callOperator(access, failure);
                yield restNetwork(
                        access, operation, failure.until(clock.instant().plus(config.operatorPause())));
            }
            case RATE_LIMITED -> {
                boolean endKnown =
                        failure.retryAt().filter(clock.instant()::isBefore).isPresent();
                yield failure.scope() == Scope.APP
                        ? afterShared(access, operation, failure, endKnown)
                        : endKnown ? Uni.createFrom().item(failure) : withEnd(access, operation, failure);
            }
            default -> Uni.createFrom().item(failure);
        };
    }

    private Uni<NetworkFailure> afterShared(
            Access access, Operation operation, NetworkFailure failure, boolean endKnown) {
        return endKnown
                ? restNetwork(access, operation, failure)
                : lanes.countNetworkLimit(
                                access.tenant(), access.accountId(), access.channel(), operation, pauses(access))
                        .map(failure::until);
    }

    private List<Duration> pauses(Access access) {
        return RestRules.pauses(access.accountId(), config);
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
        return transactions
                .sql(access.tenant(), connection -> end(connection, access, operation, failure))
                .map(failure::until);
    }

    private Uni<Instant> end(SqlConnection connection, Access access, Operation operation, NetworkFailure failure) {
        return freed(connection, access, failure)
                .chain(end -> end.map(at -> Uni.createFrom().item(at))
                        .orElseGet(() -> lanes.countLimit(
                                connection, access.tenant(), access.accountId(), operation, pauses(access))));
    }

    /** Returns when a limit on posts in a rolling window may allow another post; empty if unknown. */
    private Uni<Optional<Instant>> freed(SqlConnection connection, Access access, NetworkFailure failure) {
        return failure.window()
                .map(window -> posts.oldestWithin(connection, access.accountId(), window)
                        .map(oldest -> oldest.flatMap(at -> RestRules.freed(at, window, config, clock.instant()))))
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
     * Rests the account if the failure is its own rate limit, until the end that {@link #after} determined. The result must
     * run in the transaction that stores the outcome.
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

    /** Runs {@link #restAfter} in its own transaction. */
    public Uni<Void> rest(Access access, Operation operation, NetworkFailure failure) {
        return transactions.sql(access.tenant(), restAfter(access, operation, failure));
    }

    /** Stores the limits that a network reported, and rests the account if one of its own is used up. */
    public Uni<Void> note(SqlConnection connection, Access access, List<RateLimit> reported) {
        return limits.note(connection, access.tenant(), access.accountId(), reported);
    }

    /**
     * Rests the network if a limit of our application is used up. Call it before the transaction that calls {@link #note}.
     */
    public Uni<Void> noteShared(Access access, List<RateLimit> reported) {
        return limits.noteShared(access, reported);
    }

    /**
     * Resets the account's count of consecutive read limits after a successful read. Call it after {@link #note}: a response
     * that reports a used-up limit doesn't count as a success.
     */
    public Uni<Void> read(SqlConnection connection, Access access) {
        return lanes.forgetLimits(connection, access.tenant(), access.accountId(), Operation.READ);
    }
}
