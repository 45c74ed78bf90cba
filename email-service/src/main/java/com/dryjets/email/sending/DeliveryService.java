package com.dryjets.email.sending;

import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.email.OutgoingEmail.Ref;
import com.dryjets.email.email.OutgoingEmailRepository;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.recipient.RecipientQueueRepository;
import com.dryjets.email.recipient.RecipientQueueRepository.Claim;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends a mail batch by batch. A recipient's attempt is committed as SENDING before the server hears of it, and its
 * outcome as soon as the server has answered. SMTP cannot tell after a crash in between whether the mail was taken; it
 * then goes out again under the same Message-ID. See docs/decisions, number 5, on why.
 */
@ApplicationScoped
class DeliveryService {

    private final TenantTransaction transactions;
    private final OutgoingEmailRepository work;
    private final RecipientQueueRepository recipients;
    private final LeaseTicker leases;
    private final SmtpSender smtp;
    private final OutcomeRelay outcomes;
    private final SendingConfig config;
    private final MeterRegistry meters;

    /** Mails that are being sent, laid out; their content does not change any more. */
    private final Map<UUID, OutgoingEmail> laidOut = new ConcurrentHashMap<>();

    DeliveryService(
            TenantTransaction transactions,
            OutgoingEmailRepository work,
            RecipientQueueRepository recipients,
            LeaseTicker leases,
            SmtpSender smtp,
            OutcomeRelay outcomes,
            SendingConfig config,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.work = work;
        this.recipients = recipients;
        this.leases = leases;
        this.smtp = smtp;
        this.outcomes = outcomes;
        this.config = config;
        this.meters = meters;
    }

    /** Mails of all tenants that have recipients to be served now. */
    Uni<List<Ref>> sendable() {
        return transactions
                .sql(Tenants.ALL, work::sendable)
                .invoke(mails -> laidOut.keySet()
                        .retainAll(mails.stream().map(Ref::emailId).toList()));
    }

    /** Sends one batch: how many recipients got an answer, 0 when there was nothing to do or nobody answered. */
    Uni<Integer> deliverBatch(Ref mail) {
        return layOut(mail).chain(content -> {
            Lease lease = leases.open();
            return claim(mail, lease)
                    .chain(claim -> deliver(content, claim, lease))
                    .onTermination()
                    .invoke(() -> leases.close(lease));
        });
    }

    private Uni<OutgoingEmail> layOut(Ref mail) {
        OutgoingEmail known = laidOut.get(mail.emailId());
        return known != null
                ? Uni.createFrom().item(known)
                : transactions
                        .sql(mail.tenant(), connection -> work.load(connection, mail))
                        .invoke(loaded -> laidOut.put(mail.emailId(), loaded));
    }

    private Uni<Claim> claim(Ref mail, Lease lease) {
        return transactions.sql(
                mail.tenant(),
                connection -> recipients.claim(connection, mail, config.batchSize(), lease.owner(), config.lease()));
    }

    private Uni<Integer> deliver(OutgoingEmail mail, Claim claim, Lease lease) {
        return Multi.createFrom()
                .iterable(claim.recipients())
                .onItem()
                .transformToUni(recipient -> deliver(mail, recipient, lease))
                .merge(config.parallel())
                .collect()
                .asList()
                .map(answers -> claim.skipped()
                        + answers.stream().mapToInt(Integer::intValue).sum());
    }

    /** 1 for an answer, else 0. */
    private Uni<Integer> deliver(OutgoingEmail mail, Recipient recipient, Lease lease) {
        if (!lease.isHeld()) {
            return Uni.createFrom().item(0);
        }
        Ref ref = new Ref(mail.tenant(), mail.emailId(), mail.campaignId());
        return smtp.send(mail, recipient)
                .invoke(this::count)
                .call(delivery -> outcomes.keep(new Outcome(ref, recipient, lease.owner(), delivery)))
                .map(delivery -> delivery instanceof Delivery.Unanswered ? 0 : 1);
    }

    private void count(Delivery delivery) {
        String outcome = delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("dryjets.email.deliveries", "outcome", outcome).increment();
    }
}
