package com.dryjets.email.email;

import com.dryjets.email.contact.AddressRules;
import com.dryjets.email.contact.Segment;
import com.dryjets.email.rendering.EmailBodies;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mail to be written; what is left out may be added as long as it is a draft. */
public record CreateEmail(
        @NotNull UUID campaignId,

        @Schema(examples = "Spring is here: shirts at half price")
        @Nullable
        @Size(max = 255)
        @Pattern(regexp = ONE_LINE, message = ONE_LINE_SAYS)
        String subject,

        @Nullable @Size(max = 255) @Pattern(regexp = ONE_LINE, message = ONE_LINE_SAYS)
        String previewText,

        @Schema(examples = "<p>Come by. <a href=\"https://example.com/spring\">See the offer</a></p>")
        @Nullable
        @Size(max = LONGEST)
        String htmlContent,

        @Nullable @Size(max = LONGEST) String textContent,
        @Nullable UUID segmentId,
        @Nullable String from,
        @Nullable String replyTo) {

    /** Mail programs cut a longer message off (Gmail at 102 kB); this leaves room for what our layout adds. */
    static final int LONGEST = 500_000;

    static final String ONE_LINE = "[^\\p{Cntrl}]*";
    static final String ONE_LINE_SAYS = "must be one line without control characters";

    EmailCampaign draft(String tenant, UUID id, String defaultSender, Instant now) {
        EmailCampaign email = new EmailCampaign();
        email.id = id;
        email.tenant = tenant;
        email.campaignId = campaignId;
        email.segmentId = segment(segmentId == null ? Segment.ALL.id() : segmentId);
        email.subject = subject;
        email.previewText = previewText;
        if (htmlContent != null) {
            email.say(EmailBodies.ofHtml(htmlContent, textContent));
        }
        email.sender = from == null ? defaultSender : address("/from", from);
        email.replyTo = replyTo == null ? null : address("/replyTo", replyTo);
        email.createdAt = now;
        email.updatedAt = now;
        return email;
    }

    static UUID segment(UUID id) {
        if (Segment.find(id).isEmpty()) {
            throw Problem.badField("/segmentId", "names no segment");
        }
        return id;
    }

    static String address(String pointer, String text) {
        return AddressRules.parse(text).orElseThrow(() -> Problem.badField(pointer, "is not a mail address"));
    }
}
