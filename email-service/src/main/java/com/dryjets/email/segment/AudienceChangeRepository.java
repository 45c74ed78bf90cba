package com.dryjets.email.segment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Queries of the notes about audiences. */
@ApplicationScoped
class AudienceChangeRepository implements AudienceChanges {

    private static final String LIST = "select tenant, array_agg(id) as notes from audience_change group by tenant";

    private static final String DELETE = "delete from audience_change where tenant = $1 and id = any($2)";

    @Override
    public Uni<List<AudienceChange>> list(SqlConnection connection) {
        return connection
                .query(LIST)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new AudienceChange(row.getString("tenant"), List.of(row.getArrayOfLongs("notes"))))
                        .toList());
    }

    @Override
    public Uni<Void> delete(SqlConnection connection, AudienceChange change) {
        return connection
                .preparedQuery(DELETE)
                .execute(Tuple.of(change.tenant(), change.noteIds().toArray(Long[]::new)))
                .replaceWithVoid();
    }
}
