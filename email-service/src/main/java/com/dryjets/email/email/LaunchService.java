package com.dryjets.email.email;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.CoordinatedItem;
import com.dryjets.contracts.event.CampaignEvent.ItemsCoordinated;
import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.email.projection.CampaignProjection;
import com.dryjets.email.projection.Campaigns;
import com.dryjets.email.segment.AudienceSpec;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Applies campaign events to the projection and to emails, in the current Hibernate session, under the campaign's lock. */
@ApplicationScoped
class LaunchService {

    private static final Logger LOG = Logger.getLogger(LaunchService.class);

    private final Campaigns campaigns;
    private final EmailLifecycle emails;
    private final AudienceSizes audiences;
    private final Outbox outbox;

    LaunchService(Campaigns campaigns, EmailLifecycle emails, AudienceSizes audiences, Outbox outbox) {
        this.campaigns = campaigns;
        this.emails = emails;
        this.audiences = audiences;
        this.outbox = outbox;
    }

    Uni<Void> update(String tenant, UUID campaignId, CampaignFacts facts) {
        return campaigns
                .lock(tenant, campaignId)
                .invoke(campaign -> campaign.update(facts))
                .replaceWithVoid();
    }

    /**
     * Schedules every ready email and reports all scheduled ones, so that a repeated request schedules nothing more and
     * gets the same answer.
     */
    Uni<Void> launch(String tenant, CampaignLaunched launched) {
        return audiences.ofCampaign(tenant, launched.campaignId()).chain(sizes -> launch(tenant, launched, sizes));
    }

    private Uni<Void> launch(String tenant, CampaignLaunched launched, Map<AudienceSpec, Integer> sizes) {
        return campaigns
                .lock(tenant, launched.campaignId())
                .invoke(campaign -> campaign.update(launched.campaign()))
                .invoke(CampaignProjection::launch)
                .chain(campaign -> campaign.usesEmail()
                        ? schedule(campaign, launched, sizes)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> schedule(
            CampaignProjection campaign, CampaignLaunched launched, Map<AudienceSpec, Integer> sizes) {
        Uni<List<EmailCampaign>> scheduled = campaign.phase() == CampaignPhase.ENDED
                ? Uni.createFrom().item(List.of())
                : emails.scheduleReady(campaign, sizes);
        return scheduled
                .map(all -> ScheduleRules.answer(campaign.id(), launched.scheduleRequestId(), campaign.phase(), all))
                .invoke(LaunchService::log)
                .chain(answer -> outbox.write(campaign.tenant(), answer));
    }

    /** Holds the campaign's emails; batches that were already claimed are still sent. */
    Uni<Void> pause(String tenant, UUID campaignId) {
        return campaigns
                .lock(tenant, campaignId)
                .invoke(CampaignProjection::pause)
                .chain(campaign -> campaign.phase() == CampaignPhase.PAUSED
                        ? emails.pause(campaign)
                        : Uni.createFrom().voidItem());
    }

    /** Continues the campaign's emails and schedules content that was approved during the pause. */
    Uni<Void> resume(String tenant, UUID campaignId) {
        return audiences
                .ofCampaign(tenant, campaignId)
                .chain(sizes -> campaigns
                        .lock(tenant, campaignId)
                        .invoke(CampaignProjection::resume)
                        .chain(campaign -> emails.resume(campaign, sizes)));
    }

    /** Moves scheduled emails to the times that the campaign assigns. */
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

    /** Cancels the unsent emails of a completed or archived campaign. */
    Uni<Void> end(String tenant, UUID campaignId) {
        return campaigns
                .lock(tenant, campaignId)
                .invoke(CampaignProjection::end)
                .chain(emails::end);
    }

    private static void log(ChannelScheduled answer) {
        LOG.infof("Emails scheduled campaignId=%s emails=%d", answer.campaignId(), answer.items());
    }
}
