package com.dryjets.email.bounce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Amazon SES reports through SNS, as a notification or as an event of a configuration set
 * (https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html).
 */
final class SesNotification {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SesNotification() {}

    /** Reads the text of an SNS message, or one that was forwarded by email. Empty if it is not one. */
    static List<BounceVerdict> read(String text) {
        int start = text.indexOf('{');
        if (start < 0 || !text.contains("notificationType") && !text.contains("eventType")) {
            return List.of();
        }
        try {
            JsonNode node = JSON.readTree(text.substring(start));
            JsonNode inner =
                    node.has("Message") ? JSON.readTree(node.path("Message").asText()) : node;
            return verdicts(inner);
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    private static List<BounceVerdict> verdicts(JsonNode node) {
        String type =
                node.path("notificationType").asText(node.path("eventType").asText());
        @Nullable String messageId = messageId(node);
        return switch (type) {
            case "Bounce" -> each(node.path("bounce"), "bouncedRecipients", entry -> bounced(node, entry, messageId));
            case "Complaint" ->
                each(node.path("complaint"), "complainedRecipients", entry -> complained(node, entry, messageId));
            case "Delivery" -> each(node.path("delivery"), "recipients", entry -> delivered(node, entry, messageId));
            case "DeliveryDelay" ->
                each(node.path("deliveryDelay"), "delayedRecipients", entry -> delayed(entry, messageId));
            default -> List.of();
        };
    }

    private static List<BounceVerdict> each(JsonNode node, String field, Function<JsonNode, BounceVerdict> reader) {
        List<BounceVerdict> verdicts = new ArrayList<>();
        node.path(field).forEach(entry -> verdicts.add(reader.apply(entry)));
        return verdicts;
    }

    private static BounceVerdict bounced(JsonNode node, JsonNode entry, @Nullable String messageId) {
        boolean permanent =
                "Permanent".equals(node.path("bounce").path("bounceType").asText());
        String subType = node.path("bounce").path("bounceSubType").asText();
        String diagnostic = entry.path("diagnosticCode").asText().replaceFirst("(?i)^\\s*smtp\\s*;", "");
        Evidence evidence = Evidence.of(
                diagnostic, entry.path("status").asText(), entry.path("action").asText(), "", "");
        BounceReason reason =
                permanent ? BounceReason.USER_UNKNOWN : reasonOf(subType).orElse(null);
        BounceReason said = ReasonRules.reason(evidence);
        boolean vague = said == BounceReason.ON_HOLD || said == BounceReason.UNDEFINED;
        reason = vague && reason != null ? reason : said;
        // Amazon suppresses an address after a permanent bounce itself, and tells so in later reports.
        boolean hard = permanent
                && (ReasonRules.hard(reason, evidence)
                        || subType.matches("General|NoEmail|Suppressed|OnAccountSuppressionList")
                                && (vague || reason == BounceReason.FILTERED));
        return new BounceVerdict(
                hard ? BounceKind.HARD : BounceKind.SOFT,
                reason,
                entry.path("emailAddress").asText(),
                evidence.status().isEmpty() ? null : evidence.status(),
                evidence.replyCode(),
                evidence.text(),
                null,
                messageId,
                true);
    }

    private static Optional<BounceReason> reasonOf(String subType) {
        return Optional.ofNullable(
                switch (subType) {
                    case "MailboxFull" -> BounceReason.MAILBOX_FULL;
                    case "MessageTooLarge" -> BounceReason.MESG_TOO_BIG;
                    case "ContentRejected", "AttachmentRejected" -> BounceReason.CONTENT_ERROR;
                    default -> null;
                });
    }

    private static BounceVerdict complained(JsonNode node, JsonNode entry, @Nullable String messageId) {
        String type = node.path("complaint").path("complaintFeedbackType").asText("abuse");
        FeedbackReport report =
                new FeedbackReport(type, List.of(entry.path("emailAddress").asText()), "");
        return report.verdicts(messageId).getFirst();
    }

    private static BounceVerdict delivered(JsonNode node, JsonNode entry, @Nullable String messageId) {
        Evidence evidence =
                Evidence.of(node.path("delivery").path("smtpResponse").asText(), "", "", "", "");
        return verdict(BounceKind.DELIVERED, BounceReason.DELIVERED, entry.asText(), evidence, messageId);
    }

    private static BounceVerdict delayed(JsonNode entry, @Nullable String messageId) {
        Evidence evidence = Evidence.of(
                entry.path("diagnosticCode").asText(), entry.path("status").asText(), "delayed", "", "");
        return verdict(
                BounceKind.DELAYED,
                ReasonRules.reason(evidence),
                entry.path("emailAddress").asText(),
                evidence,
                messageId);
    }

    private static BounceVerdict verdict(
            BounceKind kind, BounceReason reason, String address, Evidence evidence, @Nullable String messageId) {
        return new BounceVerdict(
                kind,
                reason,
                address,
                evidence.status().isEmpty() ? null : evidence.status(),
                evidence.replyCode(),
                evidence.text(),
                null,
                messageId,
                true);
    }

    /** The Message-ID that the email was given, which SES keeps among its headers if it is asked to; else its own id. */
    private static @Nullable String messageId(JsonNode node) {
        for (JsonNode header : node.path("mail").path("headers")) {
            if ("Message-ID".equalsIgnoreCase(header.path("name").asText())) {
                return header.path("value").asText().replaceAll("^<|>$", "");
            }
        }
        String remoteId = node.path("mail").path("messageId").asText();
        return remoteId.isEmpty() ? null : remoteId;
    }
}
