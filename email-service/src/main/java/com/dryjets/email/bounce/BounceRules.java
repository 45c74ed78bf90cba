package com.dryjets.email.bounce;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a raw email and tells what it says about earlier emails: delivery status notifications (RFC 3464), the many reports
 * that do not follow it, complaints (RFC 5965) and automatic replies (RFC 3834). Never fails, on any input.
 */
public final class BounceRules {

    private static final Pattern TEMPORARY = Pattern.compile(
            "(?i)has been delayed|warning message only|warning only|will be retried|will continue (?:to )?try|still being retried|not yet been delivered|delivery (?:status )?delay|will keep trying|delayed mail");

    private static final Set<BounceReason> UNCERTAIN =
            Set.of(BounceReason.ON_HOLD, BounceReason.UNDEFINED, BounceReason.EXPIRED);

    private BounceRules() {}

    /** Returns what the email says, by recipient; never empty. */
    public static List<BounceVerdict> read(byte[] raw) {
        ReportMail mail = ReportMail.of(raw);
        @Nullable String messageId = messageId(mail);
        List<BounceVerdict> fromAmazon = SesNotification.read(mail.readableText());
        if (!fromAmazon.isEmpty()) {
            return fromAmazon;
        }
        Optional<FeedbackReport> feedback = FeedbackReport.of(mail);
        if (feedback.isPresent()) {
            return feedback.get().verdicts(messageId);
        }
        List<StatusReport.Entry> entries = StatusReport.entries(mail);
        if (!entries.isEmpty()) {
            return structured(mail, entries, messageId);
        }
        return switch (MailKinds.of(mail)) {
            case AUTO_REPLY -> List.of(other(mail, BounceKind.AUTO_REPLY, BounceReason.VACATION));
            case ORDINARY -> List.of(other(mail, BounceKind.NOT_A_BOUNCE, BounceReason.UNDEFINED));
            case REPORT -> freeText(mail, messageId);
        };
    }

    /** Returns the addresses that an email was delivered to, as its headers tell. */
    public static List<String> sentTo(byte[] raw) {
        MailHeaders headers = ReportMail.of(raw).headers();
        List<String> found = new ArrayList<>();
        for (String field : List.of("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to")) {
            headers.all(field).forEach(value -> found.addAll(Addresses.all(value)));
        }
        return found;
    }

    /** Returns the Message-ID of the email itself, or an empty text. */
    public static String idOf(byte[] raw) {
        return ReportMail.of(raw).headers().get("message-id");
    }

    private static List<BounceVerdict> structured(
            ReportMail mail, List<StatusReport.Entry> entries, @Nullable String messageId) {
        String text = mail.readableText();
        Transcript transcript = new Transcript(text);
        FreeText human = new FreeText(text, senders(mail));
        Map<String, String> blocks = human.recipients();
        Map<String, BounceVerdict> verdicts = new LinkedHashMap<>();
        for (StatusReport.Entry entry : entries) {
            String own = blocks.getOrDefault(entry.recipient(), "");
            String block = own.isBlank() && entries.size() == 1 ? human.all() : own;
            verdicts.putIfAbsent(entry.recipient(), verdict(entry, block, transcript, messageId));
        }
        return List.copyOf(verdicts.values());
    }

    private static BounceVerdict verdict(
            StatusReport.Entry entry, String block, Transcript transcript, @Nullable String messageId) {
        String action = entry.action();
        String diagnostic = entry.diagnostic().replaceFirst("(?i)^\\s*(?:smtp|x-[a-z0-9-]+|dns|unix)\\s*;", "");
        String command = Evidence.of(diagnostic, "", "", "", "").command();
        if (command.isEmpty()) {
            String inTranscript = transcript.commandOf(diagnostic);
            command =
                    inTranscript.isEmpty() ? Evidence.of(block, "", "", "", "").command() : inTranscript;
        }
        if (diagnostic.isBlank()) {
            diagnostic = block;
        }
        String type = entry.diagnostic().toLowerCase(Locale.ROOT).matches("\\s*x-unix.*") ? "x-unix; " : "";
        Evidence evidence = Evidence.of(type + diagnostic, entry.status(), action, entry.host(), command);
        if (action.matches("delivered|relayed|expanded") || entry.status().startsWith("2")) {
            return new BounceVerdict(
                    BounceKind.DELIVERED,
                    BounceReason.DELIVERED,
                    entry.recipient(),
                    evidence.status(),
                    evidence.replyCode(),
                    evidence.text(),
                    null,
                    messageId,
                    true);
        }
        return failure(entry.recipient(), evidence, block, messageId, true);
    }

