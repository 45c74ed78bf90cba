package com.dryjets.social.publishing;

import com.dryjets.social.account.Access;
import com.dryjets.social.account.AccountAccess;
import com.dryjets.social.account.AccountRests;
import com.dryjets.social.network.NetworkClient;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.post.LedgerService;
import com.dryjets.social.post.Outcome;
import com.dryjets.social.post.PublishService;
import com.dryjets.social.post.PublishTask;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Performs the steps of one post until it is out, fails or has to wait. No transaction is open while a network is called;
 * after a crash at any point another replica goes on from the ledger.
 */
@ApplicationScoped
class Publisher {

    private final NetworkClients clients;
    private final AccountAccess accounts;
    private final PublishService posts;
    private final LedgerService ledgers;
    private final AccountRests rests;
    private final OutcomeLog log;
    private final PublishingConfig config;
    private final Clock clock;

    Publisher(
            NetworkClients clients,
            AccountAccess accounts,
            PublishService posts,
            LedgerService ledgers,
            AccountRests rests,
            OutcomeLog log,
            PublishingConfig config,
            Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.posts = posts;
        this.ledgers = ledgers;
        this.rests = rests;
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    /** Performs the next steps of a post that this replica has taken, or whose pending step it asks for. */
    Uni<Void> publish(PublishTask task) {
        return publish(task, Optional.empty(), LanePlace.NONE).replaceWithVoid();
    }

    /**
     * The same for one of several posts of an account.
     *
     * @param known what the post before it answered; the tokens may have been renewed since, which costs a failed call
     * @param place is left if an upload takes long
     * @return what the post after it needs to know
     */
    Uni<Turn> publish(PublishTask task, Optional<Access> known, LanePlace place) {
        Uni<Optional<Access>> access = known.isPresent()
                ? Uni.createFrom().item(known)
                : accounts.find(task.post().tenant(), task.accountId());
        return access.chain(found -> found.isPresent()
                ? publish(task, found.get(), place)
                : withoutAccount(task).replaceWith(new Turn(Optional.empty(), false)));
    }

    /**
     * How it went with one of several posts.
     *
     * @param access for the next post; empty if a call failed, so that the access is looked up anew
     * @param published whether the post is out
     */
    record Turn(Optional<Access> access, boolean published) {}

    private Uni<Turn> publish(PublishTask task, Access access, LanePlace place) {
        NetworkClient client = clients.get(task.post().message().channel());
        return perform(task, new Network(client, access, place))
                .map(end -> new Turn(end == End.FAILED ? Optional.empty() : Optional.of(access), end == End.PUBLISHED));
    }

    /** What the steps of a post are performed with. */
    private record Network(NetworkClient client, Access access, LanePlace place) {}

    /** How far a post has come with a turn. */
    private enum End {
        PUBLISHED,
        /** The rest follows later, or another replica goes on with it. */
        WAITS,
        /** A call failed. */
        FAILED
    }

    private Uni<Void> withoutAccount(PublishTask task) {
        return task.isFollowed()
                ? ledgers.sinceTried(task)
                        .map(passed -> OutcomeRules.notChecked(
                                task, "The account is not connected.", passed, config, clock.instant()))
                        .chain(outcome -> finish(task, outcome))
                : finish(task, new Outcome.SetAside("ACCOUNT", null));
    }

    /** Performs a step and those that follow. */
    private Uni<End> perform(PublishTask task, Network network) {
        NetworkClient client = network.client();
        Duration needed = LeaseRules.needed(client.calls(task.step()), config.callTimeout());
        // A replica that was frozen since it took the post leaves it alone: another one may have gone on with it.
        if (!task.lease().isHeldFor(task.step().isVisible() ? needed : Duration.ZERO)) {
            return Uni.createFrom().item(End.WAITS);
        }
        Uni<Reply<StepResult>> call =
                client.perform(network.access().credentials(), task.networkPost(), task.step(), task.progress());
        boolean renews = !task.step().isVisible() || client.isRepeatable(task.networkPost(), task.step());
        return (renews ? whileRenewing(task, call, network.place()) : call)
                .call(reply -> rests.noteShared(network.access(), reply.limits()))
                .chain(reply -> performed(task, network, reply))
                .onFailure(UploadPutOff.class)
                .recoverWithUni(() -> finish(task, OutcomeRules.putOff(task, config, clock.instant()))
                        .replaceWith(End.WAITS))
                .onFailure(NetworkFailure.class)
                .recoverWithUni(failure ->
                        failed(task, network, (NetworkFailure) failure).replaceWith(End.FAILED));
    }

    /**
     * An upload may take longer than the lease, and hold up others; a repetition of it is harmless. So the lease is extended
     * until it ends or takes too long, and meanwhile it leaves its place to others, or ends if too many do.
     */
    private <T> Uni<T> whileRenewing(PublishTask task, Uni<T> call, LanePlace place) {
        Duration pause = config.lease().dividedBy(3);
        Multi<T> renewals = Multi.createFrom()
                .ticks()
                .startingAfter(pause)
                .every(pause)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> posts.renew(task))
                .onItem()
                .transformToMultiAndConcatenate(renewed -> Multi.createFrom().empty());
        Uni<T> limited = call.ifNoItem()
                .after(config.longestUpload())
                .failWith(() -> NetworkFailure.of(NetworkFailure.Kind.UNREACHABLE, "The upload took too long."));
        Multi<T> leaving = Multi.createFrom()
                .ticks()
                .startingAfter(config.longUploadAfter())
                .every(config.longUploadAfter())
                .select()
                .first()
                .onItem()
                .transformToMultiAndConcatenate(tick -> place.hasLeft() || place.leave()
                        ? Multi.createFrom().empty()
                        : Multi.createFrom().failure(new UploadPutOff()));
        return Multi.createBy()
                .merging()
                .streams(limited.toMulti(), renewals, leaving)
                .select()
                .first()
                .toUni();
    }

