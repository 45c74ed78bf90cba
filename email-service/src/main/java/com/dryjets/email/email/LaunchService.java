package com.dryjets.email.email;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.CoordinatedItem;
import com.dryjets.contracts.event.CampaignEvent.ItemsCoordinated;
import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.email.projection.CampaignProjection;
import com.dryjets.email.projection.CampaignProjectionRepository;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Does for a campaign's mails what its events ask for, in the current Hibernate session, the campaign's row locked. */
@ApplicationScoped
class LaunchService {

    private static final Logger LOG = Logger.getLogger(LaunchService.class);

    private final CampaignProjectionRepository campaigns;
    private final EmailLifecycle emails;
    private final Outbox outbox;

    LaunchService(CampaignProjectionRepository campaigns, EmailLifecycle emails, Outbox outbox) {
        this.campaigns = campaigns;
        this.emails = emails;
        this.outbox = outbox;
    }

    Uni<Void> learn(String tenant, UUID campaignId, CampaignFacts facts) {
        return campaigns
                .lock(tenant, campaignId)
                .invoke(campaign -> campaign.learn(facts))
                .replaceWithVoid();
    }

    /**
     * Schedules every mail that is ready and answers with all that are scheduled, so that the same request asked again
     * adds nothing and is answered the same.
     */
    Uni<Void> launch(String tenant, CampaignLaunched launched) {
        return campaigns
                .lock(tenant, launched.campaignId())
                .invoke(campaign -> {
                    campaign.learn(launched.campaign());
                    // A request that is asked again must not wake a campaign that was paused or ended since.
                    if (campaign.status == CampaignPhase.DRAFT) {
                        campaign.status = CampaignPhase.RUNNING;
                    }
                })
                .chain(campaign -> campaign.emailChannel
                        ? schedule(campaign, launched)
                        : Uni.createFrom().voidItem());
    }

    /** Holds the campaign's mails; the batches that are under way still go out. */
    Uni<Void> pause(String tenant, UUID campaignId) {
        return move(tenant, campaignId, CampaignPhase.RUNNING, CampaignPhase.PAUSED)
                .replaceWithVoid();
    }

    /** Goes on where the mails stopped, and catches up with content that was approved meanwhile. */
    Uni<Void> resume(String tenant, UUID campaignId) {
        return move(tenant, campaignId, CampaignPhase.PAUSED, CampaignPhase.RUNNING)
                .chain(emails::resume);
    }

    /** Moves the mails that still wait to the times that the campaign gives them. */
    Uni<Void> coordinate(String tenant, ItemsCoordinated coordinated) {
        Map<UUID, Instant> times = coordinated.items().stream()
                .filter(item -> item.channel() == Channel.EMAIL)
                .collect(Collectors.toMap(CoordinatedItem::itemId, CoordinatedItem::at, (first, last) -> last));
        return times.isEmpty()
                ? Uni.createFrom().voidItem()
                : campaigns
                        .lock(tenant, coordinated.campaignId())
                        .chain(campaign -> emails.reschedule(campaign, times));
    }

    Uni<Void> end(String tenant, UUID campaignId) {
        return campaigns
                .lock(tenant, campaignId)
                .invoke(campaign -> campaign.status = CampaignPhase.OVER)
                .chain(emails::end);
    }

    private Uni<CampaignProjection> move(String tenant, UUID campaignId, CampaignPhase from, CampaignPhase to) {
        return campaigns.lock(tenant, campaignId).invoke(campaign -> {
            if (campaign.status == from) {
                campaign.status = to;
            }
        });
    }

    private Uni<Void> schedule(CampaignProjection campaign, CampaignLaunched launched) {
        Uni<List<EmailCampaign>> mails = campaign.status == CampaignPhase.OVER
                ? Uni.createFrom().item(List.of())
                : emails.scheduleReady(campaign);
        return mails.map(all -> ScheduleRules.answer(campaign.id, launched.scheduleRequestId(), campaign.status, all))
                .invoke(LaunchService::log)
                .chain(answer -> outbox.write(campaign.tenant, answer));
    }

    private static void log(ChannelScheduled answer) {
        LOG.infof("Mails scheduled: campaignId=%s items=%d", answer.campaignId(), answer.items());
    }
}
