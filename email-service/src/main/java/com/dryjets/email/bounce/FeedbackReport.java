package com.dryjets.email.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A complaint or another report of a feedback loop (RFC 5965), also in the forms of providers that came before it, and
 * Apple's request to opt out.
 */
record FeedbackReport(String type, List<String> recipients, String text) {

    private static final Pattern COMPLAINT = Pattern.compile(
            "(?i)complaint about message from|email abuse report|e-?mail feedback report|spam (?:complaint|report)|abuse report");
    /** Headers in which providers name the recipient inside of the original email. */
    private static final List<String> ORIGINAL_RECIPIENT =
            List.of("x-hmxmroriginalrecipient", "x-original-rcpt-to", "x-envelope-to", "x-rcpt-to");

    private static final String OPT_OUT = "opt-out";

    /** Reads a report; empty if the email is not one. */
    static Optional<FeedbackReport> of(ReportMail mail) {
        if (mail.headers().has("x-apple-unsubscribe")) {
            return Optional.of(
                    new FeedbackReport(OPT_OUT, Addresses.all(mail.headers().get("from")), mail.readableText()));
        }
        return mail.first(part -> part.type().endsWith("feedback-report"))
                .map(part -> of(mail, MailHeaders.parse(part.text())))
                .or(() -> withoutFields(mail));
    }

    private static FeedbackReport of(ReportMail mail, MailHeaders fields) {
        String type = fields.get("feedback-type").toLowerCase(Locale.ROOT);
        List<String> recipients = new ArrayList<>();
        for (String field : List.of("original-rcpt-to", "removal-recipient", "final-recipient")) {
            if (recipients.isEmpty()) {
                fields.all(field).forEach(value -> recipients.addAll(Addresses.all(value)));
            }
        }
        return new FeedbackReport(
                type.isEmpty() ? "abuse" : type,
                recipients.isEmpty() ? original(mail) : recipients,
                mail.readableText());
    }

    /** Hotmail's loop, and others that only attach the email and say what it is about in the subject or text. */
    private static Optional<FeedbackReport> withoutFields(ReportMail mail) {
        boolean attached = mail.first(ReportMail.Part::isOriginal).isPresent();
        String said = mail.headers().get("subject") + "\n" + MailHeaders.beforeOriginal(mail.readableText());
        boolean complaint = attached
                && COMPLAINT.matcher(said).find()
                && mail.first(part -> part.type().endsWith("delivery-status")).isEmpty();
        return complaint
                ? Optional.of(new FeedbackReport("abuse", original(mail), mail.readableText()))
                : Optional.empty();
    }

    private static List<String> original(ReportMail mail) {
        MailHeaders headers = mail.originalHeaders().orElse(MailHeaders.parse(""));
        for (String field : ORIGINAL_RECIPIENT) {
            List<String> found = Addresses.all(headers.get(field));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Addresses.all(headers.get("to"));
    }

    /** What the type means for the recipient. RFC 6591 reports (auth-failure) are about the sender's domain. */
    BounceKind kind() {
        return switch (type) {
            case "auth-failure", "dkim", "not-spam" -> BounceKind.REPORT;
            case OPT_OUT, "opt-out-list" -> BounceKind.OPT_OUT;
            default -> BounceKind.COMPLAINT;
        };
    }

    /** Returns the verdicts, one for each recipient, or one without. */
    List<BounceVerdict> verdicts(@Nullable String messageId) {
        List<BounceVerdict> verdicts = new ArrayList<>();
        for (String recipient : recipients) {
            verdicts.add(verdict(recipient, messageId));
        }
        return verdicts.isEmpty() ? List.of(verdict(null, messageId)) : verdicts;
    }

    private BounceVerdict verdict(@Nullable String recipient, @Nullable String messageId) {
        String diagnostic = text.replaceAll("\\s+", " ").strip();
        return new BounceVerdict(
                kind(), BounceReason.FEEDBACK, recipient, null, null, diagnostic, type, messageId, true);
    }
}
