package com.dryjets.email.contact;

import com.dryjets.contracts.event.ContactEvent;
import com.dryjets.email.contact.EventBatches.Handler;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Applies changes of contacts in other systems. */
@ApplicationScoped
class ContactEventsConsumer {

    private final EventBatches batches;
    private final Handler<ContactEvent> handler;

    ContactEventsConsumer(EventBatches batches, ContactEventWriter writer) {
        this.batches = batches;
        this.handler = new Handler<>("contacts", ContactEvent.class, writer::apply);
    }

    @Incoming("contacts")
    Uni<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return batches.apply(batch, handler);
    }
}
