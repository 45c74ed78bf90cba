package com.dryjets.social.queue;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.social.account.AccountDirectory;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.post.HoldReason;
import com.dryjets.social.post.NewPost;
import com.dryjets.social.post.Post;
import com.dryjets.social.post.PostAction;
import com.dryjets.social.post.PostChange;
import com.dryjets.social.post.PostListService;
import com.dryjets.social.post.PostService;
import com.dryjets.social.post.PostStatus;
import com.dryjets.social.post.ReplacementService;
import com.dryjets.social.post.ScheduleSummary;
import com.dryjets.social.post.Timing;
import com.dryjets.social.projection.ApprovedContent;
import com.dryjets.social.projection.ApprovedContentService;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.timing.PostingTimes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Queues the approved content of a launched campaign. A repeated call adds only what is missing. Every method must be called
 * in the tenant's transaction, with the campaign locked.
 */
@ApplicationScoped
class CampaignScheduler {

    private static final Logger LOG = Logger.getLogger(CampaignScheduler.class);
    private static final String AUTHOR = "social-service";

    private final ApprovedContentService contents;
    private final AccountDirectory accounts;
    private final PostingTimes times;
    private final PostService posts;
    private final PostListService lists;
    private final ReplacementService replacements;
    private final Outbox outbox;
    private final Clock clock;

