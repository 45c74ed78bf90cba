package com.dryjets.email.report;

import com.dryjets.contracts.event.ReportEvent.ReportReady;
import com.dryjets.contracts.event.ReportEvent.ReportRecipient;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.contracts.wire.MalformedEvent;
import com.dryjets.email.transactional.TransactionalMails;
import com.dryjets.email.transactional.TransactionalMails.Addressee;
import com.dryjets.email.transactional.TransactionalMails.Kind;
import com.dryjets.email.transactional.TransactionalMails.TransactionalMail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Queues a report for its recipients. */
@ApplicationScoped
class ReportQueueService {

    private final TransactionalMails mails;

    ReportQueueService(TransactionalMails mails) {
        this.mails = mails;
    }

    /** Queues one copy for each address, in the current Hibernate session. An invalid event belongs to the dead letters. */
    Uni<Void> add(String tenant, ReportReady report) {
        List<Addressee> addressees = addressees(report);
        return mails.queueInSession(
                tenant, TransactionalMail.ofPlatform(report.runId(), Kind.REPORT, ReportMail.of(report), addressees));
    }

    /** The same run and address always have the same id, and so the same Message-ID. */
    private static List<Addressee> addressees(ReportReady report) {
        Map<UUID, Addressee> addressees = new LinkedHashMap<>();
        for (ReportRecipient recipient : report.recipients()) {
            String address = EmailAddresses.parse(recipient.address())
                    .orElseThrow(() -> new MalformedEvent("ReportReady has a recipient without a valid address"));
            UUID id = Ids.of("report", report.runId(), EmailAddresses.identity(address));
            String stopUrl = ReportMail.web(recipient.stopUrl()).toString();
            addressees.putIfAbsent(id, new Addressee(id, address, stopUrl));
        }
        if (addressees.isEmpty()) {
            throw new MalformedEvent("ReportReady has no recipient");
        }
        return List.copyOf(addressees.values());
    }
}
