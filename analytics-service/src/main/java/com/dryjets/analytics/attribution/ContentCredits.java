package com.dryjets.analytics.attribution;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;

/** Reads the attribution credits of content. */
public interface ContentCredits {

    /** The credits of one piece of content in all of its campaigns. */
    Uni<Credits> ofContent(SqlConnection connection, String tenant, List<UUID> campaignIds, UUID contentId);
}
