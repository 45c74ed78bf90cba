package com.dryjets.email.abtest;

import com.dryjets.contracts.event.EmailEvent.AbTestDecided;
import com.dryjets.email.abtest.AbTestRules.Step;
import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.EmailLock;
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
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Decides tests: by the evidence, at the end of their time, or at a user's request. One transaction, which holds the
 * campaign's lock, stores the decision, makes the rest of the audience due and publishes it, so that a test is decided once,
 * whoever decides and whenever a process dies.
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
        return evaluations.of(tenant, emailId).chain(look -> {
            Instant now = clock.instant();
            Step step = look.next(now);
            Uni<Void> applied = step instanceof Step.GoOn
                    ? Uni.createFrom().voidItem()
                    : lock.with(tenant, emailId, it -> apply(it.email(), look, step));
            return applied.map(done -> AbTestRules.pause(look.test().startedAt, now));
        });
    }

    private Uni<Void> apply(EmailCampaign email, Look look, Step step) {
        return tests.find(email.tenant(), email.id())
                .chain(test -> tests.variants(email.tenant(), email.id())
                        .chain(variants -> test.status == AbTestStatus.RUNNING
                                ? apply(email, test, variants, look, step)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> apply(EmailCampaign email, AbTest test, List<AbVariant> variants, Look look, Step step) {
        return switch (step) {
            case Step.GoOn goOn -> Uni.createFrom().voidItem();
            case Step.Wait wait -> {
                test.await(look.evaluation(), look.summary());
                yield Uni.createFrom().voidItem();
            }
            case Step.Send send -> decide(email, test, variants, look, send.variant(), null);
        };
    }

    /** Ends a test with the variant that a user chose. A repeated request changes nothing. */
    Uni<AbTestView> choose(Caller caller, UUID emailId, ChooseWinner request) {
        return evaluations
                .of(caller.tenant(), emailId)
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
                        case DRAFT -> "The email was not sent yet. The test has not started.";
                        case CANCELLED -> "The test ended with its email.";
                        default -> "The test is decided already, and the rest of the audience gets the other variant.";
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
        return recipients
                .releaseRest(email.tenant(), email.id(), chosen, AbTestRules.restDue(test, variants, chosen, now))
                .chain(() -> outbox.write(
                        email.tenant(),
                        new AbTestDecided(
                                email.campaignId(),
                                email.id(),
                                VariantNames.of(chosen),
                                test.metric.metric(),
                                Objects.requireNonNullElse(test.decision().chanceToWin, 1.0 / variants.size()),
                                look.evaluation().outcome(),
                                user != null,
                                now,
                                email.nextVersion())));
    }
}
