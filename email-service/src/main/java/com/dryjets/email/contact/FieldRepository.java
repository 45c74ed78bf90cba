package com.dryjets.email.contact;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Queries of the declared fields of contacts. */
@ApplicationScoped
class FieldRepository implements DeclaredFields {

    private static final String LIST = "select * from contact_field where tenant = $1 order by name limit 1000";

    private static final String NAMES = "select name from contact_field where tenant = :tenant";

    private static final String DECLARE = """
            insert into contact_field (tenant, name, type, created_at) values ($1, $2, $3, now())
            on conflict (tenant, name) do update set type = excluded.type""";

    /** A value of another type; dates are text as well, written so that they sort by time. */
    private static final String MISFIT = """
            select exists (select from contact c where c.tenant = $1 and (case $3
              when 'NUMBER' then jsonb_typeof(c.attributes -> $2) <> 'number'
              when 'BOOLEAN' then jsonb_typeof(c.attributes -> $2) <> 'boolean'
              when 'LIST' then jsonb_typeof(c.attributes -> $2) <> 'array'
              when 'DATE' then jsonb_typeof(c.attributes -> $2) <> 'string'
                or c.attributes ->> $2 !~ '^\\d{4}-\\d\\d-\\d\\d$' or not pg_input_is_valid(c.attributes ->> $2, 'date')
              else jsonb_typeof(c.attributes -> $2) <> 'string' end))""";

    Uni<List<FieldView>> list(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(LIST)
                .execute(Tuple.of(tenant))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(FieldRepository::view)
                        .toList());
    }

    @Override
    public Uni<Set<String>> names(String tenant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NAMES, String.class)
                        .setParameter("tenant", tenant)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** Answers the declared types by name. */
    Uni<Map<String, FieldType>> types(SqlConnection connection, String tenant) {
        return list(connection, tenant).map(fields -> {
            Map<String, FieldType> types = new HashMap<>();
            fields.forEach(field -> types.put(field.name(), field.type()));
            return types;
        });
    }

    /** Returns whether a contact has a value in the field that is not of this type. */
    Uni<Boolean> hasMisfit(SqlConnection connection, String tenant, String name, FieldType type) {
        return connection
                .preparedQuery(MISFIT)
                .execute(Tuple.of(tenant, name, type.name()))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    Uni<Void> declare(SqlConnection connection, String tenant, String name, FieldType type) {
        return connection
                .preparedQuery(DECLARE)
                .execute(Tuple.of(tenant, name, type.name()))
                .replaceWithVoid();
    }

    /** Forgets the type of a field; returns whether it was declared. */
    Uni<Boolean> delete(SqlConnection connection, String tenant, String name) {
        return connection
                .preparedQuery("delete from contact_field where tenant = $1 and name = $2")
                .execute(Tuple.of(tenant, name))
                .map(result -> result.rowCount() == 1);
    }

    private static FieldView view(Row row) {
        return new FieldView(
                row.getString("name"),
                FieldType.valueOf(row.getString("type")),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
