package com.dryjets.social.engagement;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.account.AccountAccess;
import com.dryjets.social.account.AccountAccess.Access;
import com.dryjets.social.account.AccountAccess.Operation;
import com.dryjets.social.platform.Counters;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Asks the networks for the counters of posts and passes on how they changed. */
@ApplicationScoped
class Poller {

    private static final Logger LOG = Logger.getLogger(Poller.class);

    private final PlatformClients clients;
    private final AccountAccess accounts;
    private final EngagementService engagement;
    private final TenantTransaction transactions;
    private final PollingConfig config;
    private final Clock clock;

    Poller(
            PlatformClients clients,
            AccountAccess accounts,
            EngagementService engagement,
            TenantTransaction transactions,
            PollingConfig config,
            Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.engagement = engagement;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    private record AccountKey(String tenant, Channel channel) {

        static AccountKey of(TrackedPost post) {
            return new AccountKey(post.tenant(), post.channel());
        }
    }

    /** Posts of one account that fit into one request to its network. */
    record Batch(String tenant, Channel channel, List<TrackedPost> posts) {

        UUID firstPostId() {
            return posts.getFirst().postId();
        }

        List<String> externalIds() {
            return posts.stream().map(TrackedPost::externalId).toList();
        }
    }

    /** Claims due posts, except the excluded ones, and groups them into batches. */
    Uni<List<Batch>> claim(Set<UUID> excluded) {
        return engagement.claim(excluded).map(this::batches);
    }

    private List<Batch> batches(List<TrackedPost> posts) {
        Map<AccountKey, List<TrackedPost>> byAccount =
                posts.stream().collect(Collectors.groupingBy(AccountKey::of, LinkedHashMap::new, Collectors.toList()));
        List<Batch> batches = new ArrayList<>();
        byAccount.forEach((account, all) -> {
            int size = clients.get(account.channel()).countersBatch();
            for (int from = 0; from < all.size(); from += size) {
                List<TrackedPost> part = all.subList(from, Math.min(all.size(), from + size));
                batches.add(new Batch(account.tenant(), account.channel(), part));
            }
        });
        return batches;
    }

    Uni<Void> poll(Batch batch) {
        return accounts.find(batch.tenant(), batch.channel())
                .onItem()
                .ifNotNull()
                .transformToUni(access -> poll(batch, access));
    }

    private Uni<Void> poll(Batch batch, Access access) {
        return clients.get(batch.channel())
                .counters(access.credentials(), batch.externalIds())
                .chain(reply -> record(batch, reply))
                .onFailure(PlatformFailure.class)
                .recoverWithUni(failure -> failed(batch, access, (PlatformFailure) failure));
    }

    private Uni<Void> record(Batch batch, Reply<Map<String, Counters>> reply) {
        return engagement.record(
                batch.tenant(),
                batch.posts(),
                post -> reply.value().get(post.externalId()),
                connection ->
                        accounts.noteLimit(connection, batch.tenant(), batch.channel(), Operation.READ, reply.limit()));
    }

    /** Notes the failure; the posts are polled again when their lease ends. */
    private Uni<Void> failed(Batch batch, Access access, PlatformFailure failure) {
        LOG.warnf(
                "Polling counters failed channel=%s posts=%d reason=%s",
                batch.channel(), batch.posts().size(), failure.kind());
        Instant now = clock.instant();
        Instant retryAt = failure.retryAt().filter(now::isBefore).orElse(now.plus(config.rateLimitPause()));
        return transactions.sql(
                batch.tenant(),
                connection ->
                        accounts.noteFailure(connection, batch.tenant(), access, Operation.READ, failure, retryAt));
    }
}
