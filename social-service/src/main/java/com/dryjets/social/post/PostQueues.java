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

/** The queue's access to lanes and settings: whether posts may be published, and waking lanes that have due posts. */
@ApplicationScoped
class PostQueues {

    private final LaneService lanes;
    private final SettingsService settings;
    private final PlacementRepository placements;

    PostQueues(LaneService lanes, SettingsService settings, PlacementRepository placements) {
        this.lanes = lanes;
        this.settings = settings;
        this.placements = placements;
    }

    /** Locks the lanes of these accounts and returns what decides whether their posts may be published. */
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

    /** Triggers a new search for free times for the tenant's waiting posts, because an account may have one now. */
    Uni<Void> timeFreed(SqlConnection connection, String tenant) {
        return placements.soon(connection, tenant);
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
