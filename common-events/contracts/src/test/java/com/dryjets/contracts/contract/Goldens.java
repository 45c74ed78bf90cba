package com.dryjets.contracts.contract;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** The golden files: one example per event type, which other systems code against. */
final class Goldens {

    private Goldens() {}

    static Stream<Class<? extends DomainEvent>> events() {
        return EventTypes.all().stream();
    }

    static ObjectNode of(Class<? extends DomainEvent> event) {
        String path = "/events/" + event.getSimpleName() + ".v1.json";
        try (InputStream file = Goldens.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new AssertionError("Every event type needs a golden file; not found: " + path);
            }
            return (ObjectNode) EventJson.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
