package com.dryjets.email.segment;

import com.dryjets.email.contact.FieldType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What conditions of a tenant can refer to.
 *
 * @param segments conditions of its own segments by id
 * @param names of its own segments and lists by id, in words
 * @param fields the declared types of its contacts' fields
 */
record Definitions(
        Map<UUID, Condition> segments, Map<UUID, String> names, Set<UUID> lists, Map<String, FieldType> fields) {

    /** Finds the conditions of a segment, built in or not. */
    Optional<Condition> segment(UUID id) {
        return BuiltInSegment.find(id).map(BuiltInSegment::condition).or(() -> Optional.ofNullable(segments.get(id)));
    }

    boolean knows(UUID id) {
        return lists.contains(id) || segment(id).isPresent();
    }

    /** Returns what a segment or list is called. */
    String name(UUID id) {
        return BuiltInSegment.find(id).map(BuiltInSegment::title).orElseGet(() -> names.getOrDefault(id, "(deleted)"));
    }
}
