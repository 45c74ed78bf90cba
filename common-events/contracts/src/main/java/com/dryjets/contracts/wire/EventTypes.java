package com.dryjets.contracts.wire;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.Topic;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Maps event records to CloudEvents types, derived from the sealed interfaces. An additive change keeps the type; any
 * other change is a new record.
 */
public final class EventTypes {

    /** The prefix of the platform's own types. */
    public static final String PREFIX = "com.dryjets.marketing.";

    private static final Map<String, Class<? extends DomainEvent>> BY_TYPE = recordsOf(DomainEvent.class)
            .distinct()
            .collect(Collectors.toMap(EventTypes::typeOf, Function.identity(), (a, b) -> a, TreeMap::new));

    private EventTypes() {}

    /** For example {@code com.dryjets.marketing.CampaignLaunched.v1}. */
    public static String typeOf(Class<? extends DomainEvent> event) {
        return PREFIX + event.getSimpleName() + ".v1";
    }

    /** Finds the record of a type; empty for a type that this version does not know. */
    public static Optional<Class<? extends DomainEvent>> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** All event records, by type name. */
    public static Collection<Class<? extends DomainEvent>> all() {
        return BY_TYPE.values();
    }

    /** The event records of a topic. */
    public static Collection<Class<? extends DomainEvent>> of(Topic topic) {
        return recordsOf(topic.events()).toList();
    }

    private static Stream<Class<? extends DomainEvent>> recordsOf(Class<?> type) {
        if (type.isRecord()) {
            return Stream.of(type.asSubclass(DomainEvent.class));
        }
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypes::recordsOf);
    }
}
