package com.dryjets.content.recommendation;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The published pieces of a tenant. */
public interface PublishedPieces {

    /** Lists the newest ones with metrics, inside the tenant's transaction. */
    Uni<List<PublishedPiece>> newest(String tenant);
}
