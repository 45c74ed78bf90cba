package com.dryjets.email.template;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.Texts;
import com.dryjets.email.design.Blocks;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the blocks that a tenant uses again and again. */
@ApplicationScoped
class SavedBlockService {

    private final TenantTransaction transactions;
    private final SavedBlockRepository blocks;
    private final Idempotency idempotency;

    SavedBlockService(TenantTransaction transactions, SavedBlockRepository blocks, Idempotency idempotency) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.idempotency = idempotency;
    }

    Uni<Page<SavedBlockView>> list(Caller caller, PageRequest page) {
        return transactions
                .sql(caller.tenant(), connection -> blocks.page(connection, caller.tenant(), page))
                .map(found -> Page.of(found, page, block -> Cursor.write(block.id())));
    }

    Uni<SavedBlockView> create(Caller caller, @Nullable String key, CreateBlock request) {
        String tenant = caller.tenant();
        String name = Problem.valid("/name", () -> Texts.name(request.name()));
        Blocks.check(request.block(), "/block");
        var once = new Idempotency.Request(caller, "POST /marketing/email/blocks", key, request);
        return UniqueNames.named(
                transactions.sql(
                        tenant,
                        connection -> idempotency
                                .once(
                                        connection,
                                        once,
                                        UUID.class,
                                        () -> blocks.create(connection, tenant, Ids.next(), name, request.block())
                                                .map(SavedBlockView::id))
                                .chain(id -> find(connection, tenant, id))),
                "block");
    }

    Uni<SavedBlockView> update(Caller caller, UUID id, @Nullable String ifMatch, ChangeBlock request) {
        String tenant = caller.tenant();
        if (request.block() != null) {
            Blocks.check(request.block(), "/block");
        }
        return UniqueNames.named(
                transactions.sql(
                        tenant,
                        connection -> find(connection, tenant, id)
                                .invoke(stored -> ETag.require(ifMatch, stored.version()))
                                .chain(stored -> update(connection, tenant, stored, request))),
                "block");
    }

    private Uni<SavedBlockView> update(
            SqlConnection connection, String tenant, SavedBlockView stored, ChangeBlock request) {
        @Nullable String asked = request.name();
        String name = asked == null ? stored.name() : Problem.valid("/name", () -> Texts.name(asked));
        return blocks.update(
                        connection,
                        tenant,
                        stored.id(),
                        name,
                        Objects.requireNonNullElse(request.block(), stored.block()),
                        stored.version())
                .onItem()
                .ifNull()
                .failWith(Problem::stale);
    }

    Uni<Void> delete(Caller caller, UUID id) {
        return transactions
                .sql(caller.tenant(), connection -> blocks.delete(connection, caller.tenant(), id))
                .invoke(deleted -> {
                    if (!deleted) {
                        throw Problem.notFound("block", id);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<SavedBlockView> find(SqlConnection connection, String tenant, UUID id) {
        return blocks.find(connection, tenant, id).onItem().ifNull().failWith(() -> Problem.notFound("block", id));
    }
}
