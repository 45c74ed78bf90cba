package com.dryjets.social.post;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Stores what people and campaigns do with posts. Statements that change a state list the states that allow the change. */
@ApplicationScoped
class PostRepository {

    private static final String INSERT = """
            insert into post (id, tenant, campaign_id, channel, account_id, content_id, parts, media, link, options,
                status, holds, scheduled_for, timing, due_at, created_by, created_at, updated_at, authors,
                version)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $13, $15, $16, $16, $17, 1)""";
    private static final String FIND = "select * from post where tenant = $1 and id = $2";
    private static final String LOCK = FIND + " for update";
    private static final String FIND_ALL = "select * from post where tenant = $1 and id = any($2)";
    private static final String OF_CONTENT = """
            select * from post where tenant = $1 and campaign_id = $2 and content_id = any($3) order by id for update""";

    private static final String ACCOUNTS_OF_CONTENT = """
            select distinct account_id from post where tenant = $1 and campaign_id = $2 and content_id = any($3)
              and account_id is not null""";

    private static final String ACCOUNTS = """
            select distinct account_id from post where tenant = $1 and id = any($2) and account_id is not null""";

    private static final String CHANGE_POST = """
            update post set account_id = $3, parts = $4, media = $5, link = $6, options = $7, scheduled_for = $8,
                moved_because = case when scheduled_for = $8 then moved_because end, timing = $9, due_at = $8, status = $10, holds = $11, authors = $13, failures = 0,
                failure_code = $14, failure = $15,
                next_message = case when $10 in ('UNKNOWN', 'FAILED') then next_message end, cancel_reason = null,
                reapproved = false, updated_at = clock_timestamp(), version = version + 1
            where tenant = $1 and id = $2 and status = any($12) returning version""";

    /** Cancels a post unless it turns out to be published; it is then queued again with the newly approved message. */
    private static final String REPLACE_LATER = """
            update post set reapproved = true, cancel_reason = $3,
                updated_at = clock_timestamp(), version = version + 1
            where tenant = $1 and id = $2 and status in ('PUBLISHING', 'UNKNOWN')""";

    private static final String REAPPROVED = """
            select * from post where reapproved and status in ('FAILED', 'CANCELLED') and id <> all($1)
            order by id limit $2""";
    private static final String REPLACED = "update post set reapproved = false where tenant = $1 and id = $2";

    private static final String CANCEL_POSTS = """
            update post set status = 'CANCELLED', holds = '{}', cancel_reason = $3, reapproved = false,
                updated_at = clock_timestamp(),
                version = version + 1
            where tenant = $1 and id = any($2) and status in ('QUEUED', 'HELD', 'FAILED') and external_id is null
            returning *""";
    private static final String STOP_POSTS = """
            update post set status = 'PUBLISHED', holds = '{}', warning = $3, failure_code = null, failure = null,
                cancel_reason = null, reapproved = false, updated_at = clock_timestamp(), version = version + 1
            where tenant = $1 and id = any($2) and status in ('QUEUED', 'HELD', 'FAILED') and external_id is not null
            returning *""";
    private static final String REWORD_LATER =
            "update post set next_message = $3 where tenant = $1 and id = $2 and status = 'UNKNOWN'";
    private static final String WANT_CANCELLED = """
            update post set cancel_reason = $3, reapproved = false, updated_at = clock_timestamp(), version = version + 1
            where tenant = $1 and id = any($2) and status in ('PUBLISHING', 'UNKNOWN')""";
    private static final String UNFINISHED = """
            select id from post where tenant = $1 and campaign_id = $2 and id > $3
              and status in ('QUEUED', 'HELD', 'PUBLISHING', 'UNKNOWN') order by id limit $4""";

