package com.dryjets.email.email;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.email.projection.CampaignPhase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a launch is answered. */
final class ScheduleRules {

    private static final Set<EmailStatus> COUNTED =
            Set.of(EmailStatus.SCHEDULED, EmailStatus.SENDING, EmailStatus.PAUSED, EmailStatus.SENT);

    private ScheduleRules() {}

    /** All mails that go out or went out, with the first and the last time; none, with what would have to be done. */
    static ChannelScheduled answer(UUID campaignId, UUID requestId, CampaignPhase campaign, List<EmailCampaign> mails) {
        List<Instant> times = mails.stream()
                .filter(mail -> COUNTED.contains(mail.status) && mail.scheduledFor != null)
                .map(mail -> mail.scheduledFor)
                .sorted()
                .toList();
        @Nullable Instant first = times.isEmpty() ? null : times.getFirst();
        @Nullable Instant last = times.isEmpty() ? null : times.getLast();
        @Nullable String reason = times.isEmpty() ? reason(campaign, mails) : null;
        return new ChannelScheduled(campaignId, requestId, Channel.EMAIL, times.size(), first, last, reason);
    }

    private static String reason(CampaignPhase campaign, List<EmailCampaign> mails) {
        if (campaign == CampaignPhase.OVER) {
            return "The campaign is over.";
        }
        List<EmailCampaign> drafts =
                mails.stream().filter(mail -> mail.status == EmailStatus.DRAFT).toList();
        if (drafts.isEmpty()) {
            return "There is no mail: approve content for the channel EMAIL.";
        }
        return drafts.stream().anyMatch(EmailCampaign::hasContent)
                ? "There is no contact that may be written to."
                : "The mail has no subject or no content.";
    }
}
