package com.dryjets.social.engagement;

import com.dryjets.contracts.event.PostEvent.PostPublished;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tracks published posts and passes on how their counters change. */
@ApplicationScoped
public class EngagementService {

    private final EngagementRepository posts;

    EngagementService(EngagementRepository posts) {
        this.posts = posts;
    }

    /** Starts tracking a post in the transaction that records its publication. */
    public Uni<Void> track(SqlConnection connection, String tenant, UUID accountId, PostPublished post) {
        return posts.insert(connection, tenant, accountId, post);
    }

    /** What an account's posts brought, by hour of the week. */
    public Uni<HourlyEngagement> hours(SqlConnection connection, UUID accountId) {
        return posts.hours(connection, accountId);
    }
}
