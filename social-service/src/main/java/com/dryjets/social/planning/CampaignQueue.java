package com.dryjets.social.planning;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.PostEvent;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.social.account.ConnectedAccounts;
import com.dryjets.social.projection.ApprovedContent;
import com.dryjets.social.projection.ApprovedContents;
import com.dryjets.social.projection.CampaignState;
import com.dryjets.social.projection.CampaignStatus;
import com.dryjets.social.queue.Post;
import com.dryjets.social.queue.PostRepository;
import com.dryjets.social.queue.PostStatus;
import com.dryjets.social.timing.SlotRules;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Queues what is approved for a running campaign. Asked again it adds what is missing and nothing else. All its methods
 * want the campaign locked, inside the tenant's transaction.
 */
@ApplicationScoped
public class CampaignQueue {

    private static final Logger LOG = Logger.getLogger(CampaignQueue.class);
    private static final String AUTHOR = "social-service";
    private static final UUID NONE = new UUID(0, 0);

    private final ApprovedContents contents;
    private final ConnectedAccounts accounts;
    private final PostRepository posts;
    private final Outbox outbox;
    private final Clock clock;

    CampaignQueue(
            ApprovedContents contents, ConnectedAccounts accounts, PostRepository posts, Outbox outbox, Clock clock) {
        this.contents = contents;
        this.accounts = accounts;
        this.posts = posts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is known of a campaign when its queue is filled. */
    private record Stock(CampaignState campaign, List<ApprovedContent> pieces, List<Post> posts) {

        List<ApprovedContent> pieces(Channel channel) {
            return pieces.stream().filter(piece -> piece.channel() == channel).toList();
        }

        List<Post> posts(Channel channel) {
            return posts.stream().filter(post -> post.channel() == channel).toList();
        }

        @Nullable
        Post of(ApprovedContent piece) {
            return posts.stream()
                    .filter(post -> piece.contentId().equals(post.contentId()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Queues every network's pieces and answers the launch, once for each network. */
    public Uni<Void> launch(CampaignState campaign) {
        return stock(campaign)
                .chain(stock -> Multi.createFrom()
                        .iterable(campaign.socialChannels())
                        .onItem()
                        .transformToUniAndConcatenate(channel -> launch(stock, channel))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Stock> stock(CampaignState campaign) {
        return contents.of(campaign.tenant(), campaign.campaignId())
                .chain(pieces -> posts.lockAll(campaign.tenant(), campaign.campaignId())
                        .map(queued -> new Stock(campaign, pieces, queued)));
    }

    private Uni<Void> launch(Stock stock, Channel channel) {
        return accounts.has(stock.campaign().tenant(), channel)
                .chain(connected -> connected
                        ? queue(stock, channel, NONE)
                        : Uni.createFrom().item(stock.posts(channel)))
                .chain(queued -> answer(stock, channel, queued));
    }

    private Uni<Void> answer(Stock stock, Channel channel, List<Post> queued) {
        CampaignState campaign = stock.campaign();
        return campaign.scheduleRequest()
                .map(request -> outbox.write(campaign.tenant(), answer(stock, channel, request, queued)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static ChannelScheduled answer(Stock stock, Channel channel, UUID request, List<Post> queued) {
        UUID campaignId = stock.campaign().campaignId();
        List<Instant> times = queued.stream()
                .filter(post -> post.status() != PostStatus.CANCELLED)
                .map(Post::scheduledFor)
                .sorted()
                .toList();
        LOG.infof("Channel scheduled: campaignId=%s channel=%s items=%d", campaignId, channel, times.size());
        if (times.isEmpty()) {
            String reason = stock.pieces(channel).isEmpty()
                    ? "No content is approved for this network."
                    : "No account is connected at this network.";
            return new ChannelScheduled(campaignId, request, channel, 0, null, null, reason);
        }
        return new ChannelScheduled(
                campaignId, request, channel, times.size(), times.getFirst(), times.getLast(), null);
    }

    /**
     * A piece was approved for a campaign: queued if the campaign has begun, with its new words if it waits already, and
     * again if its post was cancelled. A launch may overtake an approval, which comes by another topic, so the launch
     * is answered anew.
     */
    public Uni<Void> approved(CampaignState campaign, Channel channel, UUID contentId) {
        boolean open = campaign.status() == CampaignStatus.RUNNING || campaign.status() == CampaignStatus.PAUSED;
        if (!open || !campaign.socialChannels().contains(channel)) {
            return Uni.createFrom().voidItem();
        }
        return accounts.has(campaign.tenant(), channel)
                .chain(connected -> connected
                        ? stock(campaign)
                                .chain(stock -> queue(stock, channel, contentId)
                                        .chain(queued -> answer(stock, channel, queued)))
                        : Uni.createFrom().voidItem());
    }

    /**
     * Brings the network's pieces into the queue; gives all posts of the campaign there.
     *
     * @param again the piece whose post may be taken back from the cancelled ones; a launch takes none back
     */
    private Uni<List<Post>> queue(Stock stock, Channel channel, UUID again) {
        List<Post> known = stock.posts(channel);
        List<ApprovedContent> fresh = new ArrayList<>();
        for (ApprovedContent piece : stock.pieces(channel)) {
            Post post = stock.of(piece);
            boolean cancelled = post != null && post.status() == PostStatus.CANCELLED;
            if (post == null || (cancelled && piece.contentId().equals(again))) {
                fresh.add(piece);
            } else {
                post.reword(PostTexts.message(piece), clock.instant());
            }
        }
        Map<ApprovedContent, Instant> times = times(stock, channel, fresh);
        List<Post> added = new ArrayList<>();
        List<PostEvent> events = new ArrayList<>();
        times.forEach((piece, time) -> events.add(schedule(stock, piece, time, added)));
        List<Post> all = new ArrayList<>(known);
        all.addAll(added);
        Uni<Void> kept = added.isEmpty() ? Uni.createFrom().voidItem() : posts.persist(added);
        return kept.chain(() -> outbox.write(stock.campaign().tenant(), events)).replaceWith(all);
    }

    private PostEvent schedule(Stock stock, ApprovedContent piece, Instant time, List<Post> added) {
        Instant now = clock.instant();
        Post cancelled = stock.of(piece);
        if (cancelled != null) {
            return cancelled.scheduleAgain(PostTexts.message(piece), time, now);
        }
        Post post = new Post(stock.campaign(), PostTexts.message(piece), time, AUTHOR, now);
        added.add(post);
        return post.scheduled();
    }

    private Map<ApprovedContent, Instant> times(Stock stock, Channel channel, List<ApprovedContent> fresh) {
        CampaignState campaign = stock.campaign();
        var window = SlotRules.Window.open(campaign.startsAt(), campaign.endsAt(), campaign.zone(), clock.instant());
        List<Instant> taken = stock.posts(channel).stream()
                .filter(post -> post.status() != PostStatus.CANCELLED)
                .map(Post::scheduledFor)
                .toList();
        List<Instant> slots = SlotRules.plan(channel, fresh.size(), window, taken);
        Map<ApprovedContent, Instant> times = new LinkedHashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            times.put(fresh.get(i), slots.get(i).truncatedTo(ChronoUnit.MILLIS));
        }
        return times;
    }
}
