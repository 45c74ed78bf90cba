package com.dryjets.social.publishing;

import com.dryjets.kit.work.Lease;
import com.dryjets.social.account.Access;
import com.dryjets.social.account.AccountAccess;
import com.dryjets.social.account.AccountRests;
import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.NetworkClient;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.RecentPage;
import com.dryjets.social.network.Step;
import com.dryjets.social.post.LedgerService;
import com.dryjets.social.post.LookUpService;
import com.dryjets.social.post.LookUpService.Sought;
import com.dryjets.social.post.Outcome;
import com.dryjets.social.post.Post;
import com.dryjets.social.post.PublishService;
import com.dryjets.social.post.PublishTask;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of an attempt: pages through what the account has posted since the first attempt. Only a look-up
 * that read all of it, late enough for the network to list it, rules an attempt out.
 */
@ApplicationScoped
class LookUp {

    private final NetworkClients clients;
    private final AccountAccess accounts;
    private final LookUpService lookUps;
    private final PublishService posts;
    private final LedgerService ledgers;
    private final Publisher publisher;
    private final AccountRests rests;
    private final OutcomeLog log;
    private final PublishingConfig config;
    private final Clock clock;

    LookUp(
            NetworkClients clients,
            AccountAccess accounts,
            LookUpService lookUps,
            PublishService posts,
            LedgerService ledgers,
            Publisher publisher,
            AccountRests rests,
            OutcomeLog log,
            PublishingConfig config,
            Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.lookUps = lookUps;
        this.posts = posts;
        this.ledgers = ledgers;
        this.publisher = publisher;
        this.rests = rests;
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    /** What a look-up works with. */
    private record Search(Sought sought, NetworkClient client, Access access, Instant since) {

        PublishTask task() {
            return sought.task();
        }
    }

    /** Settles a claimed post. */
    Uni<Void> settle(Post post, Lease lease) {
        return lookUps.sought(post, lease).chain(sought -> {
            if (sought.task().progress().pendingId(sought.task().step()).isPresent()) {
                // The network told by which id it is to be asked.
                return publisher.publish(sought.task());
            }
            Instant blockedUntil = sought.reading().blockedUntil();
            return blockedUntil == null ? settle(sought) : wait(sought, blockedUntil);
        });
    }

    private Uni<Void> wait(Sought sought, Instant later) {
        return finish(
                sought.task(),
                OutcomeRules.lookUpAt(
                        sought.task(), "The account cannot be read yet.", later, sought.sinceTried(), config));
    }

    private Uni<Void> settle(Sought sought) {
        PublishTask task = sought.task();
        NetworkClient client = clients.get(task.post().message().channel());
        return accounts.find(task.post().tenant(), task.accountId())
                .chain(access -> access.map(found -> search(new Search(
                                sought, client, found, sought.firstTried().minus(config.clockSkew()))))
                        .orElseGet(() -> finish(task, stillUnknown(sought, "The account is not connected."))));
    }

    private Uni<Void> search(Search search) {
        return page(search, null, config.lookUpPages())
                .chain(outcome -> finish(search.task(), outcome, connection -> rests.read(connection, search.access())))
                .onFailure(NetworkFailure.class)
                .recoverWithUni(failure -> failed(search, (NetworkFailure) failure));
    }

    private Uni<Outcome> page(Search search, @Nullable String cursor, int pagesLeft) {
        return search.client()
                .recent(search.access().credentials(), search.since(), cursor)
                .chain(reply -> read(search, reply.value(), pagesLeft));
    }

    private Uni<Outcome> read(Search search, RecentPage page, int pagesLeft) {
        List<String> ids = page.posts().stream().map(FoundPost::externalId).toList();
        return ledgers.known(search.task(), ids)
                .map(known -> LookUpRules.find(
                        search.task(), search.client()::isSameText, search.since(), page.posts(), known))
                .chain(found -> found.map(post -> Uni.createFrom().item(found(search, post)))
                        .orElseGet(() -> readOn(search, page, pagesLeft)));
    }

    private Uni<Outcome> readOn(Search search, RecentPage page, int pagesLeft) {
        if (page.nextCursor() == null) {
            return Uni.createFrom()
                    .item(OutcomeRules.notFound(
                            search.task(),
                            search.client().isListed(search.task().networkPost()),
                            search.sought().sinceTried(),
                            config,
                            clock.instant()));
        }
        return pagesLeft > 1
                ? posts.keep(search.task())
                        .chain(held -> held
                                ? page(search, page.nextCursor(), pagesLeft - 1)
                                : Uni.createFrom().item(stillUnknown(search.sought(), "Another replica looks it up.")))
                : Uni.createFrom().item(stillUnknown(search.sought(), "The account posts too much to read it all."));
    }

    private Outcome found(Search search, FoundPost post) {
        PublishTask task = search.task();
        List<Step> plan = search.client().plan(task.networkPost());
        boolean last = plan.indexOf(task.step()) == plan.size() - 1;
        URI url = Optional.ofNullable(post.url())
                .orElseGet(() -> search.client().url(search.access().credentials(), post.externalId()));
        return last
                ? OutcomeRules.shown(task, "FOUND", post.externalId(), url, post.createdAt())
                : new Outcome.Continued("FOUND", post.externalId(), url, post.createdAt(), clock.instant());
    }

    private Outcome stillUnknown(Sought sought, String detail) {
        return OutcomeRules.stillUnknown(sought.task(), detail, sought.sinceTried(), config, clock.instant());
    }

    private Uni<Void> failed(Search search, NetworkFailure failure) {
        return accounts.failed(search.access(), Operation.READ, failure)
                .chain(() -> rests.after(search.access(), Operation.READ, failure))
                .chain(known -> finish(
                        search.task(),
                        afterFailure(search.sought(), known),
                        rests.restAfter(search.access(), Operation.READ, known)));
    }

    private Outcome afterFailure(Sought sought, NetworkFailure failure) {
        String detail = String.valueOf(failure.getMessage());
        return failure.kind() == NetworkFailure.Kind.RATE_LIMITED
                ? OutcomeRules.lookUpAt(
                        sought.task(),
                        detail,
                        OutcomeRules.retryAt(failure, clock.instant()),
                        sought.sinceTried(),
                        config)
                : stillUnknown(sought, detail);
    }

    private Uni<Void> finish(PublishTask task, Outcome outcome) {
        return finish(task, outcome, connection -> Uni.createFrom().voidItem());
    }

    private Uni<Void> finish(PublishTask task, Outcome outcome, Function<SqlConnection, Uni<Void>> also) {
        return posts.finish(task, outcome, also)
                .invoke(stored -> log.finished(task, outcome, stored))
                .replaceWithVoid();
    }
}
