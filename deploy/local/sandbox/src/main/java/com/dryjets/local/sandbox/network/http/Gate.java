package com.dryjets.local.sandbox.network.http;

import com.dryjets.local.sandbox.network.fault.Fault;
import com.dryjets.local.sandbox.network.fault.FaultKind;
import com.dryjets.local.sandbox.network.fault.Faults;
import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Accounts;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.oauth.Grant;
import com.dryjets.local.sandbox.network.oauth.Token;
import com.dryjets.local.sandbox.network.oauth.TokenStore;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks every request before it reaches a network's API: injected faults, token, permission, rate limit. */
public final class Gate {

    /** What all gates share. */
    public record Shared(Accounts accounts, TokenStore tokens, Faults faults, RateLimits limits, Clock clock) {}

    private final NetworkApi api;
    private final Shared shared;

    public Gate(NetworkApi api, Shared shared) {
        this.api = api;
        this.shared = shared;
    }

    /** Starts the description of an endpoint. */
    public Endpoint on(Operation operation) {
        return new Endpoint(operation, "", false);
    }

    /** An endpoint and what it takes to be called. */
    public final class Endpoint {

        private final Operation operation;
        private final String scope;
        private final boolean processing;

        private Endpoint(Operation operation, String scope, boolean processing) {
            this.operation = operation;
            this.scope = scope;
            this.processing = processing;
        }

        /** Requires a permission. */
        public Endpoint requires(String required) {
            return new Endpoint(operation, required, processing);
        }

        /** Declares that the endpoint makes the network process media. */
        public Endpoint processing() {
            return new Endpoint(operation, scope, true);
        }

        /** Handles requests that carry a valid token. */
        public Handler<RoutingContext> handle(Consumer<ApiCall> handler) {
            return context -> check(this, handler, context);
        }

        /** Handles requests without a token: those for one, and uploads to an address that is a secret itself. */
        public Handler<RoutingContext> open(Consumer<ApiCall> handler) {
            return context -> {
                Optional<Account> account = api.actsFor(context).flatMap(shared.accounts()::find);
                Optional<Fault> fault =
                        fault(this, api.network(), account.map(Account::id).orElse(""));
                proceed(context, fault, () -> {
                    if (fault.filter(f -> !f.kind().isServed()).isPresent()) {
                        refuse(context, refusal(fault.get(), context));
                    } else {
                        serve(handler, new ApiCall(context, api, account.orElse(null), null, fault));
                    }
                });
            };
        }
    }

    private void check(Endpoint endpoint, Consumer<ApiCall> handler, RoutingContext context) {
        Optional<Token> token = shared.tokens().find(api.network(), api.token(context));
        Optional<Account> account = token.map(Token::grant).flatMap(grant -> account(grant, context));
        Optional<Fault> fault = fault(
                endpoint,
                account.map(Account::network).orElse(api.network()),
                account.map(Account::id).orElse(""));
        proceed(context, fault, () -> enter(endpoint, handler, context, token, account, fault));
    }

    private Optional<Fault> fault(Endpoint endpoint, Network network, String account) {
        return shared.faults().next(new Faults.Target(network, account, endpoint.operation, endpoint.processing));
    }

    /** Returns the account the request acts for: the one it names if the token permits, otherwise the token's own. */
    private Optional<Account> account(Grant grant, RoutingContext context) {
        return api.actsFor(context)
                .flatMap(shared.accounts()::find)
                .filter(grant::permits)
                .or(() -> shared.accounts().of(api.network(), grant.tenant()).stream()
                        .filter(own -> own.number() == grant.number())
                        .findFirst());
    }

    private void proceed(RoutingContext context, Optional<Fault> fault, Runnable next) {
        FaultKind kind = fault.map(Fault::kind).orElse(null);
        if (kind == FaultKind.SLOW) {
            context.vertx().setTimer(Math.max(1, fault.get().time().toMillis()), timer -> next.run());
        } else if (kind == FaultKind.TIMEOUT) {
            Silence.keep(context);
        } else if (kind == FaultKind.RESET) {
            Silence.reset(context);
        } else {
            next.run();
        }
    }

    private void enter(
            Endpoint endpoint,
            Consumer<ApiCall> handler,
            RoutingContext context,
            Optional<Token> token,
            Optional<Account> account,
            Optional<Fault> fault) {
        if (token.isEmpty() || account.isEmpty()) {
            refuse(context, new Refusal.Unauthorized());
            return;
        }
        RateLimits.Usage usage = shared.limits().count(account.get().id(), endpoint.operation);
        if (token.get().isExpired(shared.clock().instant())) {
            refuse(context, new Refusal.TokenExpired());
        } else if (fault.filter(f -> !f.kind().isServed()).isPresent()) {
            refuse(context, refusal(fault.get(), context));
        } else if (!endpoint.scope.isEmpty() && !token.get().grant().allows(endpoint.scope)) {
            refuse(context, new Refusal.Forbidden("Missing permission: " + endpoint.scope));
        } else if (usage.exceeded()) {
            refuse(context, exceeded(usage));
        } else {
            api.reportLimit(usage, context.response());
            serve(handler, new ApiCall(context, api, account.get(), token.get(), fault));
        }
    }

    /** Calls the endpoint; a parameter it cannot read is the caller's fault. */
    private static void serve(Consumer<ApiCall> handler, ApiCall call) {
        try {
            handler.accept(call);
        } catch (IllegalArgumentException | ClassCastException | DateTimeException e) {
            call.refuse(new Refusal.Invalid("request", String.valueOf(e.getMessage())));
        }
    }

    private Refusal exceeded(RateLimits.Usage usage) {
        RateLimits.Window full = usage.full();
        Duration wait = Duration.between(shared.clock().instant(), full.resetsAt());
        return new Refusal.RateLimited(
                wait, full.resetsAt(), full.limit(), !usage.window().exceeded());
    }

    private void refuse(RoutingContext context, Refusal refusal) {
        Silence.drain(context);
        api.refuse(refusal, context);
    }

    private Refusal refusal(Fault fault, RoutingContext context) {
        Instant until = shared.clock().instant().plus(fault.time());
        return switch (fault.kind()) {
            case UNAUTHORIZED -> new Refusal.Unauthorized();
            case TOKEN_EXPIRED -> new Refusal.TokenExpired();
            case PAYMENT_REQUIRED -> new Refusal.PaymentRequired();
            case FORBIDDEN -> new Refusal.Forbidden("You are not permitted to perform this action.");
            case CONTENT_REFUSED -> new Refusal.ContentRefused();
            case ACCOUNT_GONE -> new Refusal.AccountGone();
            case SPAM_SUSPECTED -> new Refusal.SpamSuspected();
            case DUPLICATE -> new Refusal.Duplicate("");
            case RATE_LIMITED -> new Refusal.RateLimited(fault.time(), until, 100, false);
            case DAILY_LIMIT -> new Refusal.RateLimited(fault.time(), until, 100, true);
            case RETIRED_VERSION -> new Refusal.RetiredVersion(context.request().path());
            default -> new Refusal.ServerError();
        };
    }
}
