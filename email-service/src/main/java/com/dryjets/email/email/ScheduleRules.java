package com.dryjets.email.email;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.email.projection.CampaignPhase;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers a campaign's launch on behalf of the email channel. */
final class ScheduleRules {

    private static final Set<EmailStatus> COUNTED =
            EnumSet.complementOf(EnumSet.of(EmailStatus.DRAFT, EmailStatus.CANCELLED, EmailStatus.FAILED));

    private ScheduleRules() {}

    /** Reports how many emails are scheduled or sent, with the first and last time; or why no email is. */
    static ChannelScheduled answer(
            UUID campaignId, UUID requestId, CampaignPhase campaign, List<EmailCampaign> emails) {
        List<Instant> times = emails.stream()
                .filter(email -> COUNTED.contains(email.status) && email.sending.scheduledFor != null)
                .map(email -> email.sending.scheduledFor)
                .sorted()
                .toList();
        @Nullable Instant first = times.isEmpty() ? null : times.getFirst();
        @Nullable Instant last = times.isEmpty() ? null : times.getLast();
        @Nullable String reason = times.isEmpty() ? reason(campaign, emails) : null;
        return new ChannelScheduled(campaignId, requestId, Channel.EMAIL, times.size(), first, last, reason);
    }

    private static String reason(CampaignPhase campaign, List<EmailCampaign> emails) {
        if (campaign == CampaignPhase.ENDED) {
            return "The campaign has ended.";
        }
        List<EmailCampaign> drafts = emails.stream()
                .filter(email -> email.status == EmailStatus.DRAFT)
                .toList();
        if (drafts.isEmpty()) {
            return "The campaign has no email to send. Approve content for the channel EMAIL.";
        }
        return drafts.stream().anyMatch(EmailCampaign::hasContent)
                ? "No contact can receive the email. Import contacts."
                : "The email has no subject or no content.";
    }
}