    private Uni<End> performed(PublishTask task, Network network, Reply<StepResult> reply) {
        Function<SqlConnection, Uni<Void>> noteLimits =
                connection -> rests.note(connection, network.access(), reply.limits());
        return switch (reply.value()) {
            case StepResult.Done done -> done(task, network, done, noteLimits);
            case StepResult.Pending pending ->
                finish(task, OutcomeRules.pending(task, pending, clock.instant()), noteLimits)
                        .replaceWith(End.WAITS);
            case StepResult.Expired expired ->
                expired(task, network.access(), expired).replaceWith(End.WAITS);
        };
    }

    private Uni<Void> expired(PublishTask task, Access access, StepResult.Expired expired) {
        if (expired.limit() == null) {
            return finishExpired(task, expired, connection -> Uni.createFrom().voidItem());
        }
        return rests.after(access, Operation.PUBLISH, expired.limit())
                .chain(limit -> finishExpired(
                        task,
                        new StepResult.Expired(expired.step(), expired.reason(), limit),
                        rests.restAfter(access, Operation.PUBLISH, limit)));
    }

    private Uni<Void> finishExpired(
            PublishTask task, StepResult.Expired expired, Function<SqlConnection, Uni<Void>> rest) {
        return finish(
                task,
                OutcomeRules.expired(task, expired, config, clock.instant()),
                connection -> posts.expire(connection, task, expired.step()).chain(() -> rest.apply(connection)));
    }

    private Uni<End> done(
            PublishTask task, Network network, StepResult.Done done, Function<SqlConnection, Uni<Void>> noteLimits) {
        URI url = done.url() == null ? url(task.step(), network, done.remoteId()) : done.url();
        Optional<Step> next = following(network.client().plan(task.networkPost()), task.step());
        if (next.isEmpty()) {
            return finish(task, OutcomeRules.shown(task, "DONE", done.remoteId(), url, clock.instant()), noteLimits)
                    .replaceWith(End.PUBLISHED);
        }
        return posts.continueWith(task, done.remoteId(), url, next.get(), noteLimits)
                .chain(following -> following
                        .map(more -> perform(more, network))
                        .orElseGet(() -> Uni.createFrom().item(End.WAITS)));
    }

    private static Optional<Step> following(List<Step> plan, Step step) {
        int index = plan.indexOf(step);
        return index + 1 < plan.size() ? Optional.of(plan.get(index + 1)) : Optional.empty();
    }

    private static @Nullable URI url(Step step, Network network, String remoteId) {
        return step.kind() == Step.Kind.PUBLISH
                ? network.client().url(network.access().credentials(), remoteId)
                : null;
    }

    private Uni<Void> failed(PublishTask task, Network network, NetworkFailure failure) {
        Access access = network.access();
        return accounts.failed(access, Operation.PUBLISH, failure)
                .chain(() -> rests.after(access, Operation.PUBLISH, failure))
                .chain(known -> outcome(task, network, known)
                        .chain(outcome -> finish(task, outcome, rests.restAfter(access, Operation.PUBLISH, known))));
    }

    private Uni<Outcome> outcome(PublishTask task, Network network, NetworkFailure failure) {
        if (task.isFollowed() && !failure.isVerdict()) {
            return ledgers.sinceTried(task)
                    .map(passed -> OutcomeRules.afterCheck(task, failure, passed, config, clock.instant()));
        }
        if (failure.kind() != NetworkFailure.Kind.DUPLICATE) {
            return Uni.createFrom().item(OutcomeRules.afterFailure(task, failure, config, clock.instant()));
        }
        List<String> existing = failure.existingId().stream().toList();
        URI url = failure.existingId()
                .map(id -> network.client().url(network.access().credentials(), id))
                .orElse(null);
        return ledgers.mayHaveShown(task)
                .chain(may -> ledgers.known(task, existing)
                        .map(known -> OutcomeRules.afterDuplicate(
                                task, failure, may, !known.isEmpty(), url, config, clock.instant())));
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
