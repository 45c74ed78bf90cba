package com.dryjets.email.segment;

import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the members of a tenant's segments current, apart from all sending. */
@ApplicationScoped
class MembershipService {

    private static final List<UUID> BUILT_IN =
            Arrays.stream(BuiltInSegment.values()).map(BuiltInSegment::id).toList();

    private final TenantTransaction transactions;
    private final MembershipRepository members;
    private final AudienceRepository audiences;

    MembershipService(TenantTransaction transactions, MembershipRepository members, AudienceRepository audiences) {
        this.transactions = transactions;
        this.members = members;
        this.audiences = audiences;
    }

    /** Checks the contacts that have changed, or all of them. */
    Uni<Void> refresh(String tenant, boolean whole) {
        return transactions.sql(
                tenant,
                connection -> members.lock(connection, tenant)
                        .chain(locked -> locked
                                ? refresh(connection, tenant, whole)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> refresh(SqlConnection connection, String tenant, boolean whole) {
        return members.seed(connection, tenant, BUILT_IN)
                .chain(() -> audiences.definitions(connection, tenant))
                .chain(definitions -> whole
                        ? refreshAll(connection, tenant, definitions)
                        : refreshChanged(connection, tenant, definitions))
                .chain(() -> members.note(connection, tenant));
    }

    /** When many contacts have changed, or a segment is new or old. */
    private Uni<Void> refreshAll(SqlConnection connection, String tenant, Definitions definitions) {
        return members.isWhole(connection, tenant)
                .chain(many -> many
                        ? members.takeAll(connection, tenant)
                                .chain(() -> each(all(definitions), id -> replace(connection, tenant, definitions, id)))
                        : members.stale(connection, tenant)
                                .chain(stale -> each(stale, segment -> renew(connection, tenant, definitions, segment)))
                                .chain(() -> refreshChanged(connection, tenant, definitions)));
    }

    private Uni<Void> renew(
            SqlConnection connection, String tenant, Definitions definitions, MembershipRepository.Stale segment) {
        boolean usesClock =
                definitions.segment(segment.id()).map(Condition::usesClock).orElse(false);
        return segment.isNew() || usesClock
                ? replace(connection, tenant, definitions, segment.id())
                : members.confirm(connection, tenant, segment.id());
    }

    private Uni<Void> refreshChanged(SqlConnection connection, String tenant, Definitions definitions) {
        return members.take(connection, tenant)
                .chain(changed -> changed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : each(all(definitions), id -> adjust(connection, tenant, definitions, id, changed)));
    }

    private Uni<Void> replace(SqlConnection connection, String tenant, Definitions definitions, UUID id) {
        return members.replace(connection, AudienceSql.members(tenant, AudienceSpec.of(id), definitions, false), id);
    }

    private Uni<Void> adjust(
            SqlConnection connection, String tenant, Definitions definitions, UUID id, Set<UUID> changed) {
        MembersQuery query = AudienceSql.members(tenant, AudienceSpec.of(id), definitions, true);
        return members.adjust(connection, query, id, changed);
    }

    private static Collection<UUID> all(Definitions definitions) {
        List<UUID> all = new ArrayList<>(BUILT_IN);
        all.addAll(definitions.segments().keySet());
        return all;
    }

    private static <T> Uni<Void> each(Collection<T> items, Function<T, Uni<@Nullable Void>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
