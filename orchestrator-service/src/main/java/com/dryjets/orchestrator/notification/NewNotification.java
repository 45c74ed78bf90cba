package com.dryjets.orchestrator.notification;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.orchestrator.projection.CampaignProjection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that people should know.
 *
 * @param subjectId the failure, recommendation or campaign; there is one notification of a kind for each subject
 * @param title a short sentence
 * @param detail more about it, if there is more to say
 */
public record NewNotification(
        CampaignProjection campaign,
        NotificationKind kind,
        UUID subjectId,
        String title,
        @Nullable String detail) {

    /** The same for the same kind and subject, so that repeated work adds nothing. */
    UUID id() {
        return Ids.of("notification", campaign.tenant(), kind, subjectId);
    }
}
