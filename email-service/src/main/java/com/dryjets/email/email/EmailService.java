package com.dryjets.email.email;

import com.dryjets.email.email.EmailLock.Locked;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes emails at a user's request. */
@ApplicationScoped
class EmailService {

    private final EmailLock lock;
    private final EmailRepository emails;
    private final EmailEvents events;
    private final EmailLifecycle lifecycle;
    private final EmailQueries queries;
    private final Clock clock;

    EmailService(
            EmailLock lock,
            EmailRepository emails,
            EmailEvents events,
            EmailLifecycle lifecycle,
            EmailQueries queries,
            Clock clock) {
        this.lock = lock;
        this.emails = emails;
        this.events = events;
        this.lifecycle = lifecycle;
        this.queries = queries;
        this.clock = clock;
    }

    Uni<EmailView> update(Caller caller, UUID id, @Nullable String ifMatch, ChangeEmail request) {
        return change(caller, id, ifMatch, it -> {
            require(EmailRules.edit(it.email()));
            it.email().edit(request.checked(), clock.instant());
            return lifecycle.settle(it.campaign(), it.email());
        });
    }

    /** Schedules an email; a time in the past, or none, means now. */
    Uni<EmailView> schedule(Caller caller, UUID id, @Nullable String ifMatch, @Nullable Instant time) {
        Instant now = clock.instant();
        Instant at = time == null || time.isBefore(now) ? now : time.truncatedTo(ChronoUnit.MICROS);
        return change(
                caller,
                id,
                ifMatch,
                it -> events.announce(it.email())
                        .invoke(size -> requireSchedulable(it, size))
                        .chain(() -> events.schedule(it.email(), at, now)));
    }

    Uni<EmailView> pause(Caller caller, UUID id) {
        return change(caller, id, null, it -> move(it.email(), EmailRules.pause(it.email())));
    }

    Uni<EmailView> resume(Caller caller, UUID id) {
        return change(caller, id, null, it -> {
            EmailDecision decision = EmailRules.resume(it.email(), it.campaign().phase());
            return move(it.email(), decision).invoke(() -> it.email().resumed());
        });
    }

    Uni<EmailView> cancel(Caller caller, UUID id) {
        return change(caller, id, null, it -> {
            require(EmailRules.cancel(it.email()));
            return lifecycle.cancel(it.email(), "A user cancelled it.");
        });
    }

    private Uni<EmailView> change(Caller caller, UUID id, @Nullable String ifMatch, Function<Locked, Uni<Void>> work) {
        return lock.with(
                caller.tenant(),
                id,
                locked -> Uni.createFrom()
                        .item(locked)
                        .invoke(it -> ETag.require(ifMatch, it.email().version))
                        .call(work::apply)
                        .call(() -> emails.flush())
                        .chain(it -> queries.view(it.campaign(), it.email())));
    }

    private Uni<Void> move(EmailCampaign email, EmailDecision decision) {
        email.moveTo(require(decision), clock.instant());
        return Uni.createFrom().voidItem();
    }

    private static void requireSchedulable(Locked it, int audienceSize) {
        var missing = EmailRules.missing(it.email(), audienceSize);
        require(EmailRules.schedule(it.email(), it.campaign().phase(), missing));
    }

    private static EmailStatus require(EmailDecision decision) {
        return switch (decision) {
            case EmailDecision.Allowed allowed -> allowed.next();
            case EmailDecision.Rejected rejected -> throw Problem.conflict(rejected.reason(), rejected.errors());
        };
    }
}
