package com.dryjets.email.contact;

import com.dryjets.contracts.event.ContactActivityEvent;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.RecordBatches;
import com.dryjets.kit.inbox.RecordBatches.Handler;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Records what contacts did in other systems. */
@ApplicationScoped
class ActivityEventsConsumer {

    private final RecordBatches batches;
    private final Handler<Envelope<ContactActivityEvent>> handler;

    ActivityEventsConsumer(RecordBatches batches, EventBatches events, ActivityEventWriter writer) {
        this.batches = batches;
        this.handler = events.handler("contact-activities", ContactActivityEvent.class, writer::apply);
    }

    @Incoming("contact-activities")
    Uni<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return batches.apply(batch, handler);
    }
}
