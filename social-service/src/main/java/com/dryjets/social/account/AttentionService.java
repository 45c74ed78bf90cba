package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.post.AccountPosts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Marks accounts that need a person, holds their posts and tells other services. */
@ApplicationScoped
class AttentionService {

    private static final Logger LOG = Logger.getLogger(AttentionService.class);

    private final TokenRepository accounts;
    private final LaneService lanes;
    private final AccountPosts posts;
    private final AccountEvents events;

    AttentionService(TokenRepository accounts, LaneService lanes, AccountPosts posts, AccountEvents events) {
        this.accounts = accounts;
        this.lanes = lanes;
        this.posts = posts;
        this.events = events;
    }

    /** Marks the account unless its tokens were renewed meanwhile. */
    Uni<Void> need(
            SqlConnection connection,
            String tenant,
            UUID accountId,
            Channel channel,
            long tokenVersion,
            Attention reason,
            @Nullable String detail) {
        return accounts.needAttention(connection, tenant, accountId, tokenVersion, reason, detail)
                .chain(name -> name.isPresent()
                        ? stop(connection, tenant, accountId, channel, reason)
                                .chain(() -> events.needsAttention(
                                        connection, tenant, accountId, channel, name.get(), reason, detail))
                        : Uni.createFrom().voidItem());
    }

    /** Closes the lane first: who sets a post aside looks at the lane, and either sees it closed or is held here. */
    private Uni<Void> stop(SqlConnection connection, String tenant, UUID accountId, Channel channel, Attention reason) {
        LOG.warnf(
                "Account needs attention accountId=%s channel=%s reason=%s tenant=%s",
                accountId, channel, reason, tenant);
        return lanes.close(connection, tenant, accountId).chain(() -> posts.hold(connection, tenant, accountId));
    }
}
