package com.dryjets.email.report;

import com.dryjets.email.email.EmailConfig;
import com.dryjets.email.sending.SendingConfig;
import com.dryjets.email.sending.SmtpSender;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Delivers reports as decision 5 in docs/decisions describes for emails: the attempt is committed before the server learns
 * of it, its outcome as soon as the server has replied, and a copy in doubt is sent again under the same Message-ID.
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
    private final SmtpSender smtp;
    private final SendingConfig config;
    private final EmailConfig emails;
    private final ReportOutcomeService outcomes;

    ReportDeliveryService(
            TenantTransaction transactions,
            ReportRepository repository,
            SmtpSender smtp,
            SendingConfig config,
            EmailConfig emails,
            ReportOutcomeService outcomes) {
        this.transactions = transactions;
        this.repository = repository;
        this.smtp = smtp;
        this.config = config;
        this.emails = emails;
        this.outcomes = outcomes;
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
        return smtp.send(message(copy))
                .chain(delivery -> transactions.sql(
                        copy.tenant(), connection -> outcomes.record(connection, copy, lease.token(), delivery)))
                // The lease of a lost outcome runs out, and the copy is sent again; the rest of the batch continues.
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Outcome of a report not recorded recipientId=%s", copy.id()))
                .onFailure()
                .recoverWithNull();
    }

    private MailMessage message(ReportCopy copy) {
        String sender = emails.sender();
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        return new MailMessage()
                .setFrom(sender)
                .setTo(copy.address())
                .setSubject(copy.mail().subject())
                .setText(copy.mail().textFor(copy.stopUrl()))
                .setHtml(copy.mail().htmlFor(copy.stopUrl()))
                .addHeader("Message-ID", "<" + copy.id() + "@" + domain + ">")
                .addHeader("List-Unsubscribe", "<" + copy.stopUrl() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                // RFC 3834: no out-of-office reply, please.
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
