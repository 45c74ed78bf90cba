package com.dryjets.email.segment;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.Texts;
import com.dryjets.email.segment.SegmentRepository.Size;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps a tenant's segments, and shows their sizes. */
@ApplicationScoped
class SegmentService {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int MOST = 500;
    private static final int SAMPLED = 10;

    private final TenantTransaction transactions;
    private final SegmentRepository segments;
    private final AudienceRepository audiences;
    private final MembershipRepository members;
    private final Idempotency idempotency;

    SegmentService(
            TenantTransaction transactions,
            SegmentRepository segments,
            AudienceRepository audiences,
            MembershipRepository members,
            Idempotency idempotency) {
        this.transactions = transactions;
        this.segments = segments;
        this.audiences = audiences;
        this.members = members;
        this.idempotency = idempotency;
    }

    /** Lists the built-in segments, then the tenant's own by name. */
    Uni<Page<SegmentView>> list(Caller caller) {
        String tenant = caller.tenant();
        return in(
                        caller,
                        connection -> audiences
                                .definitions(connection, tenant)
                                .chain(definitions -> segments.sizes(connection, tenant)
                                        .chain(sizes -> segments.list(connection, tenant)
                                                .chain(own -> views(connection, tenant, definitions, sizes, own)))))
                .map(views -> new Page<>(views, null));
    }

    private Uni<List<SegmentView>> views(
            SqlConnection connection,
            String tenant,
            Definitions definitions,
            Map<UUID, Size> sizes,
            List<SegmentRow> own) {
        Stream<Listed> all = Stream.concat(
                Arrays.stream(BuiltInSegment.values()).map(Listed::of),
                own.stream().map(Listed::of));
        return Multi.createFrom()
                .iterable(all.toList())
                .onItem()
                .transformToUniAndConcatenate(listed -> size(connection, tenant, definitions, sizes, listed.id())
                        .map(size -> listed.view(size, definitions)))
                .collect()
                .asList();
    }

    /** A segment, built in or not. */
    private record Listed(
            UUID id,
            String name,
            Condition conditions,
            @Nullable SegmentRow own) {

        static Listed of(BuiltInSegment segment) {
            return new Listed(segment.id(), segment.title(), segment.condition(), null);
        }

        static Listed of(SegmentRow row) {
            return new Listed(row.id(), row.name(), row.conditions(), row);
        }

        SegmentView view(Size size, Definitions definitions) {
            return new SegmentView(
                    id,
                    name,
                    own == null,
                    size.size(),
                    size.evaluatedAt(),
                    conditions,
                    new ConditionText(definitions).sentence(conditions),
                    own == null ? null : own.createdAt(),
                    own == null ? null : own.updatedAt(),
                    own == null ? 0 : own.version());
        }
    }

    /** A size that is not maintained yet is counted. */
    private Uni<Size> size(
            SqlConnection connection, String tenant, Definitions definitions, Map<UUID, Size> sizes, UUID id) {
        Size known = sizes.get(id);
        return known != null
                ? Uni.createFrom().item(known)
                : audiences
                        .count(connection, AudienceSql.members(tenant, AudienceSpec.of(id), definitions, false))
                        .map(size -> new Size(size, null));
    }

    Uni<SegmentDetails> get(Caller caller, UUID id) {
        return in(caller, connection -> details(connection, caller.tenant(), id));
    }

    private Uni<SegmentDetails> details(SqlConnection connection, String tenant, UUID id) {
        return audiences
                .definitions(connection, tenant)
                .chain(definitions -> listed(connection, tenant, id).chain(listed -> {
                    MembersQuery members = AudienceSql.members(tenant, AudienceSpec.of(id), definitions, false);
                    return audiences
                            .measure(connection, members, SAMPLED)
                            .map(found -> new SegmentDetails(
                                    listed.view(new Size(found.size(), null), definitions), found.sample()));
                }));
    }

    private Uni<Listed> listed(SqlConnection connection, String tenant, UUID id) {
        return BuiltInSegment.find(id)
                .map(segment -> Uni.createFrom().item(Listed.of(segment)))
                .orElseGet(() -> own(connection, tenant, id).map(Listed::of));
    }

    private Uni<SegmentRow> own(SqlConnection connection, String tenant, UUID id) {
        return segments.find(connection, tenant, id)
                .onItem()
                .ifNull()
                .failWith(() -> BuiltInSegment.find(id).isPresent()
                        ? Problem.conflict("A built-in segment cannot be changed.")
                        : Problem.notFound("segment", id));
    }

