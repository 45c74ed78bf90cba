package com.dryjets.social.series;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.social.account.AccountDirectory;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.post.HoldReason;
import com.dryjets.social.post.NewPost;
import com.dryjets.social.post.PostService;
import com.dryjets.social.post.Timing;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.projection.CampaignProjectionService;
import com.dryjets.social.projection.CampaignStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates recurring posts, and the posts of their occurrences. */
@ApplicationScoped
class SeriesService {

    /** Occurrences enter the queue a week ahead, so that the calendar shows them. */
    private static final Duration AHEAD = Duration.ofDays(7);

    private final TenantTransaction transactions;
    private final Idempotency idempotency;
    private final SeriesRepository series;
    private final CampaignProjectionService campaigns;
    private final AccountDirectory accounts;
    private final PostService posts;
    private final Clock clock;

    SeriesService(
            TenantTransaction transactions,
            Idempotency idempotency,
            SeriesRepository series,
            CampaignProjectionService campaigns,
            AccountDirectory accounts,
            PostService posts,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.series = series;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.posts = posts;
        this.clock = clock;
    }

    Uni<SeriesView> create(Idempotency.Request request, CreateSeries wanted) {
        Caller caller = request.caller();
        return transactions.sql(
                caller.tenant(),
                connection -> idempotency.once(
                        connection,
                        request,
                        SeriesView.class,
                        () -> campaigns
                                .share(connection, caller.tenant(), wanted.campaignId())
                                .chain(campaign -> accounts.choose(
                                                connection, caller.tenant(), wanted.platform(), wanted.accountId())
                                        .map(account -> made(caller, wanted, campaign, account)))
                                .call(made -> series.insert(connection, made))
                                .map(SeriesView::of)));
    }

    private Series made(
            Caller caller, CreateSeries wanted, CampaignProjection campaign, Optional<PostingAccount> account) {
        ZoneId zone = zone(wanted, account.map(PostingAccount::zone).orElse(campaign.zone()));
        LocalTime time = LocalTime.parse(wanted.time());
        Instant now = clock.instant();
        Instant from = campaign.startsAt() == null || campaign.startsAt().isBefore(now) ? now : campaign.startsAt();
        Instant first = SeriesRules.next(
                        Set.copyOf(wanted.weekdays()), time, zone, from, latest(campaign, wanted.until()))
                .orElseThrow(() -> Problem.unprocessable(
                        "The post would never leave before the campaign ends.",
                        List.of(new FieldError("/weekdays", "must come before the end"))));
        return new Series(
                Ids.next(),
                caller.tenant(),
                campaign.campaignId(),
                account.map(PostingAccount::id).orElse(null),
                wanted.input()
                        .tagged(campaign, wanted.platform())
                        .message(
                                wanted.platform(),
                                null,
                                account.map(PostingAccount::limitOverrides).orElse(Map.of())),
                Set.copyOf(wanted.weekdays()),
                time,
                zone,
                wanted.until(),
                first,
                null,
                caller.user(),
                now,
                1);
    }

    private static ZoneId zone(CreateSeries wanted, ZoneId usual) {
        if (wanted.timeZone() == null) {
            return usual;
        }
        try {
            return ZoneId.of(TimeZones.require(wanted.timeZone()));
        } catch (InvalidValue e) {
            throw Problem.badField("/timeZone", e.getMessage());
        }
    }

    private Instant latest(CampaignProjection campaign, @Nullable Instant until) {
        Instant end = campaign.endsAt() == null ? clock.instant() : campaign.endsAt();
        return until == null || until.isAfter(end) ? end : until;
    }

    Uni<Page<SeriesView>> list(Caller caller, UUID campaignId, PageRequest page) {
        return transactions
                .sql(caller.tenant(), connection -> series.list(connection, caller.tenant(), campaignId, page))
                .map(found ->
                        Page.of(found, page, one -> Cursor.write(one.id())).map(SeriesView::of));
    }

    /** Ends a recurring post; its posts in the queue stay. */
    Uni<Void> delete(Caller caller, UUID id, @Nullable String ifMatch) {
        return transactions.sql(
                caller.tenant(),
                connection -> series.lock(connection, caller.tenant(), id)
                        .invoke(found -> ETag.require(ifMatch, found.version()))
                        .chain(found -> series.delete(connection, found)));
    }

    /** Recurring posts of all tenants whose next occurrence is near. */
    Uni<List<SeriesRepository.Due>> due(Set<UUID> excluded, int limit) {
        return transactions.sql(Tenants.ALL, connection -> series.due(connection, AHEAD, excluded, limit));
    }

    /**
     * Queues the occurrences of a recurring post that are near. Each post is stored together with the time of the
     * occurrence after it, so that each occurs once.
     */
    Uni<Void> queue(SeriesRepository.Due due) {
        return transactions
                .sql(
                        due.tenant(),
                        connection -> series.lockDue(connection, due, AHEAD)
                                .chain(found -> found.isEmpty()
                                        ? Uni.createFrom().item(false)
                                        : queueNext(connection, found.get()).replaceWith(true)))
                .chain(queued -> queued ? queue(due) : Uni.createFrom().voidItem());
    }

    private Uni<Void> queueNext(SqlConnection connection, Series due) {
        return campaigns
                .share(connection, due.tenant(), due.campaignId())
                .chain(campaign -> campaign.status() == CampaignStatus.ENDED
                        ? series.advance(connection, due, null, "The campaign has ended.")
                        : queueNext(connection, due, campaign));
    }

    private Uni<Void> queueNext(SqlConnection connection, Series due, CampaignProjection campaign) {
        Instant at = due.nextAt();
        Instant latest = latest(campaign, due.until());
        if (at == null || at.isAfter(latest)) {
            return series.advance(connection, due, null, null);
        }
        Set<HoldReason> holds = EnumSet.noneOf(HoldReason.class);
        if (!campaign.isRunning()) {
            holds.add(HoldReason.CAMPAIGN);
        }
        NewPost post = new NewPost(
                due.campaignId(), due.accountId(), due.message(), at, Timing.EXACT, holds, due.createdBy(), false);
        Instant following = SeriesRules.next(due.weekdays(), due.time(), due.zone(), at, latest)
                .orElse(null);
        return posts.add(connection, due.tenant(), List.of(post))
                .chain(() -> series.advance(connection, due, following, null));
    }
}
