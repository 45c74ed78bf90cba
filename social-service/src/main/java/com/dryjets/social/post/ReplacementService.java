package com.dryjets.social.post;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Posts whose content was approved with other words while they were being published, or while their outcome was unknown.
 * The earlier words may be out already. Only once it is certain that they are not do the new ones replace them.
 */
@ApplicationScoped
public class ReplacementService {

    private final PostRepository posts;

    ReplacementService(PostRepository posts) {
        this.posts = posts;
    }

    /** Stops the post, as far as that is still possible, and lets it wait for the other words after that. */
    public Uni<Void> replaceLater(SqlConnection connection, Post post) {
        return posts.replaceLater(connection, post, "Other words of its content were approved.");
    }

    /** Posts of all tenants, apart from {@code except}, that did not come out and wait for other words. */
    public Uni<List<Post>> waiting(SqlConnection connection, Set<UUID> except, int limit) {
        return posts.reapproved(connection, except, limit);
    }

    /** Ends the waiting for other words. */
    public Uni<Void> replaced(SqlConnection connection, Post post) {
        return posts.replaced(connection, post.tenant(), post.id());
    }
}
