package com.dryjets.email.segment;

import com.dryjets.email.contact.FieldType;
import com.dryjets.email.contact.FieldUses;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the conditions of segments and the types of fields in step. */
@ApplicationScoped
class SegmentFields implements FieldUses {

    private final SegmentRepository segments;
    private final MembershipRepository members;
    private final AudienceRepository audiences;

    SegmentFields(SegmentRepository segments, MembershipRepository members, AudienceRepository audiences) {
        this.segments = segments;
        this.members = members;
        this.audiences = audiences;
    }

    @Override
    public Uni<Void> changeType(SqlConnection connection, String tenant, String field, @Nullable FieldType type) {
        return segments.lock(connection, tenant)
                .chain(() -> audiences.definitions(connection, tenant))
                .chain(definitions -> {
                    Set<UUID> users = users(definitions, field);
                    requireFit(users, definitions.with(field, type), field);
                    Set<UUID> all = new HashSet<>(users);
                    users.forEach(id -> all.addAll(definitions.usersOf(id)));
                    return members.expire(connection, tenant, all);
                });
    }

    private static Set<UUID> users(Definitions definitions, String field) {
        return definitions.segments().entrySet().stream()
                .filter(entry -> entry.getValue().tree().anyMatch(part -> uses(part, field)))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean uses(Condition part, String field) {
        return part.field() != null && part.field().name().equals(field)
                || part.date() != null && part.date().name().equals(field);
    }

    private static void requireFit(Set<UUID> users, Definitions changed, String field) {
        for (UUID id : users) {
            Condition conditions = changed.segments().get(id);
            if (!ConditionRules.check(conditions, changed, id).isEmpty()) {
                throw Problem.conflict(
                        "The segment “%s” compares the field %s as another type. Change its conditions first."
                                .formatted(changed.name(id), field));
            }
        }
    }
}
