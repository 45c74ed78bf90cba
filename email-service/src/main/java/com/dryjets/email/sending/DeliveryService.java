package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.merge.MergeOverflow;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.RouteRefused;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Sends an email batch by batch. A recipient is LEASED until the message is about to be handed over. ATTEMPTED is committed
 * before its first byte leaves: after the server has accepted the address or, with PIPELINING, while the commands up to DATA are
 * on their way. The outcome is committed as soon as the server has answered. After a crash in between nobody knows whether the
 * email is out. Decision 16 in docs/decisions has the reasons.
 */
@ApplicationScoped
class DeliveryService {

    private static final Logger LOG = Logger.getLogger(DeliveryService.class);

    private final BatchService batches;
    private final OutgoingMessages messages;
    private final AttemptRelay attempts;
    private final OutcomeRelay outcomes;
    private final SendingConfig config;
    private final MeterRegistry meters;

    DeliveryService(
            BatchService batches,
            OutgoingMessages messages,
            AttemptRelay attempts,
            OutcomeRelay outcomes,
            SendingConfig config,
            MeterRegistry meters) {
        this.batches = batches;
        this.messages = messages;
        this.attempts = attempts;
        this.outcomes = outcomes;
        this.config = config;
        this.meters = meters;
    }

    /**
     * Sends one batch and returns how many recipients are done with this attempt; 0 if none was due or answered.
     *
     * @param moved runs after each recipient
     */
    Uni<Integer> deliverBatch(EmailRef email, Runnable moved) {
        return batches.claim(email)
                .chain(found -> found.map(batch -> deliverAndClose(batch, moved))
                        .orElseGet(() -> Uni.createFrom().item(0)));
    }

    private Uni<Integer> deliverAndClose(Batch batch, Runnable moved) {
        return deliver(batch, moved).onTermination().call(() -> batches.close(batch));
    }

    private Uni<Integer> deliver(Batch batch, Runnable moved) {
        return Multi.createFrom()
                .iterable(batch.recipients())
                .onItem()
                .transformToUni(
                        recipient -> deliver(batch, recipient).onTermination().invoke(moved))
                .merge(config.concurrency())
                .collect()
                .with(Collectors.summingInt(answered -> answered ? 1 : 0))
                .map(answered -> batch.skipped() + answered);
    }

    /** Returns whether the server answered about the recipient. Never fails, so that the rest of the batch continues. */
    private Uni<Boolean> deliver(Batch batch, Recipient recipient) {
        if (!batch.mayGoOn()) {
            return Uni.createFrom().item(false);
        }
        HandOver attempt = new HandOver(attempts.attempt(recipient.id(), batch.lease(), batch.turns()));
        return Uni.createFrom()
                .deferred(() -> batch.sender().route().deliver(messages.of(batch, recipient), attempt))
                .onFailure()
                .recoverWithItem(failure -> failed(batch, recipient, attempt, failure))
                .invoke(delivery -> note(batch, delivery))
                .call(delivery -> outcomes.commit(outcome(batch, recipient, delivery)))
                .map(delivery -> !(delivery instanceof RouteRefused || delivery instanceof Abandoned));
    }

    private static Delivery failed(Batch batch, Recipient recipient, HandOver attempt, Throwable failure) {
        if (failure instanceof MergeOverflow overflow) {
            return new Delivery.Rejected(0, null, overflow.getMessage(), false);
        }
        LOG.errorf(
                failure,
                "Delivery failed emailId=%s recipientId=%s begun=%b",
                batch.email().ref().emailId(),
                recipient.id(),
                attempt.isBegun());
        return attempt.failed();
    }

    private static Outcome outcome(Batch batch, Recipient recipient, Delivery delivery) {
        return new Outcome(
                batch.email().ref(),
                recipient.id(),
                batch.lease().token(),
                recipient.attempt(),
                batch.route(),
                batch.probes(),
                delivery);
    }

    private void note(Batch batch, Delivery delivery) {
        if (delivery instanceof RouteRefused) {
            batch.refused().set(true);
        }
        String outcome = delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("dryjets.email.deliveries", "outcome", outcome).increment();
    }
}
