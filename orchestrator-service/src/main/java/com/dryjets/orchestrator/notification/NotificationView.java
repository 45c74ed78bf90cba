package com.dryjets.orchestrator.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as one person sees it.
 *
 * @param campaignName the campaign's name at that time
 * @param subjectId the failure, recommendation or campaign that it is about
 * @param title a short sentence
 * @param detail more about it
 * @param readAt when this person read it; absent while it is unread
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotificationView(
        UUID id,
        NotificationKind kind,
        UUID campaignId,
        String campaignName,
        UUID subjectId,
        String title,
        @Nullable String detail,
        Instant createdAt,
        @Nullable Instant readAt) {}
