package com.dryjets.social.post;

import com.dryjets.social.lane.LaneService;
import com.dryjets.social.settings.Approvals;
import com.dryjets.social.settings.SettingsService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the queue asks of accounts: whether they can publish, and to look for what has become due. */
@ApplicationScoped
class PostQueues {

    private final LaneService lanes;
    private final SettingsService settings;

    PostQueues(LaneService lanes, SettingsService settings) {
        this.lanes = lanes;
        this.settings = settings;
    }

    /** What lets posts of these accounts leave; their lanes stay locked. */
    Uni<Readiness> readiness(SqlConnection connection, String tenant, Collection<UUID> accounts) {
        return settings.approvals(connection, tenant)
                .chain(approvals -> lanes.lockOpen(connection, tenant, accounts)
                        .map(open -> new Readiness(open, approvals == Approvals.FOUR_EYES)));
    }

    /** Wakes the lanes of posts that have been queued. */
    Uni<Void> wake(SqlConnection connection, String tenant, List<Post> changed) {
        Map<UUID, Instant> dueAt = new HashMap<>();
        for (Post post : changed) {
            if (post.status() == PostStatus.QUEUED && post.accountId() != null) {
                dueAt.merge(post.accountId(), post.dueAt(), PostQueues::earlier);
            }
        }
        return lanes.wake(connection, tenant, dueAt);
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
