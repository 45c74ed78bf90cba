package com.dryjets.social.engagement;

import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Claims tracked posts, and stores the counters that were passed on. */
@ApplicationScoped
class EngagementRepository {

    private static final String INSERT = """
            insert into engagement (post_id, tenant, account_id, campaign_id, channel, content_id, external_id,
                published_at, next_poll_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp()) on conflict do nothing""";

    private static final String HOURS = "select hour, posts, score from posting_hour where account_id = $1";
    private static final int HOURS_OF_WEEK = 7 * 24;

    Uni<Void> insert(SqlConnection connection, String tenant, UUID accountId, PostPublished post) {
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.from(new Object[] {
                    post.postId(),
                    tenant,
                    accountId,
                    post.campaignId(),
                    post.channel().name(),
                    post.contentId(),
                    post.externalId(),
                    Utc.of(post.publishedAt())
                }))
                .replaceWithVoid();
    }

    Uni<HourlyEngagement> hours(SqlConnection connection, UUID accountId) {
        return connection.preparedQuery(HOURS).execute(Tuple.of(accountId)).map(rows -> {
            double[] posts = new double[HOURS_OF_WEEK];
            double[] scores = new double[HOURS_OF_WEEK];
            rows.forEach(row -> {
                posts[row.getInteger("hour")] = row.getLong("posts");
                scores[row.getInteger("hour")] = row.getDouble("score");
            });
            return new HourlyEngagement(posts, scores);
        });
    }
}
