package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.Emails;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Pauses emails that too many recipients complain about, or that too many addresses reject. */
@ApplicationScoped
class SafetyTicker {

    private final IsolatedWork<UUID> checks = new IsolatedWork<>("Check complaint and bounce rates", "emailId");
    private final TenantTransaction transactions;
    private final Emails emails;
    private final Recipients recipients;
    private final SendingService sending;

    SafetyTicker(TenantTransaction transactions, Emails emails, Recipients recipients, SendingService sending) {
        this.transactions = transactions;
        this.emails = emails;
        this.recipients = recipients;
        this.sending = sending;
    }

    @Scheduled(
            every = "5s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> check() {
        return checks.tick(() -> transactions
                .sql(Tenants.ALL, connection -> emails.suspicious(connection, SafetyRules.LIMITS, checks.backingOff()))
                .chain(found -> checks.each(found, EmailRef::emailId, this::check)));
    }

    private Uni<Void> check(EmailRef email) {
        return transactions
                .sql(email.tenant(), connection -> recipients.count(connection, email.tenant(), email.emailId()))
                .map(SafetyRules::decide)
                .chain(reason -> reason.isPresent()
                        ? sending.hold(email, reason.get(), null)
                        : Uni.createFrom().voidItem());
    }
}
