package com.dryjets.email.report;

import com.dryjets.contracts.event.ReportEvent;
import com.dryjets.contracts.event.ReportEvent.DigestReady;
import com.dryjets.contracts.event.ReportEvent.ReportReady;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Queues reports and digests that are ready. */
@ApplicationScoped
class ReportEventsConsumer {

    private final EventConsumer events;
    private final ReportQueueService queue;
    private final DigestQueueService digests;

    ReportEventsConsumer(EventConsumer events, ReportQueueService queue, DigestQueueService digests) {
        this.events = events;
        this.queue = queue;
        this.digests = digests;
    }

    @Incoming("reports")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("reports", ReportEvent.class, record, event -> switch (event.data()) {
            case ReportReady ready -> queue.add(event.tenant(), ready);
            case DigestReady ready -> digests.add(event.tenant(), ready);
        });
    }
}
