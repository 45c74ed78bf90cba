package com.dryjets.email.segment;

import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the members of a tenant's segments current, apart from all sending. */
@ApplicationScoped
class MembershipService {

    private static final List<UUID> BUILT_IN =
            Arrays.stream(BuiltInSegment.values()).map(BuiltInSegment::id).toList();

    private static final Logger LOG = Logger.getLogger(MembershipService.class);

    private final TenantTransaction transactions;
    private final MembershipRepository members;
    private final AudienceRepository audiences;

    MembershipService(TenantTransaction transactions, MembershipRepository members, AudienceRepository audiences) {
        this.transactions = transactions;
        this.members = members;
        this.audiences = audiences;
    }

    /** Checks the contacts that have changed, or all of them. A segment whose members cannot be found is left for later. */
    Uni<Void> refresh(String tenant, boolean whole) {
        return refresh(tenant, whole, Set.of());
    }

    private Uni<Void> refresh(String tenant, boolean whole, Set<UUID> without) {
        return transactions
                .sql(
                        tenant,
                        connection -> members.lock(connection, tenant)
                                .chain(locked -> locked
                                        ? refresh(connection, tenant, whole, without)
                                        : Uni.createFrom().voidItem()))
                .onFailure(SegmentFailure.class)
                .recoverWithUni(failure -> leave(tenant, (SegmentFailure) failure)
                        .chain(() -> refresh(tenant, whole, and(without, (SegmentFailure) failure))));
    }

    private Uni<Void> leave(String tenant, SegmentFailure failure) {
        LOG.errorf(
                failure.getCause(),
                "Members of a segment not found; trying again later segmentId=%s",
                failure.segment());
        return transactions.sql(tenant, connection -> members.expire(connection, tenant, List.of(failure.segment())));
    }

    private static Set<UUID> and(Set<UUID> segments, SegmentFailure failure) {
        Set<UUID> all = new HashSet<>(segments);
        all.add(failure.segment());
        return all;
    }

    /** One transaction of a tenant; {@code without} are the segments whose members could not be found in it before. */
    private record Round(SqlConnection connection, String tenant, Definitions definitions, Set<UUID> without) {}

    private Uni<Void> refresh(SqlConnection connection, String tenant, boolean whole, Set<UUID> without) {
        return members.seed(connection, tenant, BUILT_IN)
                .chain(() -> audiences.definitions(connection, tenant))
                .map(definitions -> new Round(connection, tenant, definitions, without))
                .chain(round -> whole ? refreshAll(round) : refreshChanged(round))
                .chain(() -> members.note(connection, tenant));
    }

    /** When many contacts have changed, or a segment is new or old. */
    private Uni<Void> refreshAll(Round round) {
        return members.isWhole(round.connection(), round.tenant())
                .chain(many -> many
                        ? members.takeAll(round.connection(), round.tenant())
                                .chain(() -> each(all(round.definitions()), id -> replace(round, id)))
                        : members.stale(round.connection(), round.tenant())
                                .chain(stale -> each(stale, segment -> renew(round, segment)))
                                .chain(() -> refreshChanged(round)));
    }

    private Uni<Void> renew(Round round, MembershipRepository.Stale segment) {
        boolean usesClock = round.definitions()
                .segment(segment.id())
                .map(Condition::usesClock)
                .orElse(false);
        return segment.isNew() || usesClock
                ? replace(round, segment.id())
                : members.confirm(round.connection(), round.tenant(), segment.id());
    }

    private Uni<Void> refreshChanged(Round round) {
        return members.take(round.connection(), round.tenant())
                .chain(changed -> changed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : each(adjustable(round.definitions()), id -> adjust(round, id, changed)));
    }

    /** Ranks change with every event; they are found again every few minutes, like what the clock changes. */
    private static List<UUID> adjustable(Definitions definitions) {
        return all(definitions).stream()
                .filter(id -> !ranks(id, definitions, new HashSet<>()))
                .toList();
    }

    private static boolean ranks(UUID id, Definitions definitions, Set<UUID> seen) {
        return seen.add(id)
                && definitions
                        .segment(id)
                        .filter(condition -> condition.ranks()
                                || condition
                                        .tree()
                                        .anyMatch(part ->
                                                part.segment() != null && ranks(part.segment(), definitions, seen)))
                        .isPresent();
    }

    private Uni<Void> replace(Round round, UUID id) {
        return on(round, id, () -> members.replace(round.connection(), query(round, id, false), id));
    }

    private Uni<Void> adjust(Round round, UUID id, Set<UUID> changed) {
        return on(round, id, () -> members.adjust(round.connection(), query(round, id, true), id, changed));
    }

    private static Uni<Void> on(Round round, UUID id, Supplier<Uni<Void>> work) {
        return round.without().contains(id) ? Uni.createFrom().voidItem() : SegmentFailure.of(id, work);
    }

    private static MembersQuery query(Round round, UUID id, boolean few) {
        return AudienceSql.members(round.tenant(), AudienceSpec.of(id), round.definitions(), few);
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
