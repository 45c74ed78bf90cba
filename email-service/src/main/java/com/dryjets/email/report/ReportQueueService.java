package com.dryjets.email.report;

import com.dryjets.contracts.event.ReportEvent.ReportReady;
import com.dryjets.contracts.event.ReportEvent.ReportRecipient;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.contracts.wire.MalformedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Queues a report for its recipients. */
@ApplicationScoped
class ReportQueueService {

    private final ReportRepository repository;
    private final Clock clock;

    ReportQueueService(ReportRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Queues one copy for each address, in the current Hibernate session. An invalid event belongs to the dead letters. */
    Uni<Void> add(String tenant, ReportReady report) {
        Map<UUID, ReportRecipient> recipients = recipients(report);
        ReportMail mail = ReportMail.of(report);
        JsonArray rows = new JsonArray();
        recipients.forEach((id, recipient) -> rows.add(new JsonObject()
                .put("id", id.toString())
                .put("address", recipient.address())
                .put("stop_url", recipient.stopUrl().toString())));
        return repository.add(tenant, report.runId(), mail, rows.encode(), clock.instant());
    }

    /** The same run and address always have the same id, and so the same Message-ID. */
    private static Map<UUID, ReportRecipient> recipients(ReportReady report) {
        Map<UUID, ReportRecipient> recipients = new LinkedHashMap<>();
        for (ReportRecipient recipient : report.recipients()) {
            String address = EmailAddresses.parse(recipient.address())
                    .orElseThrow(() -> new MalformedEvent("ReportReady has a recipient without a valid address"));
            recipients.putIfAbsent(
                    Ids.of("report", report.runId(), EmailAddresses.identity(address)),
                    new ReportRecipient(address, ReportMail.web(recipient.stopUrl())));
        }
        if (recipients.isEmpty()) {
            throw new MalformedEvent("ReportReady has no recipient");
        }
        return recipients;
    }
}