    private static List<BounceVerdict> freeText(ReportMail mail, @Nullable String messageId) {
        String text = mail.readableText();
        FreeText human = new FreeText(text, senders(mail));
        Transcript transcript = new Transcript(MailHeaders.beforeOriginal(text));
        Map<String, String> refused = refused(transcript);
        Map<String, String> found = refused.size() > 1 ? refused : recipients(mail, human);
        String action = TEMPORARY
                        .matcher(mail.headers().get("subject") + " " + human.all())
                        .find()
                ? "delayed"
                : "";
        List<BounceVerdict> verdicts = new ArrayList<>();
        found.forEach((recipient, block) -> {
            String said = said(recipient, block, human, transcript, found.size() == 1);
            String command = commandFor(recipient, said, transcript, human, found.size() == 1);
            Evidence evidence = Evidence.of(said, "", action, "", command);
            verdicts.add(failure(recipient, evidence, found.size() == 1 ? human.all() : "", messageId, false));
        });
        if (verdicts.isEmpty()) {
            Evidence evidence = Evidence.of(human.all(), "", action, "", "");
            verdicts.add(failure(null, evidence, "", messageId, false));
        }
        return verdicts;
    }

    private static String said(String recipient, String block, FreeText human, Transcript transcript, boolean only) {
        for (Transcript.Exchange exchange : transcript.exchanges()) {
            if (exchange.recipient().equalsIgnoreCase(recipient)) {
                return exchange.reply();
            }
        }
        if (only && !transcript.exchanges().isEmpty()) {
            return transcript.exchanges().getFirst().reply();
        }
        if (!block.isBlank()) {
            return block;
        }
        return only ? human.all() : human.about(recipient);
    }

    private static String commandFor(
            String recipient, String said, Transcript transcript, FreeText human, boolean only) {
        for (Transcript.Exchange exchange : transcript.exchanges()) {
            if (exchange.recipient().equalsIgnoreCase(recipient) || only) {
                return exchange.command();
            }
        }
        String command = Evidence.of(said, "", "", "", "").command();
        return command.isEmpty() && only
                ? Evidence.of(human.all(), "", "", "", "").command()
                : command;
    }

    private static Map<String, String> recipients(ReportMail mail, FreeText human) {
        Map<String, String> inText = human.recipients();
        List<String> failed = Addresses.all(String.join(" ", mail.headers().all("x-failed-recipients")));
        if (!failed.isEmpty() && (inText.isEmpty() || failed.stream().anyMatch(human::mentions))) {
            Map<String, String> named = new LinkedHashMap<>();
            failed.forEach(address -> named.put(address, inText.getOrDefault(address, "")));
            return named;
        }
        if (inText.isEmpty()) {
            mail.originalHeaders()
                    .ifPresent(headers -> Addresses.all(headers.get("to")).forEach(to -> inText.put(to, "")));
        }
        return inText;
    }

    private static Map<String, String> refused(Transcript transcript) {
        Map<String, String> refused = new LinkedHashMap<>();
        transcript.exchanges().stream()
                .filter(exchange -> !exchange.recipient().isEmpty())
                .forEach(exchange -> refused.put(exchange.recipient(), exchange.reply()));
        return refused;
    }

    /** The words of the server decide; if they tell nothing, the words of the reporting system do. */
    private static BounceVerdict failure(
            @Nullable String recipient, Evidence said, String context, @Nullable String messageId, boolean structured) {
        Evidence evidence = said.to(recipient);
        BounceReason reason = ReasonRules.reason(evidence);
        if (UNCERTAIN.contains(reason) && !context.isBlank()) {
            Evidence wider = Evidence.of(
                            said.text() + " " + context, said.status(), said.action(), said.host(), said.command())
                    .to(recipient);
            BounceReason better = ReasonRules.reason(wider);
            if (!UNCERTAIN.contains(better) || reason != BounceReason.EXPIRED) {
                reason = better;
                evidence = wider;
            }
        }
        boolean hard = ReasonRules.hard(reason, evidence);
        BounceKind kind =
                "delayed".equals(evidence.action()) ? BounceKind.DELAYED : hard ? BounceKind.HARD : BounceKind.SOFT;
        return new BounceVerdict(
                kind,
                reason,
                recipient,
                evidence.status().isEmpty() ? null : evidence.status(),
                evidence.replyCode(),
                evidence.text(),
                null,
                messageId,
                structured);
    }

    private static BounceVerdict other(ReportMail mail, BounceKind kind, BounceReason reason) {
        String from = kind == BounceKind.NOT_A_BOUNCE
                ? null
                : Addresses.first(mail.headers().get("from")).orElse(null);
        String replied = mail.headers().get("in-reply-to");
        return new BounceVerdict(
                kind, reason, from, null, null, null, null, replied.isEmpty() ? null : inner(replied), false);
    }

    /** The addresses that the report was sent to and comes from: they are not its recipients, unless it says so. */
    private static Set<String> senders(ReportMail mail) {
        Set<String> senders = new HashSet<>();
        for (String field : List.of("to", "from", "sender", "reply-to", "delivered-to", "return-path", "envelope-to")) {
            for (String value : mail.headers().all(field)) {
                Addresses.all(value).forEach(address -> senders.add(address.toLowerCase(Locale.ROOT)));
            }
        }
        return senders;
    }

    private static @Nullable String messageId(ReportMail mail) {
        return mail.originalHeaders()
                .map(headers -> headers.get("message-id"))
                .filter(id -> !id.isEmpty())
                .map(BounceRules::inner)
                .orElse(null);
    }

    private static String inner(String id) {
        return id.replaceAll("^.*?<|>.*$", "").strip();
    }
}
