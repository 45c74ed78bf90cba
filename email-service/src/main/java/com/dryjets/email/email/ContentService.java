package com.dryjets.email.email;

import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.email.design.Language;
import com.dryjets.email.design.Source;
import com.dryjets.email.projection.Campaigns;
import com.dryjets.email.template.Designs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applies content events to emails, in the current Hibernate session. */
@ApplicationScoped
class ContentService {

    private final Campaigns campaigns;
    private final EmailRepository emails;
    private final EmailLifecycle lifecycle;
    private final AudienceSizes audiences;
    private final Designs designs;

    ContentService(
            Campaigns campaigns,
            EmailRepository emails,
            EmailLifecycle lifecycle,
            AudienceSizes audiences,
            Designs designs) {
        this.designs = designs;
        this.audiences = audiences;
        this.campaigns = campaigns;
        this.emails = emails;
        this.lifecycle = lifecycle;
    }

    /** Creates or updates an email. Ignores content for other channels and content without a campaign. */
    Uni<Void> approve(String tenant, ContentApproved content) {
        UUID campaignId = content.campaignId();
        if (content.channel() != Channel.EMAIL || campaignId == null) {
            return Uni.createFrom().voidItem();
        }
        return designs.compile(tenant, Source.of(ApprovedBlocks.of(content)), Language.orEnglish(content.language()))
                .map(design -> new ApprovedContent(
                        content.contentId(), oneLine(content.subject()), oneLine(content.previewText()), design))
                .chain(approved -> approve(tenant, campaignId, approved));
    }

    private Uni<Void> approve(String tenant, UUID campaignId, ApprovedContent approved) {
        return audiences
                .ofCampaign(tenant, campaignId)
                .chain(sizes -> campaigns
                        .lock(tenant, campaignId)
                        .chain(campaign -> lifecycle.approve(campaign, approved, sizes)));
    }

    /** Cancels the email that was made from the content, if any. */
    Uni<Void> withdraw(String tenant, ContentWithdrawn content) {
        return emails.campaignOfContent(tenant, content.contentId())
                .chain(campaignId -> campaignId == null
                        ? Uni.createFrom().voidItem()
                        : withdraw(tenant, campaignId, content.contentId()));
    }

    private Uni<Void> withdraw(String tenant, UUID campaignId, UUID contentId) {
        return campaigns
                .lock(tenant, campaignId)
                .chain(() -> emails.findByContent(tenant, contentId))
                .chain(lifecycle::withdraw);
    }

    private static @Nullable String oneLine(@Nullable String subject) {
        // A line break in a subject would start another header.
        return subject == null ? null : subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
