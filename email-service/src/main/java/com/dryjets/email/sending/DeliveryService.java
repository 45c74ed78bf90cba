package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
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

/**
 * Sends an email batch by batch. A recipient is LEASED until its server has accepted the address, ATTEMPTED is committed
 * before the message is handed over, and the outcome as soon as the server has answered. After a crash in between nobody
 * knows whether the email is out. Decision 16 in docs/decisions has the reasons.
 */
@ApplicationScoped
class DeliveryService {

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

    /** Sends one batch and returns how many recipients are done with this attempt; 0 if none was due or answered. */
    Uni<Integer> deliverBatch(EmailRef email) {
        return batches.claim(email)
                .chain(found -> found.map(this::deliverAndClose)
                        .orElseGet(() -> Uni.createFrom().item(0)));
    }

    private Uni<Integer> deliverAndClose(Batch batch) {
        return deliver(batch).onTermination().call(() -> batches.close(batch));
    }

    private Uni<Integer> deliver(Batch batch) {
        return Multi.createFrom()
                .iterable(batch.recipients())
                .onItem()
                .transformToUni(recipient -> deliver(batch, recipient))
                .merge(config.concurrency())
                .collect()
                .with(Collectors.summingInt(answered -> answered ? 1 : 0))
                .map(answered -> batch.skipped() + answered);
    }

    /** Returns whether the server answered about the recipient. Never fails, so that the rest of the batch goes on. */
    private Uni<Boolean> deliver(Batch batch, Recipient recipient) {
        if (!batch.mayGoOn()) {
            return Uni.createFrom().item(false);
        }
        return Uni.createFrom()
                .deferred(() -> batch.sender()
                        .route()
                        .deliver(messages.of(batch, recipient), attempts.attempt(recipient.id(), batch.lease())))
                .onFailure()
                .recoverWithItem(failure -> new Delivery.Rejected(0, null, String.valueOf(failure.getMessage()), false))
                .invoke(delivery -> note(batch, delivery))
                .call(delivery -> outcomes.commit(outcome(batch, recipient, delivery)))
                .map(delivery -> !(delivery instanceof RouteRefused || delivery instanceof Abandoned));
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
