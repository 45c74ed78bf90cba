package com.dryjets.email.segment;

import com.dryjets.email.contact.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What conditions of a tenant can refer to.
 *
 * @param segments conditions of its own segments by id
 * @param names of its own segments and lists by id, in words
 * @param lists the topics of its lists by id
 * @param fields the declared types of its contacts' fields
 */
record Definitions(
        Map<UUID, Condition> segments,
        Map<UUID, String> names,
        Map<UUID, List<String>> lists,
        Map<String, FieldType> fields) {

    /** Finds the conditions of a segment, built in or not. */
    Optional<Condition> segment(UUID id) {
        return BuiltInSegment.find(id).map(BuiltInSegment::condition).or(() -> Optional.ofNullable(segments.get(id)));
    }

    /** Lists the conditions of a segment, and of those that it refers to directly or through others. */
    List<Condition> parts(UUID id) {
        List<Condition> parts = new ArrayList<>();
        addParts(id, parts, new HashSet<>());
        return parts;
    }

    private void addParts(UUID id, List<Condition> parts, Set<UUID> seen) {
        if (seen.add(id)) {
            segment(id).stream().flatMap(Condition::tree).forEach(part -> {
                parts.add(part);
                if (part.segment() != null) {
                    addParts(part.segment(), parts, seen);
                }
            });
        }
    }

    boolean isList(UUID id) {
        return lists.containsKey(id);
    }

    /** Returns the same with other conditions of a segment. */
    Definitions with(UUID id, Condition conditions) {
        Map<UUID, Condition> changed = new HashMap<>(segments);
        changed.put(id, conditions);
        return new Definitions(changed, names, lists, fields);
    }

    /**
     * Returns the same with another type of a field.
     *
     * @param type null if it is no longer declared
     */
    Definitions with(String field, @Nullable FieldType type) {
        Map<String, FieldType> changed = new HashMap<>(fields);
        if (type == null) {
            changed.remove(field);
        } else {
            changed.put(field, type);
        }
        return new Definitions(segments, names, lists, changed);
    }

    /** Finds the tenant's own segments that refer to a segment, directly or through others. */
    Set<UUID> usersOf(UUID id) {
        Set<UUID> users = new LinkedHashSet<>();
        Set<UUID> found = Set.of(id);
        while (!found.isEmpty()) {
            Set<UUID> wanted = found;
            found = segments.entrySet().stream()
                    .filter(entry -> !users.contains(entry.getKey()))
                    .filter(entry -> entry.getValue()
                            .tree()
                            .anyMatch(part -> part.segment() != null && wanted.contains(part.segment())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            users.addAll(found);
        }
        return users;
    }

    boolean knows(UUID id) {
        return isList(id) || segment(id).isPresent();
    }

    /** Returns what a segment or list is called. */
    String name(UUID id) {
        return BuiltInSegment.find(id).map(BuiltInSegment::title).orElseGet(() -> names.getOrDefault(id, "(deleted)"));
    }
}
