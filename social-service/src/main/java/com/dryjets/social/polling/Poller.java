package com.dryjets.social.polling;

import com.dryjets.kit.work.Lease;
import com.dryjets.social.account.Access;
import com.dryjets.social.account.AccountAccess;
import com.dryjets.social.account.AccountRests;
import com.dryjets.social.engagement.EngagementService;
import com.dryjets.social.engagement.PollingConfig;
import com.dryjets.social.engagement.TrackedPost;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.ShownPost;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Polls the networks for the counters of posts and publishes their changes. */
@ApplicationScoped
class Poller {

    private static final Logger LOG = Logger.getLogger(Poller.class);

    private final NetworkClients clients;
    private final AccountAccess accounts;
    private final AccountRests rests;
    private final EngagementService engagement;
    private final PollingConfig config;
    private final Clock clock;

    Poller(
            NetworkClients clients,
            AccountAccess accounts,
            AccountRests rests,
            EngagementService engagement,
            PollingConfig config,
            Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.rests = rests;
        this.engagement = engagement;
        this.config = config;
        this.clock = clock;
    }

    /** Posts of one account that fit into one request to its network. */
    record Batch(String tenant, UUID accountId, List<TrackedPost> posts, Lease lease) {

        UUID firstPostId() {
            return posts.getFirst().postId();
        }

        List<ShownPost> shown() {
            return posts.stream()
                    .map(post -> new ShownPost(post.externalId(), post.publishedAt()))
                    .toList();
        }
    }

    /** Groups claimed posts of a network into requests. */
    List<Batch> batches(List<TrackedPost> claimed, Lease lease) {
        Map<UUID, List<TrackedPost>> byAccount = claimed.stream()
                .collect(Collectors.groupingBy(TrackedPost::accountId, LinkedHashMap::new, Collectors.toList()));
        List<Batch> batches = new ArrayList<>();
        byAccount.forEach((account, posts) -> {
            int size = clients.get(posts.getFirst().channel()).countersBatch();
            for (int from = 0; from < posts.size(); from += size) {
                List<TrackedPost> part = posts.subList(from, Math.min(posts.size(), from + size));
                batches.add(new Batch(part.getFirst().tenant(), account, part, lease));
            }
        });
        return batches;
    }

    /** Reads the counters of a batch, unless its account can't be read now. */
    Uni<Void> poll(Batch batch) {
        return accounts.readable(batch.tenant(), batch.accountId())
                .chain(access -> access.isPresent() ? poll(batch, access.get()) : wait(batch));
    }

    private Uni<Void> wait(Batch batch) {
        return engagement.postpone(
                batch.tenant(), batch.posts(), batch.lease(), clock.instant().plus(config.accountPause()));
    }

    private Uni<Void> poll(Batch batch, Access access) {
        return clients.get(access.channel())
                .counters(access.credentials(), batch.shown())
                .call(reply -> rests.noteShared(access, reply.limits()))
                .chain(reply -> record(batch, access, reply))
                .onFailure(NetworkFailure.class)
                .recoverWithUni(failure -> failed(batch, access, (NetworkFailure) failure));
    }

    private Uni<Void> record(Batch batch, Access access, Reply<Map<String, Counters>> reply) {
        return engagement.record(
                batch.tenant(),
                batch.posts(),
                batch.lease(),
                post -> Optional.ofNullable(reply.value().get(post.externalId())),
                connection -> accounts.readable(connection, access)
                        .chain(() -> rests.note(connection, access, reply.limits()))
                        .chain(() -> rests.read(connection, access)));
    }

    private Uni<Void> failed(Batch batch, Access access, NetworkFailure failure) {
        LOG.warnf(
                "Polling counters failed channel=%s posts=%d reason=%s",
                access.channel(), batch.posts().size(), failure.kind());
        return switch (PollRules.after(failure.kind(), batch.posts().size())) {
            case REST -> rest(batch, access, failure);
            case NOTE -> accounts.unreadable(access, failure).chain(() -> wait(batch));
            case SPLIT -> each(batch, access);
            case MISSING -> missing(batch);
            case WAIT ->
                accounts.failed(access, Operation.READ, failure)
                        .chain(() -> rests.after(access, Operation.READ, failure))
                        .chain(() -> wait(batch));
        };
    }

    private Uni<Void> rest(Batch batch, Access access, NetworkFailure failure) {
        return rests.after(access, Operation.READ, failure)
                .chain(known -> rests.rest(access, Operation.READ, known)
                        .chain(() -> engagement.postpone(
                                batch.tenant(),
                                batch.posts(),
                                batch.lease(),
                                known.retryAt().orElseThrow())));
    }

    private Uni<Void> missing(Batch batch) {
        return engagement.record(
                batch.tenant(),
                batch.posts(),
                batch.lease(),
                post -> Optional.empty(),
                connection -> Uni.createFrom().voidItem());
    }

    private Uni<Void> each(Batch batch, Access access) {
        return Multi.createFrom()
                .iterable(batch.posts())
                .onItem()
                .transformToUniAndConcatenate(post ->
                        poll(new Batch(batch.tenant(), batch.accountId(), List.of(post), batch.lease()), access))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
