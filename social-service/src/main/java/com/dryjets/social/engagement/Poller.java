package com.dryjets.social.engagement;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.account.AccountAccess;
import com.dryjets.social.account.AccountAccess.Access;
import com.dryjets.social.account.AccountAccess.Operation;
import com.dryjets.social.platform.Counters;
import com.dryjets.social.platform.PlatformClient;
import com.dryjets.social.platform.PlatformClients;
import com.dryjets.social.platform.PlatformFailure;
import com.dryjets.social.platform.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Asks the networks for the counters of posts and passes on what is new. */
@ApplicationScoped
class Poller {

    private static final Logger LOG = Logger.getLogger(Poller.class);

    private final PlatformClients clients;
    private final AccountAccess accounts;
    private final EngagementStore store;
    private final TenantTransaction transactions;
    private final PollingConfig config;
    private final Clock clock;

    Poller(
            PlatformClients clients,
            AccountAccess accounts,
            EngagementStore store,
            TenantTransaction transactions,
            PollingConfig config,
            Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.store = store;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    /** Posts of one account that its network can be asked for in one go. */
    record Batch(String tenant, Channel channel, List<TrackedPost> posts) {

        List<String> externalIds() {
            return posts.stream().map(TrackedPost::externalId).toList();
        }

        List<UUID> postIds() {
            return posts.stream().map(TrackedPost::postId).toList();
        }
    }

    Uni<List<Batch>> due() {
        return store.lease().map(this::batches);
    }

    private List<Batch> batches(List<TrackedPost> posts) {
        Map<List<Object>, List<TrackedPost>> accountsPosts = new LinkedHashMap<>();
        posts.forEach(post -> accountsPosts
                .computeIfAbsent(List.of(post.tenant(), post.channel()), key -> new ArrayList<>())
                .add(post));
        List<Batch> batches = new ArrayList<>();
        accountsPosts.values().forEach(all -> {
            Channel channel = all.getFirst().channel();
            int size = clients.get(channel).countersBatch();
            for (int from = 0; from < all.size(); from += size) {
                List<TrackedPost> part = all.subList(from, Math.min(all.size(), from + size));
                batches.add(new Batch(part.getFirst().tenant(), channel, part));
            }
        });
        return batches;
    }

    Uni<Void> poll(Batch batch) {
        PlatformClient client = clients.get(batch.channel());
        return accounts.find(batch.tenant(), batch.channel())
                .onItem()
                .ifNotNull()
                .transformToUni(access -> client.counters(access.credentials(), batch.externalIds())
                        .chain(reply -> apply(batch, reply))
                        .onFailure(PlatformFailure.class)
                        .recoverWithUni(failure -> failed(batch, access, (PlatformFailure) failure)));
    }

    private Uni<Void> apply(Batch batch, Reply<Map<String, Counters>> reply) {
        return store.apply(
                batch.tenant(),
                batch.postIds(),
                post -> reply.value().get(post.externalId()),
                connection ->
                        accounts.note(connection, batch.tenant(), batch.channel(), Operation.READ, reply.limit()));
    }

    /** The posts come up again when their lease ends. */
    private Uni<Void> failed(Batch batch, Access access, PlatformFailure failure) {
        LOG.warnf(
                "No counters: channel=%s posts=%d reason=%s",
                batch.channel(), batch.posts().size(), failure.kind());
        return transactions.sql(batch.tenant(), connection -> switch (failure.kind()) {
            case UNAUTHORIZED ->
                accounts.invalidate(
                        connection, batch.tenant(), access.accountId(), String.valueOf(failure.getMessage()));
            case RATE_LIMITED ->
                accounts.block(connection, batch.tenant(), access.accountId(), Operation.READ, allowedAgain(failure));
            case UNREACHABLE, UNKNOWN, REJECTED -> Uni.createFrom().voidItem();
        });
    }

    private Instant allowedAgain(PlatformFailure failure) {
        Instant now = clock.instant();
        return failure.retryAt().filter(now::isBefore).orElse(now.plus(config.rateLimitPause()));
    }
}
