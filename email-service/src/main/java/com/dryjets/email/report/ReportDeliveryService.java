package com.dryjets.email.report;

import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.MessageParts;
import com.dryjets.email.message.MessageWriter;
import com.dryjets.email.message.SenderIdentity;
import com.dryjets.email.message.VerpAddress;
import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.OutgoingMessage;
import com.dryjets.email.sender.Senders;
import com.dryjets.email.sending.SendingConfig;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Delivers reports as decision 16 in docs/decisions describes for emails that someone expects: a claim is committed before
 * the server learns of the copy, its outcome as soon as the server has answered, and a copy in doubt is sent again under the
 * same Message-ID.
 */
@ApplicationScoped
class ReportDeliveryService {

    private static final Logger LOG = Logger.getLogger(ReportDeliveryService.class);

    /**
     * Longer than a server may take for every reply of one email. It is never renewed: only as many copies are claimed as are
     * sent at once, so that none waits while its lease runs.
     */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final TenantTransaction transactions;
    private final ReportRepository repository;
    private final Senders senders;
    private final SendingConfig config;
    private final ReportOutcomeService outcomes;
    private final VerpAddress envelopes;
    private final MessageWriter writer;

    ReportDeliveryService(
            TenantTransaction transactions,
            ReportRepository repository,
            Senders senders,
            SendingConfig config,
            ReportOutcomeService outcomes,
            VerpAddress envelopes,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.senders = senders;
        this.config = config;
        this.outcomes = outcomes;
        this.envelopes = envelopes;
        this.writer = MessageWriter.of(senders.platform().identity(), clock);
    }

    /** Delivers copies that are due, as many as are sent at once; answers how many were claimed. */
    Uni<Integer> deliverDue() {
        Lease lease = Lease.start(LEASE);
        return transactions
                .sql(Tenants.ALL, connection -> repository.claim(connection, config.concurrency(), lease))
                .chain(copies -> deliver(copies, lease));
    }

    private Uni<Integer> deliver(List<ReportCopy> copies, Lease lease) {
        return Multi.createFrom()
                .iterable(copies)
                .onItem()
                .transformToUni(copy -> deliver(copy, lease))
                .merge(config.concurrency())
                .collect()
                .asList()
                .replaceWith(copies.size());
    }

    private Uni<Void> deliver(ReportCopy copy, Lease lease) {
        if (!lease.isHeld()) {
            return Uni.createFrom().voidItem();
        }
        return senders.platform().route().deliver(message(copy), attempt(copy, lease))
                .chain(delivery -> transactions.sql(
                        copy.tenant(), connection -> outcomes.record(connection, copy, lease.token(), delivery)))
                // The lease of a lost outcome runs out, and the copy is sent again; the rest of the batch continues.
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Outcome of a report not recorded recipientId=%s", copy.id()))
                .onFailure()
                .recoverWithNull();
    }

    /** Nothing is handed over unless the database still knows the lease. */
    private Attempt attempt(ReportCopy copy, Lease lease) {
        return new Attempt() {
            @Override
            public Uni<Boolean> begin() {
                return transactions
                        .sql(copy.tenant(), connection -> repository.begin(connection, copy, lease.token()))
                        .onFailure()
                        .recoverWithItem(false);
            }

            @Override
            public boolean holds() {
                return lease.isHeld();
            }
        };
    }

    private OutgoingMessage message(ReportCopy copy) {
        SenderIdentity sender = senders.platform().identity();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", "<" + copy.stopUrl() + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        // RFC 3834: no out-of-office reply, please.
        headers.put("Auto-Submitted", "auto-generated");
        MessageParts parts = new MessageParts(
                "<" + copy.id() + "@" + sender.from().asciiDomain() + ">",
                sender.from(),
                Mailbox.of(copy.address()),
                null,
                copy.mail().subject(),
                copy.mail().textFor(copy.stopUrl()),
                copy.mail().htmlFor(copy.stopUrl()),
                headers);
        String envelopeSender = envelopes.of(copy.id(), sender.bounceDomain());
        return new OutgoingMessage(envelopeSender, copy.address(), parts, () -> writer.write(parts));
    }
}
