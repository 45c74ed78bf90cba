package com.dryjets.email.bounce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of SendGrid's Event Webhook
 * (https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event). Opens and clicks are left out: our own links
 * count them.
 */
final class SendGridEvents {

    private static final String SOURCE = "SENDGRID";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SendGridEvents() {}

    /** Reads the body of a request; empty if it is not a list of events. */
    static Optional<List<ReceivedReport>> read(byte[] body, Instant now) {
        try {
            JsonNode events = JSON.readTree(body);
            if (events == null || !events.isArray()) {
                return Optional.empty();
            }
            List<ReceivedReport> reports = new ArrayList<>();
            for (JsonNode event : events) {
                report(event, now).ifPresent(reports::add);
            }
            return Optional.of(reports);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ReceivedReport> report(JsonNode event, Instant now) {
        String id = event.path("sg_event_id").asText();
        return id.isEmpty()
                ? Optional.empty()
                : verdict(event).map(verdict -> new ReceivedReport(SOURCE, id, null, verdict, at(event, now)));
    }

    /** The provider's clock may be ahead; a report is never from the future. */
    private static Instant at(JsonNode event, Instant now) {
        long seconds = event.path("timestamp").asLong();
        Instant at = seconds <= 0 ? now : Instant.ofEpochSecond(Math.min(seconds, now.getEpochSecond()));
        return at.isAfter(now) ? now : at;
    }

    private static Optional<BounceVerdict> verdict(JsonNode event) {
        return switch (event.path("event").asText()) {
            case "bounce" -> Optional.of(undelivered(event, false));
            case "dropped" -> Optional.of(dropped(event));
            case "spamreport" -> Optional.of(plain(event, BounceKind.COMPLAINT, BounceReason.FEEDBACK, "abuse"));
            case "unsubscribe", "group_unsubscribe" ->
                Optional.of(plain(event, BounceKind.OPT_OUT, BounceReason.FEEDBACK, "opt-out"));
            case "delivered" -> Optional.of(plain(event, BounceKind.DELIVERED, BounceReason.DELIVERED, null));
            case "deferred" -> Optional.of(delayed(event));
            default -> Optional.empty();
        };
    }

    /**
     * SendGrid drops what would bounce, because an earlier email to the address did, in these words (SendGrid, "Event
     * webhook reference", dropped). Other drops, such as those for an invalid header, say nothing about the address.
     */
    private static BounceVerdict dropped(JsonNode event) {
        return switch (event.path("reason").asText().strip().toLowerCase(Locale.ROOT)) {
            case "spam reporting address" -> plain(event, BounceKind.COMPLAINT, BounceReason.FEEDBACK, "abuse");
            case "unsubscribed address" -> plain(event, BounceKind.OPT_OUT, BounceReason.FEEDBACK, "opt-out");
            case "bounced address", "invalid" ->
                verdict(event, BounceKind.HARD, BounceReason.USER_UNKNOWN, evidence(event));
            default -> undelivered(event, true);
        };
    }

    private static BounceVerdict undelivered(JsonNode event, boolean dropped) {
        Evidence evidence = evidence(event);
        BounceReason reason = ReasonRules.reason(evidence);
        boolean blocked = "blocked".equals(event.path("type").asText());
        boolean hard = !dropped && !blocked && ReasonRules.hard(reason, evidence);
        return verdict(event, hard ? BounceKind.HARD : BounceKind.SOFT, reason, evidence);
    }

    private static Evidence evidence(JsonNode event) {
        return Evidence.of(event.path("reason").asText(), event.path("status").asText(), "failed", "", command(event));
    }

    /** A bounce of type "bounce" is an answer to the recipient, as SendGrid documents. */
    private static String command(JsonNode event) {
        return "bounce".equals(event.path("type").asText()) ? "RCPT" : "";
    }

    private static BounceVerdict delayed(JsonNode event) {
        Evidence evidence = Evidence.of(
                event.path("response").asText(), event.path("status").asText(), "delayed", "", "");
        return verdict(event, BounceKind.DELAYED, ReasonRules.reason(evidence), evidence);
    }

    private static BounceVerdict plain(
            JsonNode event, BounceKind kind, BounceReason reason, @Nullable String feedback) {
        return new BounceVerdict(
                kind, reason, event.path("email").asText(null), null, null, null, feedback, messageId(event), true);
    }

    private static BounceVerdict verdict(JsonNode event, BounceKind kind, BounceReason reason, Evidence evidence) {
        return new BounceVerdict(
                kind,
                reason,
                event.path("email").asText(null),
                evidence.status().isEmpty() ? null : evidence.status(),
                evidence.replyCode(),
                evidence.text(),
                null,
                messageId(event),
                true);
    }

    /**
     * Our own id first: SendGrid may replace the Message-ID, which it repeats as {@code smtp-id}. Its own id, which it
     * returned when it took the email, starts {@code sg_message_id}.
     */
    private static @Nullable String messageId(JsonNode event) {
        for (String field : List.of("message_id", "smtp-id")) {
            String id = event.path(field).asText().strip().replaceAll("^<|>$", "");
            if (ReceivedReport.namesRecipient(id)) {
                return id;
            }
        }
        String id = event.path("sg_message_id").asText();
        return id.isEmpty() ? null : id.split("\\.", 2)[0];
    }
}
