package com.dryjets.social.publishing;

import com.dryjets.social.account.Access;
import com.dryjets.social.account.AccountAccess;
import com.dryjets.social.network.NetworkClient;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.RateLimit;
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

    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final NetworkClients clients;
    private final AccountAccess accounts;
    private final PublishService posts;
    private final LedgerService ledgers;
    private final NetworkRest rest;
    private final OutcomeLog log;
    private final PublishingConfig config;
    private final Clock clock;

    Publisher(
            NetworkClients clients,
            AccountAccess accounts,
            PublishService posts,
            LedgerService ledgers,
            NetworkRest rest,
            OutcomeLog log,
            PublishingConfig config,
            Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.posts = posts;
        this.ledgers = ledgers;
        this.rest = rest;
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    /** Performs the next steps of a post that this replica has taken, or whose pending step it asks for. */
    Uni<Void> publish(PublishTask task) {
        return publish(task, Optional.empty()).replaceWithVoid();
    }

    /**
     * The same for one of several posts of an account.
     *
     * @param known what the post before it answered; the tokens may have been renewed since, which costs a failed call
     * @return the access for the next post; empty if the call failed, so that the access is looked up anew
     */
    Uni<Optional<Access>> publish(PublishTask task, Optional<Access> known) {
        Uni<Optional<Access>> access = known.isPresent()
                ? Uni.createFrom().item(known)
                : accounts.find(task.post().tenant(), task.accountId());
        return access.chain(found -> found.isPresent()
                ? publish(task, found.get())
                : withoutAccount(task).replaceWith(Optional.<Access>empty()));
    }

    private Uni<Optional<Access>> publish(PublishTask task, Access access) {
        NetworkClient client = clients.get(task.post().message().channel());
        return perform(task, client, access).map(succeeded -> succeeded ? Optional.of(access) : Optional.empty());
    }

    private Uni<Void> withoutAccount(PublishTask task) {
        return task.isFollowed()
                ? ledgers.sinceTried(task)
                        .map(passed -> OutcomeRules.notChecked(
                                task, "The account is not connected.", passed, config, clock.instant()))
                        .chain(outcome -> finish(task, outcome, List.of()))
                : finish(task, new Outcome.SetAside("ACCOUNT", null), List.of());
    }

    /** Performs a step and those that follow; false if a call failed. */
    private Uni<Boolean> perform(PublishTask task, NetworkClient client, Access access) {
        Duration needed =
                config.callTimeout().multipliedBy(client.calls(task.step())).plus(MARGIN);
        // A replica that was frozen since it took the post leaves it alone: another one may have gone on with it.
        if (!task.lease().isHeldFor(task.step().isVisible() ? needed : Duration.ZERO)) {
            return Uni.createFrom().item(true);
        }
        Uni<Reply<StepResult>> call =
                client.perform(access.credentials(), task.networkPost(), task.step(), task.progress());
        boolean renews = !task.step().isVisible() || client.isRepeatable(task.networkPost(), task.step());
        return (renews ? whileRenewing(task, call) : call)
                .chain(reply -> performed(task, client, access, reply))
                .onFailure(NetworkFailure.class)
                .recoverWithUni(failure ->
                        failed(task, client, access, (NetworkFailure) failure).replaceWith(false));
    }

    /** An upload may take longer than the lease; a repetition of it is harmless, so the lease is extended until it ends or takes too long. */
    private <T> Uni<T> whileRenewing(PublishTask task, Uni<T> call) {
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
        return Multi.createBy()
                .merging()
                .streams(limited.toMulti(), renewals)
                .select()
                .first()
                .toUni();
    }

    private Uni<Boolean> performed(PublishTask task, NetworkClient client, Access access, Reply<StepResult> reply) {
        return switch (reply.value()) {
            case StepResult.Done done -> done(task, client, access, reply, done);
            case StepResult.Pending pending ->
                finish(task, OutcomeRules.pending(task, pending, clock.instant()), reply.limits())
                        .replaceWith(true);
            case StepResult.Expired expired ->
                finish(
                                task,
                                OutcomeRules.expired(task, expired, config, clock.instant()),
                                connection -> posts.expire(connection, task, expired.step()))
                        .replaceWith(true);
        };
    }

    private Uni<Boolean> done(
            PublishTask task, NetworkClient client, Access access, Reply<StepResult> reply, StepResult.Done done) {
        URI url = done.url() == null ? url(task.step(), client, access, done.remoteId()) : done.url();
        Optional<Step> next = following(client.plan(task.networkPost()), task.step());
        if (next.isEmpty()) {
            return finish(task, OutcomeRules.shown(task, "DONE", done.remoteId(), url, clock.instant()), reply.limits())
                    .replaceWith(true);
        }
        return posts.continueWith(task, done.remoteId(), url, next.get())
                .chain(following -> following
                        .map(more -> perform(more, client, access))
                        .orElseGet(() -> Uni.createFrom().item(true)));
    }

    private static Optional<Step> following(List<Step> plan, Step step) {
        int index = plan.indexOf(step);
        return index + 1 < plan.size() ? Optional.of(plan.get(index + 1)) : Optional.empty();
    }

    private static @Nullable URI url(Step step, NetworkClient client, Access access, String remoteId) {
        return step.kind() == Step.Kind.PUBLISH ? client.url(access.credentials(), remoteId) : null;
    }

    private Uni<Void> failed(PublishTask task, NetworkClient client, Access access, NetworkFailure failure) {
        return accounts.failed(access, RateLimit.Operation.PUBLISH, failure)
                .chain(() -> rest.after(task.post().message().channel(), RateLimit.Operation.PUBLISH, failure))
                .chain(() -> outcome(task, client, access, failure))
                .chain(outcome ->
                        finish(task, outcome, accounts.restAfter(access, RateLimit.Operation.PUBLISH, failure)));
    }

    private Uni<Outcome> outcome(PublishTask task, NetworkClient client, Access access, NetworkFailure failure) {
        if (task.isFollowed() && !failure.isVerdict()) {
            return ledgers.sinceTried(task)
                    .map(passed -> OutcomeRules.afterCheck(task, failure, passed, config, clock.instant()));
        }
        if (failure.kind() != NetworkFailure.Kind.DUPLICATE) {
            return Uni.createFrom().item(OutcomeRules.afterFailure(task, failure, config, clock.instant()));
        }
        List<String> existing = failure.existingId().stream().toList();
        URI url = failure.existingId()
                .map(id -> client.url(access.credentials(), id))
                .orElse(null);
        return ledgers.mayHaveShown(task)
                .chain(may -> ledgers.known(task, existing)
                        .map(known -> OutcomeRules.afterDuplicate(
                                task, failure, may, !known.isEmpty(), url, config, clock.instant())));
    }

    private Uni<Void> finish(PublishTask task, Outcome outcome, List<RateLimit> limits) {
        return finish(
                task,
                outcome,
                connection -> accounts.noteLimits(connection, task.post().tenant(), task.accountId(), limits));
    }

    private Uni<Void> finish(PublishTask task, Outcome outcome, Function<SqlConnection, Uni<Void>> also) {
        return posts.finish(task, outcome, also)
                .invoke(stored -> log.finished(task, outcome, stored))
                .replaceWithVoid();
    }
}
