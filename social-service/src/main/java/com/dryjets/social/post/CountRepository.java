package com.dryjets.social.post;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds up counts of posts. */
@ApplicationScoped
class CountRepository {

    /**
     * Replaces added rows, and the sums of their keys, by one sum each. Other replicas skip the rows meanwhile; a sum that
     * is left out stays beside the new one, and both count.
     */
    private static final String ADD_UP = """
            with added as (
                select ctid from post_count where not summed order by added_at limit $1 for update skip locked
            ), taken as (
                delete from post_count where ctid in (select ctid from added)
                returning tenant, campaign_id, channel, status, posts
            ), keys as (
                select distinct tenant, campaign_id from taken
            ), old as (
                select c.ctid from post_count c join keys using (tenant, campaign_id)
                where c.summed for update of c skip locked
            ), replaced as (
                delete from post_count where ctid in (select ctid from old)
                returning tenant, campaign_id, channel, status, posts
            ), summed as (
                insert into post_count (tenant, campaign_id, channel, status, posts, summed)
                select tenant, campaign_id, channel, status, sum(posts), true
                from (select * from taken union all select * from replaced) all_rows
                group by 1, 2, 3, 4 having sum(posts) <> 0
            )
            select count(*)::int as rows from taken""";

    /** Adds up to so many added rows; answers how many there were. */
    Uni<Integer> addUp(SqlConnection connection, int limit) {
        return connection
                .preparedQuery(ADD_UP)
                .execute(Tuple.of(limit))
                .map(rows -> rows.iterator().next().getInteger("rows"));
    }
}
