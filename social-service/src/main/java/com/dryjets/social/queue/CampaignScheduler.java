package com.dryjets.social.queue;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.PostEvent;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.social.account.ConnectedAccounts;
import com.dryjets.social.projection.ApprovedContentProjection;
import com.dryjets.social.projection.ApprovedContentService;
import com.dryjets.social.projection.CampaignProjection;
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
 * Schedules the approved content of a running campaign. Repeating a call adds what is missing and nothing else. Every
 * method expects the campaign to be locked, inside the tenant's transaction.
 */
@ApplicationScoped
class CampaignScheduler {

    private static final Logger LOG = Logger.getLogger(CampaignScheduler.class);
    private static final String AUTHOR = "social-service";
    private static final UUID NO_CONTENT = new UUID(0, 0);

    private final ApprovedContentService contents;
    private final ConnectedAccounts accounts;
    private final PostRepository posts;
    private final Outbox outbox;
    private final Clock clock;

    CampaignScheduler(
            ApprovedContentService contents,
            ConnectedAccounts accounts,
            PostRepository posts,
            Outbox outbox,
            Clock clock) {
        this.contents = contents;
        this.accounts = accounts;
        this.posts = posts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A campaign with its approved content and its posts, all locked. */
    private record Snapshot(CampaignProjection campaign, List<ApprovedContentProjection> contents, List<Post> posts) {

        List<ApprovedContentProjection> contents(Channel channel) {
            return contents.stream()
                    .filter(content -> content.channel() == channel)
                    .toList();
        }

        List<Post> posts(Channel channel) {
            return posts.stream().filter(post -> post.channel() == channel).toList();
        }

        @Nullable
        Post postOf(ApprovedContentProjection content) {
            return posts.stream()
                    .filter(post -> content.contentId().equals(post.contentId()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Schedules the content of every network and answers the launch once per network. */
    Uni<Void> launch(CampaignProjection campaign) {
        return snapshot(campaign).chain(this::launchEachNetwork);
    }

    private Uni<Snapshot> snapshot(CampaignProjection campaign) {
        return contents.approvedFor(campaign.tenant(), campaign.campaignId())
                .chain(approved -> posts.lockAll(campaign.tenant(), campaign.campaignId())
                        .map(queued -> new Snapshot(campaign, approved, queued)));
    }

    private Uni<Void> launchEachNetwork(Snapshot snapshot) {
        return Multi.createFrom()
                .iterable(snapshot.campaign().socialChannels())
                .onItem()
                .transformToUniAndConcatenate(channel -> launch(snapshot, channel))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> launch(Snapshot snapshot, Channel channel) {
        return accounts.has(snapshot.campaign().tenant(), channel)
                .chain(connected -> connected
                        ? schedule(snapshot, channel, NO_CONTENT)
                        : Uni.createFrom().item(snapshot.posts(channel)))
                .chain(queued -> answer(snapshot, channel, queued));
    }

    private Uni<Void> answer(Snapshot snapshot, Channel channel, List<Post> queued) {
        CampaignProjection campaign = snapshot.campaign();
        return campaign.scheduleRequest()
                .map(request -> outbox.write(campaign.tenant(), answer(snapshot, channel, request, queued)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static ChannelScheduled answer(Snapshot snapshot, Channel channel, UUID request, List<Post> queued) {
        UUID campaignId = snapshot.campaign().campaignId();
        List<Instant> times = queued.stream()
                .filter(post -> post.status() != PostStatus.CANCELLED)
                .map(Post::scheduledFor)
                .sorted()
                .toList();
        LOG.infof("Channel scheduled campaignId=%s channel=%s posts=%d", campaignId, channel, times.size());
        if (times.isEmpty()) {
            String reason = snapshot.contents(channel).isEmpty()
                    ? "No content is approved for this network."
                    : "No account is connected at this network.";
            return new ChannelScheduled(campaignId, request, channel, 0, null, null, reason);
        }
        return new ChannelScheduled(
                campaignId, request, channel, times.size(), times.getFirst(), times.getLast(), null);
    }

    /**
     * Handles an approval: schedules the content if the campaign has started, rewords its post if that is still waiting,
     * and schedules a cancelled post again. An approval arrives on another topic and may come after the launch, so the
     * launch is answered again.
     */
    Uni<Void> approved(CampaignProjection campaign, Channel channel, UUID contentId) {
        if (!campaign.isStarted() || !campaign.socialChannels().contains(channel)) {
            return Uni.createFrom().voidItem();
        }
        return accounts.has(campaign.tenant(), channel)
                .chain(connected -> connected
                        ? scheduleApproved(campaign, channel, contentId)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> scheduleApproved(CampaignProjection campaign, Channel channel, UUID contentId) {
        return snapshot(campaign)
                .chain(snapshot ->
                        schedule(snapshot, channel, contentId).chain(queued -> answer(snapshot, channel, queued)));
    }

    /**
     * Schedules a network's content and lists all posts of the campaign there.
     *
     * @param approvedAgain the content whose cancelled post may be scheduled again; a launch revives none
     */
    private Uni<List<Post>> schedule(Snapshot snapshot, Channel channel, UUID approvedAgain) {
        List<Post> known = snapshot.posts(channel);
        List<ApprovedContentProjection> unscheduled = rewordOrCollect(snapshot, channel, approvedAgain);
        List<Post> added = new ArrayList<>();
        List<PostEvent> events = new ArrayList<>();
        times(snapshot, channel, unscheduled)
                .forEach((content, time) -> events.add(schedule(snapshot, content, time, added)));
        List<Post> all = new ArrayList<>(known);
        all.addAll(added);
        Uni<Void> stored = added.isEmpty() ? Uni.createFrom().voidItem() : posts.persist(added);
        return stored.chain(() -> outbox.write(snapshot.campaign().tenant(), events))
                .replaceWith(all);
    }

    /** Rewords the posts that exist and collects the content that needs one. */
    private List<ApprovedContentProjection> rewordOrCollect(Snapshot snapshot, Channel channel, UUID approvedAgain) {
        List<ApprovedContentProjection> unscheduled = new ArrayList<>();
        for (ApprovedContentProjection content : snapshot.contents(channel)) {
            Post post = snapshot.postOf(content);
            boolean cancelled = post != null && post.status() == PostStatus.CANCELLED;
            if (post == null || (cancelled && content.contentId().equals(approvedAgain))) {
                unscheduled.add(content);
            } else {
                post.reword(PostTexts.message(content), clock.instant());
            }
        }
        return unscheduled;
    }

    private PostEvent schedule(Snapshot snapshot, ApprovedContentProjection content, Instant time, List<Post> added) {
        Instant now = clock.instant();
        Post cancelled = snapshot.postOf(content);
        if (cancelled != null) {
            return cancelled.scheduleAgain(PostTexts.message(content), time, now);
        }
        Post post = new Post(snapshot.campaign(), PostTexts.message(content), time, AUTHOR, now);
        added.add(post);
        return post.scheduled();
    }

    private Map<ApprovedContentProjection, Instant> times(
            Snapshot snapshot, Channel channel, List<ApprovedContentProjection> contents) {
        List<Instant> taken = snapshot.posts(channel).stream()
                .filter(post -> post.status() != PostStatus.CANCELLED)
                .map(Post::scheduledFor)
                .toList();
        SlotRules.Window window = snapshot.campaign().windowFrom(clock.instant());
        List<Instant> slots = SlotRules.plan(channel, contents.size(), window, taken);
        Map<ApprovedContentProjection, Instant> times = new LinkedHashMap<>();
        for (int i = 0; i < contents.size(); i++) {
            times.put(contents.get(i), slots.get(i).truncatedTo(ChronoUnit.MILLIS));
        }
        return times;
    }
}