    private static final String MOVE = """
            update post p set scheduled_for = m.at, due_at = m.at, moved_because = $4, holds = array_remove(holds, 'TIME'),
                status = case when array_remove(holds, 'TIME') = '{}' then 'QUEUED' else status end,
                updated_at = clock_timestamp(), version = version + 1
            from (select unnest($2::uuid[]) as id, unnest($3::timestamptz[]) as at) m
            where p.tenant = $1 and p.id = m.id and p.status in ('QUEUED', 'HELD')
              and (p.scheduled_for <> m.at or 'TIME' = any(p.holds))
            returning p.*""";
    private static final String WAITING = """
            select id, account_id, channel, status, timing, scheduled_for, due_at, null::timestamptz as latest from post
            where tenant = $1 and id = any($2) and status in ('QUEUED', 'HELD')""";
    private static final String NOTE = """
            update post set parts = $3, warning = $4, updated_at = clock_timestamp(), version = version + 1
            where tenant = $1 and id = $2 and status = 'PUBLISHED'""";

    Uni<Void> insert(SqlConnection connection, List<Post> posts) {
        return posts.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(INSERT)
                        .executeBatch(
                                posts.stream().map(PostRepository::columns).toList())
                        .replaceWithVoid();
    }

    private static Tuple columns(Post post) {
        Message message = post.message();
        return Tuple.from(new Object[] {
            post.id(),
            post.tenant(),
            post.campaignId(),
            message.channel().name(),
            post.accountId(),
            message.contentId(),
            MessageJson.parts(message),
            MessageJson.media(message),
            message.link() == null ? null : message.link().toString(),
            MessageJson.options(message),
            post.status().name(),
            PostRows.names(post.holds()),
            Utc.of(post.scheduledFor()),
            post.timing().name(),
            post.createdBy(),
            Utc.of(post.createdAt()),
            post.authors().toArray(String[]::new)
        });
    }

    /** Finds a post, or fails with 404. */
    Uni<Post> get(SqlConnection connection, String tenant, UUID id) {
        return one(connection, FIND, tenant, id);
    }

    /** Returns the posts with these ids that exist. */
    Uni<List<Post>> find(SqlConnection connection, String tenant, List<UUID> ids) {
        return many(connection, FIND_ALL, tenant, ids.toArray(UUID[]::new));
    }

    /** Locks a post until the transaction ends, or fails with 404. */
    Uni<Post> lock(SqlConnection connection, String tenant, UUID id) {
        return one(connection, LOCK, tenant, id);
    }

