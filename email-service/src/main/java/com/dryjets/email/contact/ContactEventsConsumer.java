package com.dryjets.email.contact;

import com.dryjets.contracts.event.ContactEvent;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.RecordBatches;
import com.dryjets.kit.inbox.RecordBatches.Handler;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Applies changes of contacts in other systems. */
@ApplicationScoped
class ContactEventsConsumer {

    private final RecordBatches batches;
    private final Handler<Envelope<ContactEvent>> handler;

    ContactEventsConsumer(RecordBatches batches, EventBatches events, ContactEventWriter writer) {
        this.batches = batches;
        this.handler = events.handler("contacts", ContactEvent.class, writer::apply);
    }

    @Incoming("contacts")
    Uni<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return batches.apply(batch, handler);
    }
}
