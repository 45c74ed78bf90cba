package com.dryjets.testkit;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Events as another service publishes them. */
public final class Events {

    private Events() {}

    /** Publishes an event and answers its id. */
    public static UUID publish(TopicWriter writer, String tenant, DomainEvent event) {
        UUID id = Ids.next();
        publish(writer, tenant, event, id);
        return id;
    }

    /** Publishes an event with a given id, so that a test can deliver it more than once. */
    public static void publish(TopicWriter writer, String tenant, DomainEvent event, UUID id) {
        publish(writer, tenant, event, id, Instant.now());
    }

    /** Publishes an event that a service with another clock would date differently. */
    public static void publish(TopicWriter writer, String tenant, DomainEvent event, UUID id, Instant time) {
        writer.write(
                event.topic().topicName(),
                event.key(tenant),
                EventJson.write(event),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        EventTypes.typeOf(event.getClass()),
                        "ce_time",
                        time.toString(),
                        "ce_tenantid",
                        tenant));
    }

    /** Returns whether a record holds an event of the type with the key. */
    public static boolean matches(TopicRecord record, Class<? extends DomainEvent> type, UUID key) {
        return key.toString().equals(record.key()) && EventTypes.typeOf(type).equals(record.header("ce_type"));
    }
}
