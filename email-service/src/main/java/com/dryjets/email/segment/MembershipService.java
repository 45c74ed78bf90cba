package com.dryjets.email.segment;

import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Keeps the members of a tenant's segments current, apart from all sending. */
@ApplicationScoped
class MembershipService {

    private static final List<UUID> BUILT_IN =
            Arrays.stream(BuiltInSegment.values()).map(BuiltInSegment::id).toList();

    /** If the time of more has come, checking all contacts of the segment costs less than looking each of them up. */
    private static final int MOST_TURNED = 5_000;

    /** How soon time has moved members on, each of whom is found by an index. */
    private static final String SOON = "1 minute";

    /** How soon ranks are found again, for which all contacts are compared. */
    private static final String LATER = "8 minutes";

    private static final Logger LOG = Logger.getLogger(MembershipService.class);

    private final TenantTransaction transactions;
    private final MembershipRepository members;
    private final AudienceRepository audiences;

    MembershipService(TenantTransaction transactions, MembershipRepository members, AudienceRepository audiences) {
        this.transactions = transactions;
        this.members = members;
        this.audiences = audiences;
    }

    /** How much of the tenant's work is done now. */
    enum Scope {
        /** Only contacts that have changed otherwise than by opening, clicking or receiving emails. */
        CHANGED,
        /** All contacts that have changed. */
        ACTIVE,
        /** Also what the passing of time changes, and all contacts if that many have changed. */
        WHOLE
    }

    /** Brings a tenant's segments up to date. One whose members cannot be found is left for later. */
    Uni<Void> refresh(String tenant, Scope scope) {
        return refresh(tenant, scope, Set.of());
    }

    private Uni<Void> refresh(String tenant, Scope scope, Set<UUID> without) {
        return transactions
                .sql(
                        tenant,
                        connection -> members.lock(connection, tenant)
                                .chain(locked -> locked
                                        ? refresh(connection, tenant, scope, without)
                                        : Uni.createFrom().voidItem()))
                .onFailure(SegmentFailure.class)
                .recoverWithUni(failure -> leave(tenant, (SegmentFailure) failure)
                        .chain(() -> refresh(tenant, scope, and(without, (SegmentFailure) failure))));
    }

    private Uni<Void> leave(String tenant, SegmentFailure failure) {
        LOG.errorf(
                failure.getCause(),
                "Members of a segment not found; trying again later segmentId=%s",
                failure.segment());
        return transactions.sql(tenant, connection -> members.postpone(connection, tenant, failure.segment()));
    }

    private static Set<UUID> and(Set<UUID> segments, SegmentFailure failure) {
        Set<UUID> all = new HashSet<>(segments);
        all.add(failure.segment());
        return all;
    }

    /** One transaction of a tenant; {@code without} are the segments whose members could not be found in it before. */
    private record Round(SqlConnection connection, String tenant, Definitions definitions, Set<UUID> without) {}

    private Uni<Void> refresh(SqlConnection connection, String tenant, Scope scope, Set<UUID> without) {
        return members.seed(connection, tenant, BUILT_IN)
                .chain(() -> audiences.definitions(connection, tenant))
                .map(definitions -> new Round(connection, tenant, definitions, without))
                .chain(round -> scope == Scope.WHOLE ? refreshAll(round) : refreshChanged(round, scope))
                .chain(moved -> moved
                        ? members.note(connection, tenant)
                        : Uni.createFrom().voidItem());
    }

    /** When many contacts have changed, a segment is new, or time has passed. Answers whether members may be other ones. */
    private Uni<Boolean> refreshAll(Round round) {
        return members.isWhole(round.connection(), round.tenant())
                .chain(many -> many
                        ? members.takeAll(round.connection(), round.tenant())
                                .chain(() -> any(all(round.definitions()), id -> replace(round, id)))
                        : members.stale(round.connection(), round.tenant())
                                .chain(stale -> any(stale, segment -> renew(round, segment)))
                                .chain(moved ->
                                        refreshChanged(round, Scope.ACTIVE).map(changed -> moved || changed)));
    }

