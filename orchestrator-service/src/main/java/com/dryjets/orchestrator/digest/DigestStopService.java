package com.dryjets.orchestrator.digest;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.stop.StopToken;
import com.dryjets.orchestrator.notification.DigestSubscription;
import com.dryjets.orchestrator.notification.DigestSubscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Stops a digest for its person, who needs no login: the link in the email is signed. So people who have lost their login can
 * stop it too.
 */
@ApplicationScoped
class DigestStopService {

    private static final Logger LOG = Logger.getLogger(DigestStopService.class);

    private final DigestSubscriptions subscriptions;

    DigestStopService(DigestSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Returns the address whose digest a link stops; changes nothing. 404 for a forged link, or one to an earlier address. */
    Uni<String> check(String text) {
        return find(text).map(DigestSubscription::address);
    }

    /** Switches the digest off, and returns its address. A repetition changes nothing. */
    Uni<String> stop(String text) {
        return find(text)
                .call(subscriptions::stop)
                .invoke(subscription -> LOG.infof(
                        "Digest stopped by its link tenant=%s settingsId=%s",
                        subscription.person().tenant(), subscription.id()))
                .map(DigestSubscription::address);
    }

    private Uni<DigestSubscription> find(String text) {
        return StopToken.parse(text)
                .map(this::find)
                .orElseGet(() -> Uni.createFrom().failure(invalidLink()));
    }

    private Uni<DigestSubscription> find(StopToken token) {
        return subscriptions
                .find(token.subscriptionId())
                .map(found -> found.filter(subscription -> subscription.isOf(token))
                        .orElseThrow(DigestStopService::invalidLink));
    }

    private static Problem invalidLink() {
        return Problem.of(ProblemType.NOT_FOUND, "This link is invalid, or the digest is sent to another address now.");
    }
}
