package com.dryjets.email.email;

import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.email.email.EmailLifecycle.Approved;
import com.dryjets.email.projection.CampaignProjectionRepository;
import com.dryjets.email.rendering.EmailBodies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Does for mails what happens to the content they are made of, in the current Hibernate session. */
@ApplicationScoped
class ContentService {

    private final CampaignProjectionRepository campaigns;
    private final EmailRepository emails;
    private final EmailLifecycle lifecycle;

    ContentService(CampaignProjectionRepository campaigns, EmailRepository emails, EmailLifecycle lifecycle) {
        this.campaigns = campaigns;
        this.emails = emails;
        this.lifecycle = lifecycle;
    }

    /** Content for other channels, and content that belongs to no campaign, makes no mail. */
    Uni<Void> approve(String tenant, ContentApproved content) {
        UUID campaignId = content.campaignId();
        if (content.channel() != Channel.EMAIL || campaignId == null) {
            return Uni.createFrom().voidItem();
        }
        Approved approved = new Approved(
                content.contentId(), oneLine(content.subject()), EmailBodies.ofText(content.body(), content.link()));
        return campaigns.lock(tenant, campaignId).chain(campaign -> lifecycle.approve(campaign, approved));
    }

    Uni<Void> withdraw(String tenant, ContentWithdrawn content) {
        return emails.campaignOfContent(tenant, content.contentId())
                .chain(campaignId -> campaignId == null
                        ? Uni.createFrom().voidItem()
                        : campaigns
                                .lock(tenant, campaignId)
                                .chain(() -> emails.findByContent(tenant, content.contentId()))
                                .chain(lifecycle::withdraw));
    }

    private static String oneLine(String subject) {
        // A line break in a subject would start another header.
        return subject == null ? null : subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
