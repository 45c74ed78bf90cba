package com.dryjets.email.email;

import com.dryjets.email.email.EmailLock.Locked;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.email.segment.AudienceSpec;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes emails at a user's request. */
@ApplicationScoped
class EmailService {

    private final TenantTransaction transactions;
    private final EmailLock lock;
    private final EmailRepository emails;
    private final EmailEvents events;
    private final EmailLifecycle lifecycle;
    private final EmailQueries queries;
    private final AudienceSizes audiences;
    private final EmailChecks checks;
    private final ChosenContents contents;
    private final Clock clock;

    EmailService(
            TenantTransaction transactions,
            EmailLock lock,
            EmailRepository emails,
            EmailEvents events,
            EmailLifecycle lifecycle,
            EmailQueries queries,
            AudienceSizes audiences,
            EmailChecks checks,
            ChosenContents contents,
            Clock clock) {
        this.contents = contents;
        this.transactions = transactions;
        this.audiences = audiences;
        this.checks = checks;
        this.lock = lock;
        this.emails = emails;
        this.events = events;
        this.lifecycle = lifecycle;
        this.queries = queries;
        this.clock = clock;
    }

    Uni<EmailView> update(Caller caller, UUID id, @Nullable String ifMatch, ChangeEmail request) {
        @Nullable EmailAudience chosen = request.checked().audience();
        return contents.of(caller.tenant(), id, request)
                .chain(content -> edit(
                        caller,
                        id,
                        ifMatch,
                        chosen == null ? null : chosen.spec(),
                        email -> lifecycle.edit(email, request.checked(), content.orElse(null), caller.user())));
    }

    /**
     * Changes what an email says or whom it is for, as long as it can be changed; a scheduled one must stay ready.
     *
     * @param audience the new audience; null if it stays
     */
    Uni<EmailView> edit(
            Caller caller,
            UUID id,
            @Nullable String ifMatch,
            @Nullable AudienceSpec audience,
            Function<EmailCampaign, Uni<Void>> work) {
        return sizes(caller, id, audience)
                .chain(sizes -> change(unrepeatable(caller), id, ifMatch, it -> apply(it, sizes, work)));
    }

    private Uni<Void> apply(Locked it, Map<AudienceSpec, Integer> sizes, Function<EmailCampaign, Uni<Void>> work) {
        require(EmailRules.edit(it.email()));
        return work.apply(it.email())
                .chain(() -> events.announce(it.email(), sizes))
                .chain(size -> checks.missing(it.email(), size))
                .invoke(missing -> require(EmailRules.changed(it.email(), missing)))
                .chain(() -> lifecycle.settle(it.campaign(), it.email(), sizes));
    }

    /** Counts the audience before the campaign is locked. */
    private Uni<Map<AudienceSpec, Integer>> sizes(Caller caller, UUID id, @Nullable AudienceSpec audience) {
        return transactions.run(
                caller.tenant(),
                () -> audience == null
                        ? audiences.ofEmail(caller.tenant(), id)
                        : events.requireAudience(caller.tenant(), audience)
                                .chain(() -> audiences.of(caller.tenant(), Set.of(audience))));
    }

    /** Schedules an email; a time in the past means now. It waits for the campaign's launch. */
    Uni<EmailView> schedule(
            Caller caller, UUID id, @Nullable String key, @Nullable String ifMatch, ScheduleEmail request) {
        Schedule schedule = Schedule.of(request.checked(), clock.instant());
        return schedule(action(caller, id, "schedule", key, request), id, ifMatch, schedule, EmailRules::schedule);
    }

    /** Sends an email of a campaign that was launched. */
    Uni<EmailView> send(Caller caller, UUID id, @Nullable String key) {
        return schedule(
                action(caller, id, "send", key, null), id, null, Schedule.at(clock.instant()), EmailRules::send);
    }

    private Uni<EmailView> schedule(
            Idempotency.Request request, UUID id, @Nullable String ifMatch, Schedule schedule, SchedulingRule rule) {
        return sizes(request.caller(), id, null)
                .chain(sizes -> change(
                        request,
                        id,
                        ifMatch,
                        it -> events.announce(it.email(), sizes)
                                .chain(size -> checks.missing(it.email(), size))
                                .invoke(missing -> require(
                                        rule.decide(it.email(), it.campaign().phase(), missing)))
                                .chain(() -> requireOneTime(it.email(), schedule))
                                .chain(() -> events.schedule(it.email(), schedule, clock.instant()))));
    }

    private Uni<Void> requireOneTime(EmailCampaign email, Schedule schedule) {
        return schedule.isAtOneTime()
                ? Uni.createFrom().voidItem()
                : checks.hasVariants(email)
                        .invoke(tested -> require(EmailRules.atOwnTimes(tested)))
                        .replaceWithVoid();
    }

    private interface SchedulingRule {
        EmailDecision decide(EmailCampaign email, CampaignPhase campaign, List<FieldError> missing);
    }

    Uni<EmailView> pause(Caller caller, UUID id, @Nullable String key) {
        return change(
                action(caller, id, "pause", key, null), id, null, it -> move(it.email(), EmailRules.pause(it.email())));
    }

    Uni<EmailView> resume(Caller caller, UUID id, @Nullable String key) {
        return change(
                action(caller, id, "resume", key, null),
                id,
                null,
                it -> checks.unverifiedSenders(it.email())
                        .chain(unverified -> move(
                                it.email(),
                                EmailRules.resume(it.email(), it.campaign().phase(), unverified)))
                        .invoke(() -> it.email().hold.resumed())
                        .chain(() -> events.resumed(it.email(), clock.instant())));
    }

    Uni<EmailView> cancel(Caller caller, UUID id, @Nullable String key) {
        return change(action(caller, id, "cancel", key, null), id, null, it -> {
            require(EmailRules.cancel(it.email()));
            return lifecycle.cancel(it.email(), "A user cancelled it.");
        });
    }

    private static Idempotency.Request action(
            Caller caller, UUID id, String name, @Nullable String key, @Nullable Object body) {
        return new Idempotency.Request(caller, "POST /marketing/email/" + id + "/" + name, key, body);
    }

    /** A PATCH is repeated as often as it is sent; If-Match keeps it from overwriting what came later. */
    private static Idempotency.Request unrepeatable(Caller caller) {
        return new Idempotency.Request(caller, "PATCH /marketing/email", null, null);
    }

    private Uni<EmailView> change(
            Idempotency.Request request, UUID id, @Nullable String ifMatch, Function<Locked, Uni<Void>> work) {
        return lock.once(
                request,
                id,
                EmailView.class,
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

    static EmailStatus require(EmailDecision decision) {
        return switch (decision) {
            case EmailDecision.Allowed allowed -> allowed.next();
            case EmailDecision.Rejected rejected -> throw Problem.conflict(rejected.reason(), rejected.errors());
        };
    }
}
