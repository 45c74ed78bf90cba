package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.recipient.Recipient;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Sends an email batch by batch. An attempt is committed as SENDING before the server learns of it, and its outcome as
 * soon as the server has replied. After a crash in between, SMTP cannot tell whether the email was accepted; it is then
 * sent again under the same Message-ID. Decision 5 in docs/decisions has the reasons.
 */
@ApplicationScoped
class DeliveryService {

    private final BatchService batches;
    private final SmtpSender smtp;
    private final OutcomeRelay outcomes;
    private final SendingConfig config;
    private final MeterRegistry meters;

    DeliveryService(
            BatchService batches, SmtpSender smtp, OutcomeRelay outcomes, SendingConfig config, MeterRegistry meters) {
        this.batches = batches;
        this.smtp = smtp;
        this.outcomes = outcomes;
        this.config = config;
        this.meters = meters;
    }

    /** Sends one batch and returns how many recipients are done with this attempt; 0 if none was due or answered. */
    Uni<Integer> deliverBatch(EmailRef email) {
        return batches.claim(email)
                .chain(batch -> deliver(batch).onTermination().invoke(() -> batches.close(batch)));
    }

    private Uni<Integer> deliver(Batch batch) {
        return Multi.createFrom()
                .iterable(batch.claim().recipients())
                .onItem()
                .transformToUni(recipient -> deliver(batch, recipient))
                .merge(config.concurrency())
                .collect()
                .with(Collectors.summingInt(answered -> answered ? 1 : 0))
                .map(answered -> batch.claim().skipped() + answered);
    }

    /** Returns whether the server answered. */
    private Uni<Boolean> deliver(Batch batch, Recipient recipient) {
        if (!batch.lease().isHeld()) {
            return Uni.createFrom().item(false);
        }
        return smtp.send(batch.email(), recipient)
                .invoke(this::count)
                .call(delivery -> commit(batch, recipient, delivery))
                .map(delivery -> !(delivery instanceof Delivery.Unanswered));
    }

    private Uni<Void> commit(Batch batch, Recipient recipient, Delivery delivery) {
        Outcome outcome =
                new Outcome(batch.email().ref(), recipient, batch.lease().token(), delivery);
        // The relay has logged a lost outcome; the rest of the batch continues.
        return outcomes.commit(outcome).onFailure().recoverWithNull();
    }

    private void count(Delivery delivery) {
        String outcome = delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("dryjets.email.deliveries", "outcome", outcome).increment();
    }
}
