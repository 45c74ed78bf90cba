package com.dryjets.email.contact;

import com.dryjets.contracts.event.ContactActivityEvent;
import com.dryjets.email.contact.EventBatches.Handler;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Records what contacts did in other systems. */
@ApplicationScoped
class ActivityEventsConsumer {

    private final EventBatches batches;
    private final Handler<ContactActivityEvent> handler;

    ActivityEventsConsumer(EventBatches batches, ActivityEventWriter writer) {
        this.batches = batches;
        this.handler = new Handler<>("contact-activities", ContactActivityEvent.class, writer::apply);
    }

    @Incoming("contact-activities")
    Uni<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return batches.apply(batch, handler);
    }
}
