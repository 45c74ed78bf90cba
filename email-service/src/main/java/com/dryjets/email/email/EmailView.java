package com.dryjets.email.email;

import com.dryjets.email.design.SourceView;
import com.dryjets.email.pace.RoutePause;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.email.projection.CampaignProjection;
import com.dryjets.email.recipient.EmailProgress;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An email.
 *
 * @param htmlContent what was compiled from the source, without the page around it
 * @param ownText whether the text was written by hand
 * @param source what it was designed with; absent while it has no content
 * @param removed what was taken out of the source, because email clients do not display it or because it could do harm
 * @param contentVersion the version of its content that it has; absent while it has no content
 * @param offeredVersion the version with content that was approved after somebody had changed the email: restore or dismiss
 *     it. Absent if there is none
 * @param status also PAUSED while its campaign is paused
 * @param scheduledFor when it is sent, or when the first recipients get it
 * @param localTime when each recipient gets it in their own time zone; absent if all get it at once
 * @param bestTimeWithinHours within how many hours each recipient gets it, at their best time; absent if all get it at once
 * @param recipients how many recipients were frozen before sending started
 * @param progress how far the sending has progressed; while the status is FREEZING, the recipients frozen so far are
 *     pending; absent before
 * @param holdReason why it was paused automatically; absent if it was not
 * @param holdDetail what the reason is about, such as the address of the sender that is not verified
 * @param routePause why nothing is sent over its sender's route at the moment; absent while the route works
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
        boolean ownText,
        @Nullable SourceView source,

        @Schema(examples = "[\"script\", \"a[onclick]\"]") List<String> removed,
        String language,
        @Nullable Integer contentVersion,
        @Nullable Integer offeredVersion,
        EmailAudience audience,
        String from,
        @Nullable String replyTo,
        EmailStatus status,
        @Nullable Instant scheduledFor,
        @Nullable LocalDateTime localTime,
        @Nullable Integer bestTimeWithinHours,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Integer recipients,
        @Nullable EmailProgress progress,
        @Nullable HoldReason holdReason,
        @Nullable String holdDetail,
        @Nullable RoutePause routePause,
        @Nullable String failure,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    public EmailView {
        removed = List.copyOf(removed);
    }

    static EmailView of(EmailCampaign email, @Nullable CampaignProjection campaign, @Nullable EmailProgress progress) {
        return new EmailView(
                email.id,
                email.campaignId,
                email.contentId,
                email.content.subject,
                email.content.previewText,
                email.content.html,
                email.content.text,
                email.content.ownText,
                email.content.sourceView(),
                List.of(email.content.removed),
                email.content.language,
                email.history.current == 0 ? null : email.history.current,
                email.history.offered(),
                EmailAudience.of(email.audience()),
                email.sender,
                email.replyTo,
                shown(email.status, campaign),
                email.sending.scheduledFor,
                email.sending.localTime,
                email.sending.bestTimeWithinHours,
                email.sending.startedAt,
                email.sending.completedAt,
                email.sending.recipients,
                progress,
                email.hold.reason,
                email.hold.detail,
                null,
                email.failure,
                email.createdAt,
                email.updatedAt,
                email.version);
    }

    /** Adds why the route of its sender is paused. */
    EmailView with(RoutePause pause) {
        return new EmailView(
                id,
                campaignId,
                contentId,
                subject,
                previewText,
                htmlContent,
                textContent,
                ownText,
                source,
                removed,
                language,
                contentVersion,
                offeredVersion,
                audience,
                from,
                replyTo,
                status,
                scheduledFor,
                localTime,
                bestTimeWithinHours,
                startedAt,
                completedAt,
                recipients,
                progress,
                holdReason,
                holdDetail,
                pause,
                failure,
                createdAt,
                updatedAt,
                version);
    }

    private static EmailStatus shown(EmailStatus status, @Nullable CampaignProjection campaign) {
        boolean held = campaign != null
                && campaign.phase() == CampaignPhase.PAUSED
                && (status == EmailStatus.SCHEDULED || status == EmailStatus.FREEZING || status == EmailStatus.SENDING);
        return held ? EmailStatus.PAUSED : status;
    }
}