    CampaignScheduler(
            ApprovedContentService contents,
            AccountDirectory accounts,
            PostingTimes times,
            PostService posts,
            PostListService lists,
            ReplacementService replacements,
            Outbox outbox,
            Clock clock) {
        this.contents = contents;
        this.accounts = accounts;
        this.times = times;
        this.posts = posts;
        this.lists = lists;
        this.replacements = replacements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Queues the content for every network and publishes the result for each network. */
    Uni<Void> launch(SqlConnection connection, CampaignProjection campaign) {
        return unscheduled(connection, campaign)
                .chain(missing -> accounts.defaults(connection, campaign.tenant(), campaign.channels())
                        .call(defaults -> lockLanes(connection, campaign, defaults.values()))
                        .chain(defaults -> Multi.createFrom()
                                .iterable(campaign.channels())
                                .onItem()
                                .transformToUniAndConcatenate(channel -> launch(
                                        connection,
                                        campaign,
                                        channel,
                                        missing.getOrDefault(channel, List.of()),
                                        defaults.get(channel)))
                                .collect()
                                .last()
                                .replaceWithVoid()));
    }

    /** Returns the approved content that has no post yet, by network. */
    private Uni<Map<Channel, List<ApprovedContent>>> unscheduled(
            SqlConnection connection, CampaignProjection campaign) {
        return contents.ofCampaign(connection, campaign.tenant(), campaign.campaignId(), campaign.channels())
                .chain(approved -> lists.scheduledContent(connection, campaign.tenant(), campaign.campaignId())
                        .map(scheduled -> without(approved, scheduled)));
    }

    private static Map<Channel, List<ApprovedContent>> without(List<ApprovedContent> approved, Set<UUID> scheduled) {
        return approved.stream()
                .filter(content -> !scheduled.contains(content.contentId()))
                .collect(Collectors.groupingBy(ApprovedContent::channel));
    }

    private Uni<Void> launch(
            SqlConnection connection,
            CampaignProjection campaign,
            Channel channel,
            List<ApprovedContent> missing,
            @Nullable PostingAccount account) {
        return add(connection, campaign, channel, missing, account)
                .chain(() -> answer(connection, campaign, channel, account != null));
    }

    private Uni<Void> add(
            SqlConnection connection,
            CampaignProjection campaign,
            Channel channel,
            List<ApprovedContent> missing,
            @Nullable PostingAccount account) {
        if (missing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        PostingAccount used = used(campaign, channel, account);
        return lockLanes(connection, campaign, account == null ? List.of() : List.of(account))
                .chain(() -> times.spread(connection, used, from(campaign), to(campaign), missing.size()))
                .map(slots -> newPosts(campaign, missing, slots, account == null ? null : account.id()))
                .chain(added -> posts.add(connection, campaign.tenant(), added))
                .replaceWithVoid();
    }

    /** Locks the accounts' lanes, so that their schedules don't change while times are chosen. */
    private Uni<Void> lockLanes(
            SqlConnection connection, CampaignProjection campaign, Collection<PostingAccount> used) {
        return posts.lockLanes(
                connection,
                campaign.tenant(),
                used.stream().map(PostingAccount::id).collect(Collectors.toSet()));
    }

    private Instant from(CampaignProjection campaign) {
        Instant now = clock.instant();
        return campaign.startsAt() == null || campaign.startsAt().isBefore(now) ? now : campaign.startsAt();
    }

    private Instant to(CampaignProjection campaign) {
        Instant from = from(campaign);
        return campaign.endsAt() == null || campaign.endsAt().isBefore(from) ? from : campaign.endsAt();
    }

    private PostingAccount used(CampaignProjection campaign, Channel channel, @Nullable PostingAccount account) {
        return account == null ? accounts.none(campaign.tenant(), channel, campaign.zone()) : account;
    }

    /** Creates the posts; those without a free time in the campaign are held. */
    private List<NewPost> newPosts(
            CampaignProjection campaign, List<ApprovedContent> missing, List<Instant> slots, @Nullable UUID account) {
        List<NewPost> added = new ArrayList<>();
        for (int i = 0; i < missing.size(); i++) {
            boolean fits = i < slots.size();
            added.add(new NewPost(
                    campaign.campaignId(),
                    account,
                    Messages.of(missing.get(i), campaign),
                    fits ? slots.get(i) : to(campaign),
                    Timing.BEST,
                    holds(campaign, fits),
                    AUTHOR,
                    true));
        }
        return added;
    }

    private static Set<HoldReason> holds(CampaignProjection campaign, boolean fits) {
        Set<HoldReason> holds = EnumSet.noneOf(HoldReason.class);
        holds.addAll(holds(campaign));
        if (!fits) {
            holds.add(HoldReason.TIME);
        }
        return holds;
    }

    /** Returns what the campaign's posts wait for because of the campaign. */
    static Set<HoldReason> holds(CampaignProjection campaign) {
        return campaign.isRunning() ? Set.of() : Set.of(HoldReason.CAMPAIGN);
    }

    private Uni<Void> answer(
            SqlConnection connection, CampaignProjection campaign, Channel channel, boolean hasAccount) {
        Optional<UUID> request = campaign.scheduleRequest();
        if (request.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return lists.summary(connection, campaign.tenant(), campaign.campaignId(), channel)
                .map(summary -> answer(campaign, channel, request.get(), hasAccount, summary))
                .chain(answer -> outbox.write(connection, campaign.tenant(), List.of(answer)));
    }

    private static ChannelScheduled answer(
            CampaignProjection campaign, Channel channel, UUID request, boolean hasAccount, ScheduleSummary summary) {
        LOG.infof(
                "Channel scheduled campaignId=%s channel=%s posts=%d", campaign.campaignId(), channel, summary.posts());
        if (summary.posts() == 0 || !hasAccount) {
            String reason = summary.posts() == 0
                    ? "No content is approved for this network."
                    : "No account is connected at this network. Its posts wait for one.";
            return new ChannelScheduled(campaign.campaignId(), request, channel, 0, null, null, reason);
        }
        return new ChannelScheduled(
                campaign.campaignId(),
                request,
                channel,
                summary.posts(),
                summary.first(),
                summary.last(),
                withoutTime(summary.withoutTime()));
    }

    private static @Nullable String withoutTime(int posts) {
        return switch (posts) {
            case 0 -> null;
            case 1 -> "One of them is on hold because it has no time before the campaign ends.";
            default -> "%d of them are on hold because they have no time before the campaign ends.".formatted(posts);
        };
    }

    /**
     * Handles an approval: queues the content if the campaign has started, updates its post if that is still waiting, and
     * queues a cancelled or failed post again. A post that is being published gets the new text only if its publication
     * fails. An approval arrives on another topic and may come after the launch, so the result of the launch is published
     * again.
     */
    Uni<Void> approved(SqlConnection connection, CampaignProjection campaign, ApprovedContent content) {
        if (!campaign.isStarted() || !campaign.channels().contains(content.channel())) {
            return Uni.createFrom().voidItem();
        }
        return accounts.defaults(connection, campaign.tenant(), List.of(content.channel()))
                .map(defaults -> Optional.ofNullable(defaults.get(content.channel())))
                .chain(account -> queue(connection, campaign, content, account.orElse(null))
                        .chain(() -> answer(connection, campaign, content.channel(), account.isPresent())));
    }

    private Uni<Void> queue(
            SqlConnection connection,
            CampaignProjection campaign,
            ApprovedContent content,
            @Nullable PostingAccount account) {
        return posts.ofContent(connection, campaign.tenant(), campaign.campaignId(), List.of(content.contentId()))
                .chain(known -> known.isEmpty()
                        ? add(connection, campaign, content.channel(), List.of(content), account)
                        : approvedAgain(connection, campaign, content, known.getFirst(), account));
    }

    private Uni<Void> approvedAgain(
            SqlConnection connection,
            CampaignProjection campaign,
            ApprovedContent content,
            Post post,
            @Nullable PostingAccount account) {
        return switch (post.status()) {
            case QUEUED, HELD -> {
                PostChange change =
                        PostChange.of(post).with(Messages.of(content, campaign).withPrivacyOf(post.message()));
                yield posts.approvedAgain(connection, post, change, PostAction.CHANGE)
                        .replaceWithVoid();
            }
            case CANCELLED, FAILED -> queueAgain(connection, campaign, content, post, account);
            case PUBLISHING, UNKNOWN -> replacements.replaceLater(connection, post);
            case PUBLISHED -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> queueAgain(
            SqlConnection connection,
            CampaignProjection campaign,
            ApprovedContent content,
            Post post,
            @Nullable PostingAccount account) {
        PostingAccount used = used(campaign, content.channel(), account);
        PostAction action = post.status() == PostStatus.FAILED ? PostAction.RETRY : PostAction.REVIVE;
        return times.spread(connection, used, from(campaign), to(campaign), 1)
                .map(slots -> new PostChange(
                        Messages.of(content, campaign).withPrivacyOf(post.message()),
                        account == null ? null : account.id(),
                        slots.isEmpty() ? to(campaign) : slots.getFirst(),
                        Timing.BEST,
                        holds(campaign, !slots.isEmpty()),
                        List.of()))
                .chain(change -> posts.approvedAgain(connection, post, change, action))
                .replaceWithVoid();
    }
}
