package com.dryjets.social.account;

import com.dryjets.social.lane.LaneService;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RateLimit.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Notes the limits that networks report. */
@ApplicationScoped
class RateLimitNotes {

    private final RateLimitRepository limits;
    private final LaneService lanes;
    private final RecentLimits recent = new RecentLimits();

    RateLimitNotes(RateLimitRepository limits, LaneService lanes) {
        this.limits = limits;
        this.lanes = lanes;
    }

    /** Stores those of the reported limits that are news, and lets an account rest that has used one up. */
    Uni<Void> note(SqlConnection connection, String tenant, UUID accountId, List<RateLimit> reported) {
        Uni<Void> noted = Uni.createFrom().voidItem();
        for (RateLimit limit : reported) {
            if (recent.isNews(accountId, limit)) {
                noted = noted.chain(() -> limits.store(connection, tenant, accountId, limit))
                        .chain(() -> restIfUsedUp(connection, tenant, accountId, limit));
            }
        }
        return noted;
    }

    private Uni<Void> restIfUsedUp(SqlConnection connection, String tenant, UUID accountId, RateLimit limit) {
        return limit.remaining() > 0 || limit.scope() != Scope.ACCOUNT || limit.resetsAt() == null
                ? Uni.createFrom().voidItem()
                : lanes.block(connection, tenant, accountId, limit.operation(), limit.resetsAt());
    }
}
