package com.dryjets.email.contact;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Declares the types of contacts' own fields. */
@ApplicationScoped
class FieldService {

    private static final int MOST = 500;

    private final TenantTransaction transactions;
    private final FieldRepository fields;
    private final ContactWriteRepository contacts;
    private final FieldUses uses;

    FieldService(
            TenantTransaction transactions, FieldRepository fields, ContactWriteRepository contacts, FieldUses uses) {
        this.transactions = transactions;
        this.fields = fields;
        this.contacts = contacts;
        this.uses = uses;
    }

    Uni<Page<FieldView>> list(Caller caller) {
        return transactions
                .sql(caller.tenant(), connection -> fields.list(connection, caller.tenant()))
                .map(found -> new Page<>(found, null));
    }

    /** Declares a field, or changes its type; fails with 409 if a contact's value or a segment does not suit the type. */
    Uni<FieldView> declare(Caller caller, String text, FieldType type) {
        String name = Problem.valid("/name", () -> FieldRules.name(text));
        return transactions.sql(
                caller.tenant(),
                // No contact is written meanwhile, so none gets a value of another type.
                connection -> contacts.lock(connection, caller.tenant())
                        .chain(() -> requireFit(connection, caller.tenant(), name, type))
                        .chain(() -> uses.changeType(connection, caller.tenant(), name, type))
                        .chain(() -> fields.declare(connection, caller.tenant(), name, type))
                        .chain(() -> fields.list(connection, caller.tenant()))
                        .map(all -> all.stream()
                                .filter(field -> field.name().equals(name))
                                .findFirst()
                                .orElseThrow()));
    }

    private Uni<Void> requireFit(SqlConnection connection, String tenant, String name, FieldType type) {
        return fields.list(connection, tenant)
                .invoke(all -> {
                    if (all.size() >= MOST
                            && all.stream().noneMatch(field -> field.name().equals(name))) {
                        throw Problem.conflict("At most %d fields can be declared. Delete one first.".formatted(MOST));
                    }
                })
                .chain(() -> fields.hasMisfit(connection, tenant, name, type))
                .invoke(misfit -> {
                    if (misfit) {
                        throw Problem.conflict("Some contacts have a value of another type in the field " + name
                                + ". Change those values first, or use another name.");
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> delete(Caller caller, String name) {
        return transactions
                .sql(
                        caller.tenant(),
                        connection -> uses.changeType(connection, caller.tenant(), name, null)
                                .chain(() -> fields.delete(connection, caller.tenant(), name)))
                .invoke(deleted -> {
                    if (!deleted) {
                        throw Problem.notFound("field", name);
                    }
                })
                .replaceWithVoid();
    }
}
