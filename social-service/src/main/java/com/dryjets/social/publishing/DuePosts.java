package com.dryjets.social.publishing;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Takes due posts from the queue, each for one replica at a time. */
@ApplicationScoped
class DuePosts {

    /**
     * A post of a campaign that runs, at an account that can publish. What has an attempt without an outcome, or is to
     * be cancelled, is taken whatever the campaign's state: the one is only looked up, the other put away.
     */
    private static final String LEASE = """
            update post set lease = $1, leased_until = $2
            where id in (
                select p.id from post p
                join campaign_state c on c.campaign_id = p.campaign_id
                join social_account a on a.tenant = p.tenant and a.platform = p.channel
                where p.status = 'SCHEDULED' and p.due_at <= $3
                  and (p.leased_until is null or p.leased_until <= $3)
                  and a.status = 'CONNECTED'
                  and case
                      when p.unresolved then coalesce(a.read_blocked_until <= $3, true)
                      when p.cancel_reason is not null then true
                      else c.status = 'RUNNING' and coalesce(a.publish_blocked_until <= $3, true)
                      end
                order by p.due_at limit $4
                for update of p skip locked)
            returning *, (select max(started_at) from publish_attempt t where t.post_id = post.id) attempted_at""";

    private static final String KNOWN = """
            select external_id from post
            where tenant = $1 and channel = $2 and external_id = any($3)""";

    private final TenantTransaction transactions;
    private final PublishingConfig config;
    private final Clock clock;

    DuePosts(TenantTransaction transactions, PublishingConfig config, Clock clock) {
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    Uni<List<LeasedPost>> lease() {
        Instant now = clock.instant();
        Tuple parameters = Tuple.of(
                UUID.randomUUID(),
                now.plus(config.lease()).atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                config.batch());
        return transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .preparedQuery(LEASE)
                        .execute(parameters)
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(LeasedPost::of)
                                .toList()));
    }

    /** Which of the network's posts are known as posts of ours. */
    Uni<Set<String>> known(LeasedPost post, List<String> externalIds) {
        Tuple parameters = Tuple.of(post.tenant(), post.channel().name(), externalIds.toArray(String[]::new));
        return transactions.sql(
                post.tenant(),
                connection -> connection
                        .preparedQuery(KNOWN)
                        .execute(parameters)
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString("external_id"))
                                .collect(Collectors.toSet())));
    }
}