    /** Counts and samples what conditions select, without keeping them. */
    Uni<SegmentPreview> preview(Caller caller, Condition conditions) {
        String tenant = caller.tenant();
        return in(
                caller,
                connection -> audiences.definitions(connection, tenant).chain(definitions -> {
                    require(conditions, definitions, null);
                    MembersQuery members = AudienceSql.matching(tenant, conditions, definitions);
                    return audiences
                            .measure(connection, members, SAMPLED)
                            .map(found -> new SegmentPreview(
                                    found.size(), found.sample(), new ConditionText(definitions).sentence(conditions)));
                }));
    }

    Uni<SegmentDetails> create(Caller caller, @Nullable String key, CreateSegment request) {
        String tenant = caller.tenant();
        String name = Problem.valid("/name", () -> Texts.name(request.name()));
        var once = new Idempotency.Request(caller, "POST /marketing/email/segments/create", key, request);
        return named(in(
                caller,
                connection -> idempotency
                        .once(
                                connection,
                                once,
                                UUID.class,
                                () -> createNew(connection, tenant, name, request.conditions()))
                        .chain(id -> details(connection, tenant, id))));
    }

    private Uni<UUID> createNew(SqlConnection connection, String tenant, String name, Condition conditions) {
        UUID id = Ids.next();
        return segments.lock(connection, tenant)
                .chain(() -> audiences.definitions(connection, tenant))
                .invoke(definitions -> {
                    if (definitions.segments().size() >= MOST) {
                        throw Problem.conflict("At most %d segments can be kept. Delete one first.".formatted(MOST));
                    }
                    require(conditions, definitions, null);
                })
                .chain(() -> segments.create(connection, tenant, id, name, conditions))
                .replaceWith(id);
    }

    Uni<SegmentDetails> update(Caller caller, UUID id, @Nullable String ifMatch, ChangeSegment request) {
        String tenant = caller.tenant();
        return named(in(
                caller,
                connection -> segments.lock(connection, tenant)
                        .chain(() -> own(connection, tenant, id))
                        .invoke(own -> ETag.require(ifMatch, own.version()))
                        .call(own -> audiences
                                .definitions(connection, tenant)
                                .invoke(definitions -> {
                                    if (request.conditions() != null) {
                                        require(request.conditions(), definitions, id);
                                        requireUsersFit(definitions.with(id, request.conditions()), id);
                                    }
                                })
                                .call(definitions -> request.conditions() == null
                                        ? Uni.createFrom().voidItem()
                                        : members.expire(connection, tenant, definitions.usersOf(id))))
                        .chain(own -> segments.update(
                                connection,
                                tenant,
                                id,
                                request.name() == null
                                        ? own.name()
                                        : Problem.valid("/name", () -> Texts.name(request.name())),
                                request.conditions() == null ? own.conditions() : request.conditions()))
                        .chain(() -> details(connection, tenant, id))));
    }

    /** Deletes a segment; fails with 409 while another segment or an unsent email uses it. */
    Uni<Void> delete(Caller caller, UUID id) {
        String tenant = caller.tenant();
        return in(
                caller,
                connection -> segments.lock(connection, tenant)
                        .chain(() -> own(connection, tenant, id))
                        .chain(() -> audiences.definitions(connection, tenant))
                        .invoke(definitions -> requireUnused(id, definitions))
                        .chain(() -> segments.isInUse(connection, tenant, id))
                        .invoke(used -> {
                            if (used) {
                                throw Problem.conflict("An unsent email uses this segment.");
                            }
                        })
                        .chain(() -> segments.delete(connection, tenant, id)));
    }

    private static void requireUsersFit(Definitions changed, UUID id) {
        changed.usersOf(id).stream()
                .filter(user -> ConditionRules.isTooLarge(changed.segments().get(user), changed))
                .findFirst()
                .ifPresent(user -> {
                    throw Problem.badField(
                            "/conditions",
                            "must be fewer, because the segment “%s” refers to this one and would be too large"
                                    .formatted(changed.name(user)));
                });
    }

    private static void requireUnused(UUID id, Definitions definitions) {
        definitions.segments().forEach((other, conditions) -> {
            if (conditions.tree().anyMatch(part -> id.equals(part.segment()))) {
                throw Problem.conflict("The segment “" + definitions.name(other) + "” refers to this one.");
            }
        });
    }

    private static void require(Condition conditions, Definitions definitions, @Nullable UUID own) {
        List<FieldError> errors = ConditionRules.check(conditions, definitions, own);
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
    }

    private <T> Uni<T> in(Caller caller, Function<SqlConnection, Uni<T>> work) {
        return transactions.sql(caller.tenant(), work);
    }

    private static <T> Uni<T> named(Uni<T> work) {
        return work.onFailure(
                        failure -> failure instanceof PgException sql && UNIQUE_VIOLATION.equals(sql.getSqlState()))
                .transform(duplicate -> Problem.conflict("Another segment has this name."));
    }
}
