package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Account;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks every request before it reaches a network's API: injected faults, token, rate limit. */
final class Gate {

    private final NetworkApi api;
    private final Faults faults;
    private final RateLimits limits;
    private final List<String> tenants;
    private final Clock clock;

    Gate(NetworkApi api, Faults faults, RateLimits limits, List<String> tenants, Clock clock) {
        this.api = api;
        this.faults = faults;
        this.limits = limits;
        this.tenants = tenants;
        this.clock = clock;
    }

    Handler<RoutingContext> open(Operation operation, Consumer<ApiCall> endpoint) {
        return context -> check(operation, endpoint, context);
    }

    private void check(Operation operation, Consumer<ApiCall> endpoint, RoutingContext context) {
        Optional<Account> account = Account.ofToken(api.network(), api.token(context), tenants);
        Optional<Faults.Fault> fault = faults.next(api.network(), operation);
        if (account.isEmpty()
                || fault.filter(f -> f.kind() == Faults.Kind.UNAUTHORIZED).isPresent()) {
            api.refuse(new Refusal.Unauthorized(), context.response());
            return;
        }
        RateLimits.Window window = limits.count(account.get(), operation);
        boolean withoutResponse =
                fault.filter(f -> f.kind() == Faults.Kind.TIMEOUT_AFTER_ACCEPT).isPresent();
        if (fault.isPresent() && !withoutResponse) {
            api.refuse(refusal(fault.get(), window), context.response());
        } else if (window.exceeded()) {
            Duration wait = Duration.between(clock.instant(), window.resetsAt());
            api.refuse(new Refusal.RateLimited(wait, window.resetsAt(), window.limit()), context.response());
        } else {
            api.reportLimit(window, context.response());
            endpoint.accept(new ApiCall(context, account.get(), api, withoutResponse));
        }
    }

    private Refusal refusal(Faults.Fault fault, RateLimits.Window window) {
        return fault.kind() == Faults.Kind.RATE_LIMITED
                ? new Refusal.RateLimited(fault.retryAfter(), clock.instant().plus(fault.retryAfter()), window.limit())
                : new Refusal.ServerError();
    }
}