    private static Uni<Post> one(SqlConnection connection, String sql, String tenant, UUID id) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(tenant, id))
                .map(PostRows::readAll)
                .map(found -> found.stream().findFirst().orElseThrow(() -> Problem.notFound("post", id)));
    }

    /** Locks the posts of content pieces in a campaign. */
    Uni<List<Post>> ofContent(SqlConnection connection, String tenant, UUID campaignId, List<UUID> contentIds) {
        return many(connection, OF_CONTENT, tenant, campaignId, contentIds.toArray(UUID[]::new));
    }

    /** Returns the accounts of the posts that a campaign has of content pieces. */
    Uni<Set<UUID>> accountsOfContent(SqlConnection connection, String tenant, UUID campaignId, List<UUID> contentIds) {
        return accounts(connection, ACCOUNTS_OF_CONTENT, Tuple.of(tenant, campaignId, contentIds.toArray(UUID[]::new)));
    }

    /** Returns the accounts of posts. */
    Uni<Set<UUID>> accounts(SqlConnection connection, String tenant, Set<UUID> ids) {
        return accounts(connection, ACCOUNTS, Tuple.of(tenant, ids.toArray(UUID[]::new)));
    }

    private static Uni<Set<UUID>> accounts(SqlConnection connection, String sql, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("account_id"))
                        .collect(Collectors.toSet()));
    }

    /** Stores a message for a post that is being looked up; it replaces the old one if that was not published. */
    Uni<Void> rewordLater(SqlConnection connection, Post post, Message message) {
        JsonObject later = message.equals(post.message()) ? null : MessageJson.all(message);
        return run(connection, REWORD_LATER, post.tenant(), post.id(), later);
    }

    /** Stores the message, time, account and state of a post if its state allows {@code action}; returns its version. */
    Uni<Optional<Long>> change(SqlConnection connection, Post post, PostAction action) {
        Message message = post.message();
        return connection
                .preparedQuery(CHANGE_POST)
                .execute(Tuple.from(new Object[] {
                    post.tenant(),
                    post.id(),
                    post.accountId(),
                    MessageJson.parts(message),
                    MessageJson.media(message),
                    message.link() == null ? null : message.link().toString(),
                    MessageJson.options(message),
                    Utc.of(post.scheduledFor()),
                    post.timing().name(),
                    post.status().name(),
                    PostRows.names(post.holds()),
                    PostTransitions.from(action),
                    post.authors().toArray(String[]::new),
                    post.failure() == null ? null : post.failure().code().name(),
                    post.failure() == null ? null : post.failure().detail()
                }))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLong("version"))
                        .findFirst());
    }

    /**
     * Cancels the posts that are certainly not published, and marks the others as no longer wanted; returns the cancelled.
     */
    Uni<List<Post>> cancel(SqlConnection connection, String tenant, List<UUID> ids, String reason) {
        UUID[] all = ids.toArray(UUID[]::new);
        return run(connection, WANT_CANCELLED, tenant, all, reason)
                .chain(() -> many(connection, CANCEL_POSTS, tenant, all, reason));
    }

    /** Ends posts as published with the parts that are visible, if no replica is publishing the rest; returns them. */
    Uni<List<Post>> stop(SqlConnection connection, String tenant, List<UUID> ids, String warning) {
        return many(connection, STOP_POSTS, tenant, ids.toArray(UUID[]::new), warning);
    }

    /** Marks a post that is being published to be queued again with a new message if its publication fails. */
    Uni<Void> replaceLater(SqlConnection connection, Post post, String reason) {
        return run(connection, REPLACE_LATER, post.tenant(), post.id(), reason);
    }

    /** Lists posts, across all tenants, that are to be queued again with a new message, except {@code except}. */
    Uni<List<Post>> reapproved(SqlConnection connection, Set<UUID> except, int limit) {
        return many(connection, REAPPROVED, except.toArray(UUID[]::new), limit);
    }

    Uni<Void> replaced(SqlConnection connection, String tenant, UUID id) {
        return run(connection, REPLACED, tenant, id);
    }

    /** Lists the ids of a campaign's unfinished posts that follow {@code after}, in order. */
    Uni<List<UUID>> unfinished(SqlConnection connection, String tenant, UUID campaignId, UUID after, int limit) {
        return connection
                .preparedQuery(UNFINISHED)
                .execute(Tuple.of(tenant, campaignId, after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    /** Returns those of these posts that are waiting. */
    Uni<List<Released>> waiting(SqlConnection connection, String tenant, Set<UUID> ids) {
        return connection
                .preparedQuery(WAITING)
                .execute(Tuple.of(tenant, ids.toArray(UUID[]::new)))
                .map(PostRows::released);
    }

    /** Moves waiting posts to new times, which ends a wait for a free one; returns those whose time changed. */
    Uni<List<Post>> move(SqlConnection connection, String tenant, Map<UUID, Instant> times, MoveReason reason) {
        Map<UUID, Instant> ordered = new LinkedHashMap<>(times);
        return many(
                connection,
                MOVE,
                tenant,
                ordered.keySet().toArray(UUID[]::new),
                ordered.values().stream().map(Utc::of).toArray(OffsetDateTime[]::new),
                reason.name());
    }

    private static Uni<List<Post>> many(SqlConnection connection, String sql, @Nullable Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).map(PostRows::readAll);
    }

    private static Uni<Void> run(SqlConnection connection, String sql, @Nullable Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).replaceWithVoid();
    }

    /** Stores what is known about a published post. */
    Uni<Void> note(SqlConnection connection, Post post, Message message, @Nullable String warning) {
        return run(connection, NOTE, post.tenant(), post.id(), MessageJson.parts(message), warning);
    }
}
