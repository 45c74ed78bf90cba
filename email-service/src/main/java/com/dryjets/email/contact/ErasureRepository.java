package com.dryjets.email.contact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deletes everything about a person. */
@ApplicationScoped
class ErasureRepository {

    private static final String NOTE = """
            insert into contact_erasure (contact_id, tenant, erased_by, blocked, erased_at) values ($1, $2, $3, $4, now())
            on conflict do nothing""";

    private static final String KEY = "select contact_key from contact where tenant = $1 and id = $2";

    private static final String WAITING = """
            delete from contact_event_waiting w using contact c
            where c.tenant = $1 and c.id = $2 and w.tenant = c.tenant and w.contact_key = c.contact_key""";

    /** Its events and consents go with it. */
    private static final String CONTACT = "delete from contact where tenant = $1 and id = $2";

    private static final String REJECTED = """
            delete from contact_import_reject where tenant = $1
              and exists (select from unnest(cells) cell where normalize(cell) ~* any($2))""";

    private static final String PREVIEWED = """
            update contact_import set preview = coalesce((
                select jsonb_agg(line order by place) from jsonb_array_elements(preview) with ordinality as p(line, place)
                where not normalize(cast(line as text)) ~* any($2)), '[]')
            where tenant = $1 and normalize(cast(preview as text)) ~* any($2)""";

    /** Finds the key of a contact in the system that it comes from; null if there is none. */
    Uni<@Nullable String> key(SqlConnection connection, String tenant, UUID contactId) {
        return connection
                .preparedQuery(KEY)
                .execute(Tuple.of(tenant, contactId))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getString("contact_key"));
    }

    /** Deletes a contact and what depends on it, and notes who did it; nothing if there is no such contact. */
    Uni<Void> erase(SqlConnection connection, String tenant, UUID contactId, boolean block, String by) {
        Tuple who = Tuple.of(tenant, contactId);
        return connection
                .preparedQuery(NOTE)
                .execute(Tuple.of(contactId, tenant, by, block))
                .chain(() -> connection.preparedQuery(WAITING).execute(who))
                .chain(() -> connection.preparedQuery(CONTACT).execute(who))
                .replaceWithVoid();
    }

    /**
     * Deletes what imports keep about an address: rejected rows, and rows of previews.
     *
     * @param spellings of the address
     */
    Uni<Void> eraseRows(SqlConnection connection, String tenant, Set<String> spellings) {
        String[] patterns = spellings.stream().map(ErasureRepository::pattern).toArray(String[]::new);
        return connection
                .preparedQuery(REJECTED)
                .execute(Tuple.of(tenant, patterns))
                .chain(() -> connection.preparedQuery(PREVIEWED).execute(Tuple.of(tenant, patterns)))
                .replaceWithVoid();
    }

    /** A regular expression (PostgreSQL manual, 9.7.3) for an address that is not the end or the start of another one. */
    static String pattern(String address) {
        return "(^|[^[:alnum:].!#$%&'*+/=?^_`{|}~-])" + address.replaceAll("([^\\p{L}\\p{N}@])", "\\\\$1")
                + "($|[^[:alnum:].-]|\\.($|[^[:alnum:]]))";
    }
}
