package com.dryjets.email.email;

import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.email.projection.CampaignProjection;
import com.dryjets.email.recipient.EmailProgress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An email.
 *
 * @param status also PAUSED while its campaign is paused
 * @param recipients how many recipients were fixed when sending started
 * @param progress how far the sending has progressed; absent before it started
 * @param failure why it was cancelled or could not be sent
 */
public record EmailView(
        UUID id,
        UUID campaignId,
        @Nullable UUID contentId,
        @Nullable String subject,
        @Nullable String previewText,
        @Nullable String htmlContent,
        @Nullable String textContent,
        UUID segmentId,
        String from,
        @Nullable String replyTo,
        EmailStatus status,
        @Nullable Instant scheduledFor,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Integer recipients,
        @Nullable EmailProgress progress,
        @Nullable String failure,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static EmailView of(EmailCampaign email, @Nullable CampaignProjection campaign, @Nullable EmailProgress progress) {
        return new EmailView(
                email.id,
                email.campaignId,
                email.contentId,
                email.subject,
                email.previewText,
                email.html,
                email.text,
                email.segmentId,
                email.sender,
                email.replyTo,
                shown(email.status, campaign),
                email.scheduledFor,
                email.startedAt,
                email.completedAt,
                email.recipients,
                progress,
                email.failure,
                email.createdAt,
                email.updatedAt,
                email.version);
    }

    private static EmailStatus shown(EmailStatus status, @Nullable CampaignProjection campaign) {
        boolean held = campaign != null
                && campaign.phase() == CampaignPhase.PAUSED
                && (status == EmailStatus.SCHEDULED || status == EmailStatus.SENDING);
        return held ? EmailStatus.PAUSED : status;
    }
}
