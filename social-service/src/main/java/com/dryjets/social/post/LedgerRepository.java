package com.dryjets.social.post;

import com.dryjets.social.network.Step;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes and reads the ledger. Its times are the database's. */
@ApplicationScoped
class LedgerRepository {

    private static final String FIND = """
            select *, (extract(epoch from clock_timestamp() - started_at) * 1000)::bigint as age from publish_step
            where tenant = $1 and post_id = $2 order by number""";
    private static final String START = """
            insert into publish_step (post_id, number, tenant, account_id, step, started_at, outcome)
            values ($1, $2, $3, $4, $5, clock_timestamp(), 'STARTED')""";
    private static final String FINISH = """
            update publish_step set outcome = $4, remote_id = coalesce($5, remote_id), detail = $6, finished_at = clock_timestamp()
            where tenant = $1 and post_id = $2 and number = $3""";
    private static final String EXPIRE = """
            update publish_step set outcome = 'EXPIRED', finished_at = clock_timestamp()
            where tenant = $1 and post_id = $2 and step = $3 and outcome in ('DONE', 'PENDING')""";
    private static final String EXPIRE_PREPARED = """
            update publish_step set outcome = 'EXPIRED', finished_at = clock_timestamp()
            where tenant = $1 and post_id = $2 and outcome in ('DONE', 'PENDING')
              and (step like 'UPLOAD %' or step like 'PREPARE %')""";
    private static final String KNOWN = """
            select remote_id from publish_step
            where tenant = $1 and account_id = $2 and remote_id = any($3) and post_id <> $4""";

    private static final String LAST_OUTCOMES = """
            select distinct on (post_id) post_id, outcome from publish_step
            where tenant = $1 and post_id in (select unnest($2::uuid[])) order by post_id, number desc""";

    private static final String TAKEN = """
            select exists (
                    select 1 from publish_step
                    where tenant = $1 and account_id = $2 and remote_id = $3 and post_id <> $4)
                or exists (
                    select 1 from post
                    where tenant = $1 and account_id = $2 and id <> $4 and status = 'PUBLISHING' and parts = $5
                ) as taken""";

    Uni<Ledger> find(SqlConnection connection, String tenant, UUID postId) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant, postId))
                .map(rows -> new Ledger(StreamSupport.stream(rows.spliterator(), false)
                        .map(LedgerEntry::read)
                        .toList()));
    }

    Uni<Void> start(SqlConnection connection, PublishTask task) {
        return run(
                connection,
                START,
                task.post().id(),
                task.number(),
                task.post().tenant(),
                task.accountId(),
                task.step().key());
    }

    Uni<Void> finish(
            SqlConnection connection,
            PublishTask task,
            String outcome,
            @Nullable String remoteId,
            @Nullable String detail) {
        return run(
                connection, FINISH, task.post().tenant(), task.post().id(), task.number(), outcome, remoteId, detail);
    }

    /** Notes that what a step made can no longer be used. */
    Uni<Void> expire(SqlConnection connection, Post post, Step step) {
        return run(connection, EXPIRE, post.tenant(), post.id(), step.key());
    }

    /** Notes that what was uploaded or prepared belongs to another message or account. */
    Uni<Void> expirePrepared(SqlConnection connection, Post post) {
        return run(connection, EXPIRE_PREPARED, post.tenant(), post.id());
    }

    /**
     * Whether the id at the network is that of another post of ours, or may be: one with the same texts is being published
     * by the account at this moment.
     */
    Uni<Boolean> isTaken(SqlConnection connection, PublishTask task, String remoteId) {
        return connection
                .preparedQuery(TAKEN)
                .execute(Tuple.of(
                        task.post().tenant(),
                        task.accountId(),
                        remoteId,
                        task.post().id(),
                        MessageJson.parts(task.post().message())))
                .map(rows -> rows.iterator().next().getBoolean("taken"));
    }

    /** What the last attempts of posts came to, by the posts' ids. */
    Uni<Map<UUID, String>> lastOutcomes(SqlConnection connection, String tenant, List<UUID> postIds) {
        return postIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : connection
                        .preparedQuery(LAST_OUTCOMES)
                        .execute(Tuple.of(tenant, postIds.toArray(UUID[]::new)))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .collect(Collectors.toMap(
                                        row -> row.getUUID("post_id"), row -> row.getString("outcome"))));
    }

    /** Which of the account's ids at its network belong to other posts of ours. */
    Uni<Set<String>> known(SqlConnection connection, PublishTask task, List<String> remoteIds) {
        return connection
                .preparedQuery(KNOWN)
                .execute(Tuple.of(
                        task.post().tenant(),
                        task.accountId(),
                        remoteIds.toArray(String[]::new),
                        task.post().id()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("remote_id"))
                        .collect(Collectors.toSet()));
    }

    private static Uni<Void> run(SqlConnection connection, String sql, @Nullable Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).replaceWithVoid();
    }
}
