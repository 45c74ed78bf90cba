package com.dryjets.email.bounce;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells reports from automatic replies and from ordinary emails, by headers first (RFC 3834) and then by words. */
enum MailKinds {
    REPORT,
    AUTO_REPLY,
    ORDINARY;

    private static final Pattern SYSTEM = Pattern.compile(
            "(?i)mailer-?daemon|post_?master|mail deliver|delivery (?:sub)?system|mail administrator|mail[- ]daemon|mdaemon");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)undeliver|returned? (?:mail|e-?mail|to sender)|failure notice|delivery (?:status|failure|report|notification|error|has failed|problem|attempt)|deliver(?:y|ed)? fail"
                    + "|failed delivery|could not be delivered|mail (?:system error|failure|error)|permanent delivery|not delivered|unzustellbar|non remis|no entregado|mancata consegna|недоставлен|не доставлено"
                    + "|delayed mail|mail failed|bounce|rejected mail|message (?:status|delivery|undeliverable|rejected)|nondeliverable|non[- ]?delivery|unknown user|user unknown|配信不能|配送不能|エラー");
    private static final Pattern VACATION_SUBJECT = Pattern.compile(
            "(?i)out of (?:the )?office|auto(?:matic|mated)?[- ]?(?:reply|response|responder|antwort)|vacation|away from|on (?:holiday|leave)|abwesen|réponse automatique|absence|fuera de la oficina|respuesta automática|risposta automatica|automatisch antwoord|автоответ|自動返信|自動応答|不在"
                    + "|sender verification|verification required|(?:please )?confirm (?:your|that you)\\b|awaiting (?:your )?confirmation"
                    + "|challenge[/ -]response|boxbe|spam ?arrest|\\btmda\\b");
    private static final Pattern FAILURE = Pattern.compile(
            "(?i)(?:could|can|was|has|were|have|is) ?(?:not|n.t|unable to)(?: \\w+){0,3} (?:be )?(?:deliver|send|sent|reach|accept)|undeliver|unable to deliver|delivery (?:\\w+ ){0,4}fail|fail(?:ed|ure) (?:\\w+ ){0,3}deliver|permanent(?:ly)? (?:error|fail|reject)|returned to (?:you|sender)|user unknown|unknown user|mailbox (?:is )?(?:full|unavailable|not found)|invalid (?:user |recipient )?address|no such user|rejected by|did not reach|was rejected|error delivering|not a member|transcript of session|<<< [45]\\d\\d|\\b5\\d\\d [45]\\.\\d\\.\\d");

    static MailKinds of(ReportMail mail) {
        MailHeaders headers = mail.headers();
        String subject = headers.get("subject");
        String from = headers.get("from") + " " + headers.get("sender");
        String text = MailHeaders.beforeOriginal(mail.readableText());
        boolean fails = FAILURE.matcher(text).find();
        boolean system = SYSTEM.matcher(from).find()
                || headers.get("return-path").equals("<>")
                || headers.has("x-failed-recipients");
        boolean report = headers.get("content-type").toLowerCase(Locale.ROOT).contains("report-type");
        if (report || headers.has("x-failed-recipients")) {
            return REPORT;
        }
        if (automatic(headers)
                && !SYSTEM.matcher(from).find()
                && !(fails && SUBJECT.matcher(subject).find())) {
            return AUTO_REPLY;
        }
        boolean titled = SUBJECT.matcher(subject).find();
        if (system && (titled || fails) || titled && fails) {
            return REPORT;
        }
        boolean machine =
                system || headers.has("x-mlserver") || from.matches("(?i).*(admin|no-?reply|post_?master|system)@.*");
        return machine && fails ? REPORT : ORDINARY;
    }

    private static boolean automatic(MailHeaders headers) {
        String submitted = headers.get("auto-submitted").toLowerCase(Locale.ROOT);
        return submitted.startsWith("auto-replied")
                || submitted.startsWith("auto-generated")
                        && VACATION_SUBJECT.matcher(headers.get("subject")).find()
                || headers.has("x-autoreply")
                || headers.has("x-autorespond")
                || headers.get("precedence").toLowerCase(Locale.ROOT).contains("auto")
                || headers.get("x-auto-response-suppress").equalsIgnoreCase("all")
                        && VACATION_SUBJECT.matcher(headers.get("subject")).find()
                || VACATION_SUBJECT.matcher(headers.get("subject")).find();
    }
}