    private Uni<Boolean> renew(Round round, MembershipRepository.Stale segment) {
        Dependence reads = Dependence.of(segment.id(), round.definitions());
        if (segment.isYoung()) {
            Set<UUID> readers = new LinkedHashSet<>(round.definitions().usersOf(segment.id()));
            readers.add(segment.id());
            return any(readers, id -> replace(round, id));
        }
        return segment.evaluatedAt() == null || reads.ranks() || reads.readsDays() && segment.dayPassed()
                ? replace(round, segment.id())
                : turn(round, segment.id(), reads, segment.evaluatedAt());
    }

    /** Checks the contacts whose time has come since a moment. */
    private Uni<Boolean> turn(Round round, UUID id, Dependence reads, OffsetDateTime since) {
        return on(
                round,
                id,
                () -> turned(round, reads, since)
                        .chain(turned -> turned.size() > MOST_TURNED
                                ? replace(round, id)
                                : adjustTurned(round, id, reads, turned)));
    }

    private Uni<Set<UUID>> turned(Round round, Dependence reads, OffsetDateTime since) {
        return ClockSql.turned(round.tenant(), reads.parts(), since, MOST_TURNED + 1)
                .map(query -> members.contacts(round.connection(), query))
                .orElseGet(() -> Uni.createFrom().item(Set.of()));
    }

    private Uni<Boolean> adjustTurned(Round round, UUID id, Dependence reads, Set<UUID> turned) {
        return adjust(round, id, turned)
                .call(() -> members.confirm(round.connection(), round.tenant(), id, next(reads)));
    }

    private Uni<Boolean> refreshChanged(Round round, Scope scope) {
        return members.take(round.connection(), round.tenant(), scope != Scope.CHANGED)
                .chain(notes -> notes.isEmpty()
                        ? Uni.createFrom().item(false)
                        : any(all(round.definitions()), id -> adjust(round, id, notes))
                                // Lists and suppression may have changed without moving a member of a segment.
                                .map(moved -> moved || !notes.changed().isEmpty()));
    }

    /** Ranks change with every event; they are found again every few minutes. */
    private Uni<Boolean> adjust(Round round, UUID id, ContactNotes notes) {
        Dependence reads = Dependence.of(id, round.definitions());
        return reads.ranks() ? Uni.createFrom().item(false) : adjust(round, id, notes.concerning(reads));
    }

    private Uni<Boolean> adjust(Round round, UUID id, Set<UUID> contacts) {
        return contacts.isEmpty()
                ? Uni.createFrom().item(false)
                : on(round, id, () -> members.adjust(round.connection(), query(round, id, true), id, contacts));
    }

    private Uni<Boolean> replace(Round round, UUID id) {
        String next = next(Dependence.of(id, round.definitions()));
        return on(
                round,
                id,
                () -> members.replace(round.connection(), query(round, id, false), id, next)
                        .replaceWith(true));
    }

    private static String next(Dependence reads) {
        return reads.usesClock() && !reads.ranks() ? SOON : LATER;
    }

    private static Uni<Boolean> on(Round round, UUID id, Supplier<Uni<Boolean>> work) {
        return round.without().contains(id) ? Uni.createFrom().item(false) : SegmentFailure.of(id, work);
    }

    private static MembersQuery query(Round round, UUID id, boolean few) {
        return AudienceSql.members(round.tenant(), AudienceSpec.of(id), round.definitions(), few);
    }

    private static Collection<UUID> all(Definitions definitions) {
        List<UUID> all = new ArrayList<>(BUILT_IN);
        all.addAll(definitions.segments().keySet());
        return all;
    }

    /** Does the work on each item, one after the other; answers whether any answered yes. */
    private static <T> Uni<Boolean> any(Collection<T> items, Function<T, Uni<Boolean>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .map(answers -> answers.contains(true));
    }
}
