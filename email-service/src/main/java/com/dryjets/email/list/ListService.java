package com.dryjets.email.list;

import com.dryjets.contracts.identifier.Ids;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a tenant's lists and who is on them. */
@ApplicationScoped
class ListService {

    private static final String UNIQUE_VIOLATION = "23505";
    /** More could not be shown in one answer. */
    private static final int MOST = 500;

    private final TenantTransaction transactions;
    private final ListRepository lists;
    private final MemberRepository members;
    private final Idempotency idempotency;
    private final PageLinks links;

    ListService(
            TenantTransaction transactions,
            ListRepository lists,
            MemberRepository members,
            Idempotency idempotency,
            PageLinks links) {
        this.transactions = transactions;
        this.lists = lists;
        this.members = members;
        this.idempotency = idempotency;
        this.links = links;
    }

    Uni<Page<ListView>> list(Caller caller) {
        return transactions
                .sql(caller.tenant(), connection -> lists.list(connection, caller.tenant()))
                .map(found -> new Page<>(found, null).map(list -> view(caller.tenant(), list)));
    }

    Uni<ListView> get(Caller caller, UUID id) {
        return transactions.sql(caller.tenant(), connection -> view(connection, caller.tenant(), id));
    }

    Uni<ListView> create(Caller caller, @Nullable String key, CreateList request) {
        String tenant = caller.tenant();
        ListData data = ListData.of(request);
        var once = new Idempotency.Request(caller, "POST /marketing/email/lists", key, request);
        return named(transactions.sql(
                tenant,
                connection -> idempotency
                        .once(connection, once, UUID.class, () -> {
                            UUID id = Ids.next();
                            return lists.lockAndCount(connection, tenant)
                                    .invoke(ListService::requireRoom)
                                    .chain(() -> lists.create(connection, tenant, id, data))
                                    .replaceWith(id);
                        })
                        .chain(id -> view(connection, tenant, id))));
    }

    private static void requireRoom(int lists) {
        if (lists >= MOST) {
            throw Problem.conflict("At most %d lists can be kept. Delete one first.".formatted(MOST));
        }
    }

    Uni<ListView> update(Caller caller, UUID id, @Nullable String ifMatch, ChangeList request) {
        String tenant = caller.tenant();
        return named(transactions.sql(
                tenant,
                connection -> find(connection, tenant, id)
                        .invoke(list -> ETag.require(ifMatch, list.version()))
                        .call(list -> requireUnusedTopics(connection, tenant, list, ListData.of(list, request)))
                        .call(list ->
                                members.chooseForAll(connection, tenant, id, added(list, ListData.of(list, request))))
                        .chain(list -> lists.update(connection, tenant, id, ListData.of(list, request)))
                        .chain(() -> view(connection, tenant, id))));
    }

    private static List<String> added(StoredList list, ListData changed) {
        return changed.topics().stream()
                .filter(topic -> !list.topics().contains(topic))
                .toList();
    }

    private Uni<Void> requireUnusedTopics(SqlConnection connection, String tenant, StoredList list, ListData changed) {
        return Multi.createFrom()
                .iterable(list.topics())
                .select()
                .where(topic -> !changed.topics().contains(topic))
                .onItem()
                .transformToUniAndConcatenate(topic -> requireUnused(connection, tenant, list.id(), topic))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> requireUnused(SqlConnection connection, String tenant, UUID list, String topic) {
        return lists.segmentOfTopic(connection, tenant, list, topic)
                .invoke(segment -> refuseIfUsed(
                        segment, "The segment “%s” uses the topic %s. Change its conditions first.", topic))
                .chain(() -> lists.emailOfTopic(connection, tenant, list, topic))
                .invoke(email -> refuseIfUsed(
                        email, "The unsent email “%s” is about the topic %s. Change its audience first.", topic))
                .replaceWithVoid();
    }

    private static void refuseIfUsed(String user, String reason, String topic) {
        if (!user.isEmpty()) {
            throw Problem.conflict(reason.formatted(user, topic));
        }
    }

    /** Deletes a list; fails with 409 while a segment or an unsent email uses it. */
    Uni<Void> delete(Caller caller, UUID id) {
        String tenant = caller.tenant();
        return transactions.sql(
                tenant,
                connection -> find(connection, tenant, id)
                        .chain(() -> lists.isInUse(connection, tenant, id))
                        .invoke(used -> {
                            if (used) {
                                throw Problem.conflict("A segment or an unsent email uses this list.");
                            }
                        })
                        .chain(() -> lists.delete(connection, tenant, id)));
    }

    Uni<MembersChanged> add(Caller caller, UUID id, AddMembers request) {
        String tenant = caller.tenant();
        return transactions.sql(
                tenant,
                connection -> find(connection, tenant, id)
                        .chain(() -> members.add(connection, tenant, id, request.contactIds()))
                        .chain(added -> members.refused(connection, tenant, id, request.contactIds())
                                .map(refused -> new MembersChanged(added, refused))));
    }

    Uni<Void> remove(Caller caller, UUID id, UUID contact) {
        return transactions
                .sql(caller.tenant(), connection -> members.remove(connection, caller.tenant(), id, contact))
                .invoke(removed -> {
                    if (!removed) {
                        throw Problem.notFound("subscription", contact);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<StoredList> find(SqlConnection connection, String tenant, UUID id) {
        return lists.find(connection, tenant, id).onItem().ifNull().failWith(() -> Problem.notFound("list", id));
    }

    private Uni<ListView> view(SqlConnection connection, String tenant, UUID id) {
        return find(connection, tenant, id).map(list -> view(tenant, list));
    }

    private ListView view(String tenant, StoredList list) {
        return list.view(links.subscribe(tenant, list.id()));
    }

    private static <T> Uni<T> named(Uni<T> work) {
        return work.onFailure(
                        failure -> failure instanceof PgException sql && UNIQUE_VIOLATION.equals(sql.getSqlState()))
                .transform(duplicate -> Problem.conflict("Another list has this name."));
    }
}
