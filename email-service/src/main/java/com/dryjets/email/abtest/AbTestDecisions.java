package com.dryjets.email.abtest;

import com.dryjets.contracts.event.EmailEvent.AbTestDecided;
import com.dryjets.email.abtest.AbTestRules.Step;
import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.EmailLock;
import com.dryjets.email.email.EmailLock.Locked;
import com.dryjets.email.email.VariantNames;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Decides tests: by the evidence, at the end of their time, or at a user's request. One transaction, which holds the
 * campaign's lock, stores the decision, makes the rest of the audience due and publishes it, so that a test is decided once,
 * even if several replicas and a user decide at the same time, or a process dies.
 */
@ApplicationScoped
class AbTestDecisions {

    private static final Logger LOG = Logger.getLogger(AbTestDecisions.class);

    private final EmailLock lock;
    private final AbTestRepository tests;
    private final Evaluations evaluations;
    private final Recipients recipients;
    private final Outbox outbox;
    private final Clock clock;

    AbTestDecisions(
            EmailLock lock,
            AbTestRepository tests,
            Evaluations evaluations,
            Recipients recipients,
            Outbox outbox,
            Clock clock) {
        this.lock = lock;
        this.tests = tests;
        this.evaluations = evaluations;
        this.recipients = recipients;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Looks at a running test, and decides it if it is time to.
     *
     * @return how long to wait for the next look, should it go on
     */
    Uni<Duration> look(String tenant, UUID emailId) {
        return evaluations.now(tenant, emailId).chain(this::apply);
    }

    /** Does the same by what was counted last. */
    Uni<Duration> lookAtLast(String tenant, UUID emailId) {
        return evaluations.last(tenant, emailId).chain(this::apply);
    }

    private Uni<Duration> apply(Look look) {
        Step step = look.next();
        Uni<Void> applied = step instanceof Step.GoOn
                ? Uni.createFrom().voidItem()
                : lock.with(look.test().tenant, look.test().emailId, it -> apply(it, look, step));
        return applied.map(done -> AbTestRules.pause(look.test(), look.at()));
    }

    /** The email may have been paused or cancelled since the look, and the test decided. */
    private Uni<Void> apply(Locked it, Look look, Step step) {
        EmailCampaign email = it.email();
        boolean goesOn = AbTestRules.goesOn(email.status()) && it.campaign().phase() != CampaignPhase.PAUSED;
        return tests.find(email.tenant(), email.id())
                .chain(test -> tests.variants(email.tenant(), email.id())
                        .chain(variants -> goesOn && test.status == AbTestStatus.RUNNING
                                ? apply(email, test, variants, look, step)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> apply(EmailCampaign email, AbTest test, List<AbVariant> variants, Look look, Step step) {
        switch (step) {
            case Step.GoOn goOn -> {}
            case Step.BeginTime begin -> test.tested(clock.instant());
            case Step.Wait wait -> test.await(look.evaluation(), look.summary());
            case Step.Send send -> {
                return decide(email, test, variants, look, send.variant(), null);
            }
        }
        return Uni.createFrom().voidItem();
    }

    /** Ends a running test whose email was cancelled or could not be sent. */
    Uni<Void> end(String tenant, UUID emailId) {
        return lock.with(
                tenant,
                emailId,
                it -> tests.find(tenant, emailId)
                        .invoke(test -> {
                            if (test.status == AbTestStatus.RUNNING
                                    && AbTestRules.isEndedBy(it.email().status())) {
                                test.cancel();
                            }
                        })
                        .replaceWithVoid());
    }

    /** Ends a test with the variant that a user chose. A repeated request changes nothing. */
    Uni<AbTestView> choose(Caller caller, UUID emailId, ChooseWinner request) {
        return evaluations
                .last(caller.tenant(), emailId)
                .chain(look -> lock.with(
                        caller.tenant(),
                        emailId,
                        it -> tests.find(caller.tenant(), emailId)
                                .chain(test -> tests.variants(caller.tenant(), emailId)
                                        .call(variants -> choose(caller, it.email(), test, variants, look, request))
                                        .call(() -> tests.flush())
                                        .map(variants -> AbTestView.of(it.email(), test, variants)))));
    }

    private Uni<Void> choose(
            Caller caller,
            EmailCampaign email,
            AbTest test,
            List<AbVariant> variants,
            Look look,
            ChooseWinner request) {
        int chosen = VariantNames.numberOf(request.variant(), variants.size())
                .orElseThrow(() -> Problem.badField(
                        "/variant", "must be a variant of the test, A to " + VariantNames.of(variants.size())));
        AbTestStatus status = AbTestView.status(email, test);
        if (status == AbTestStatus.DECIDED && Integer.valueOf(chosen).equals(test.decision().chosen)) {
            return Uni.createFrom().voidItem();
        }
        if (status != AbTestStatus.RUNNING && status != AbTestStatus.WAITING) {
            throw Problem.conflict(
                    switch (status) {
                        case DRAFT -> "The email has not been sent yet, so the test has not started.";
                        case CANCELLED -> "The test ended with its email.";
                        default -> "The test is already decided, and the rest of the audience gets another variant.";
                    });
        }
        return decide(email, test, variants, look, chosen, caller.user());
    }

    private Uni<Void> decide(
            EmailCampaign email, AbTest test, List<AbVariant> variants, Look look, int chosen, @Nullable String user) {
        Instant now = clock.instant();
        test.decide(chosen, look.evaluation(), look.summary(), user, now);
        LOG.infof(
                "A/B test decided emailId=%s variant=%s outcome=%s byUser=%b tenant=%s",
                email.id(), VariantNames.of(chosen), look.evaluation().outcome(), user != null, email.tenant());
        return tests.timeZone(email)
                .chain(zone -> recipients.releaseRest(
                        email.tenant(), email.id(), chosen, AbTestRules.restDue(test, variants, chosen, zone, now)))
                .chain(() -> outbox.write(
                        email.tenant(),
                        new AbTestDecided(
                                email.campaignId(),
                                email.id(),
                                VariantNames.of(chosen),
                                test.metric.metric(),
                                look.evaluation().chance(chosen, variants.size()),
                                look.evaluation().outcome(),
                                user != null,
                                now,
                                email.nextVersion())));
    }
}
