package com.dryjets.email.sending;

import com.dryjets.email.sending.outcome.Outcome;
import com.dryjets.email.sending.outcome.OutcomeRelay;
import com.dryjets.email.sending.queue.Lease;
import com.dryjets.email.sending.queue.LeaseTicker;
import com.dryjets.email.sending.queue.RecipientRepository;
import com.dryjets.email.sending.queue.RecipientRepository.Claim;
import com.dryjets.email.sending.smtp.Delivery;
import com.dryjets.email.sending.smtp.OutgoingMail;
import com.dryjets.email.sending.smtp.OutgoingMail.Ref;
import com.dryjets.email.sending.smtp.Recipient;
import com.dryjets.email.sending.smtp.SmtpSender;
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
    private final WorkRepository work;
    private final RecipientRepository recipients;
    private final LeaseTicker leases;
    private final SmtpSender smtp;
    private final OutcomeRelay outcomes;
    private final SendingConfig config;
    private final MeterRegistry meters;

    /** Mails that are being sent, laid out; their content does not change any more. */
    private final Map<UUID, OutgoingMail> laidOut = new ConcurrentHashMap<>();

    DeliveryService(
            TenantTransaction transactions,
            WorkRepository work,
            RecipientRepository recipients,
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

    private Uni<OutgoingMail> layOut(Ref mail) {
        OutgoingMail known = laidOut.get(mail.emailId());
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

    private Uni<Integer> deliver(OutgoingMail mail, Claim claim, Lease lease) {
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
    private Uni<Integer> deliver(OutgoingMail mail, Recipient recipient, Lease lease) {
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
