package com.dryjets.orchestrator.rebuild;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.orchestrator.projection.Projector;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of a topic's history, its event, and who applies it. */
record Replayed(ConsumerRecord<String, byte[]> record, Envelope<? extends DomainEvent> event, Projector<?> projector) {

    UUID id() {
        return event.id();
    }
}
