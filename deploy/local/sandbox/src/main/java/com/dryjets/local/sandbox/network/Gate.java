package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.limit.Faults;
import com.dryjets.local.sandbox.network.limit.Operation;
import com.dryjets.local.sandbox.network.limit.RateLimits;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What every request to a network passes first: injected faults, the check of its token, the limit of its account. */
final class Gate {

    private final Wire wire;
    private final Faults faults;
    private final RateLimits limits;
    private final List<String> tenants;
    private final Clock clock;

    Gate(Wire wire, Faults faults, RateLimits limits, List<String> tenants, Clock clock) {
        this.wire = wire;
        this.faults = faults;
        this.limits = limits;
        this.tenants = tenants;
        this.clock = clock;
    }

    Handler<RoutingContext> open(Operation operation, Consumer<Call> endpoint) {
        return context -> pass(operation, endpoint, context);
    }

    private void pass(Operation operation, Consumer<Call> endpoint, RoutingContext context) {
        Optional<Account> account = Account.ofToken(wire.network(), wire.token(context), tenants);
        Optional<Faults.Fault> fault = faults.take(wire.network(), operation);
        if (account.isEmpty()
                || fault.filter(f -> f.kind() == Faults.Kind.UNAUTHORIZED).isPresent()) {
            wire.refuse(new Refusal.Unauthorized(), context.response());
            return;
        }
        RateLimits.Window window = limits.count(account.get(), operation);
        boolean silent =
                fault.filter(f -> f.kind() == Faults.Kind.TIMEOUT_AFTER_ACCEPT).isPresent();
        if (fault.isPresent() && !silent) {
            wire.refuse(refusal(fault.get(), window), context.response());
        } else if (window.exceeded()) {
            Duration wait = Duration.between(clock.instant(), window.resetsAt());
            wire.refuse(new Refusal.RateLimited(wait, window.resetsAt(), window.limit()), context.response());
        } else {
            wire.tell(window, context.response());
            endpoint.accept(new Call(context, account.get(), wire, silent));
        }
    }

    private Refusal refusal(Faults.Fault fault, RateLimits.Window window) {
        return fault.kind() == Faults.Kind.RATE_LIMITED
                ? new Refusal.RateLimited(fault.retryAfter(), clock.instant().plus(fault.retryAfter()), window.limit())
                : new Refusal.ServerError();
    }
}
