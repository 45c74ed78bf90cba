package com.dryjets.email.segment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Notes that the sizes of a tenant's segments have changed, so that its unsent emails may have other audiences. */
public interface AudienceChanges {

    /**
     * The notes of one tenant.
     *
     * @param noteIds listed one by one, because a note with a lower id may be committed later
     */
    record AudienceChange(String tenant, List<Long> noteIds) {
        public AudienceChange {
            noteIds = List.copyOf(noteIds);
        }
    }

    /** Lists the notes by tenant. */
    Uni<List<AudienceChange>> list(SqlConnection connection);

    /** Deletes the notes of a change. */
    Uni<Void> delete(SqlConnection connection, AudienceChange change);
}
