package com.dryjets.email.bounce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The machine-readable part of a delivery status notification (RFC 3464), also where a report writes it as plain text. */
final class StatusReport {

    private static final Pattern START =
            Pattern.compile("(?im)^[ \\t]*(final-recipient|original-recipient|diagnostic-code|reporting-mta)[ \\t]*:");
    private static final Pattern RECIPIENT = Pattern.compile("(?im)^[ \\t]{0,8}final-recipient[ \\t]{0,8}:");
    private static final Pattern OUTCOME = Pattern.compile("(?im)^[ \\t]{0,8}(?:action|status)[ \\t]{0,8}:");
    private static final Pattern CODE = Pattern.compile("([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern INDENTED = Pattern.compile("[ \\t]++[A-Z][A-Za-z-]+: .*");
    /** An email of ours has one recipient; mailing lists and forwarders may add some. */
    private static final int MOST_ENTRIES = 100;

    private static final List<String> RECIPIENT_FIELDS =
            List.of("final-recipient", "original-recipient", "x-actual-recipient");

    private StatusReport() {}

    /** The fields about one recipient. */
    record Entry(String recipient, String action, String status, String diagnostic, String host) {}

    /** Returns the entries of a report, none if it has no machine-readable part. */
    static List<Entry> entries(ReportMail mail) {
        Optional<String> text = mail.first(part -> part.type().endsWith("delivery-status"))
                .or(() -> mail.first(part -> part.type().endsWith("disposition-notification")))
                .map(ReportMail.Part::text)
                .filter(content -> START.matcher(content).find())
                .or(() -> Optional.of(MailHeaders.beforeOriginal(mail.readableText()))
                        .filter(StatusReport::looksMachineReadable));
        return text.map(StatusReport::parse).orElse(List.of());
    }

    private static boolean looksMachineReadable(String text) {
        return RECIPIENT.matcher(text).find() && OUTCOME.matcher(text).find();
    }

    private static List<Entry> parse(String text) {
        List<Entry> entries = new ArrayList<>();
        Matcher start = START.matcher(text);
        String fields = start.find() ? text.substring(start.start()) : text;
        String common = "";
        for (String group : fields.strip().split("\\n[ \\t]*\\n")) {
            MailHeaders headers = MailHeaders.parse(stripped(group));
            Optional<String> recipient = recipient(headers);
            if (entries.size() >= MOST_ENTRIES) {
                break;
            }
            if (recipient.isPresent()) {
                entries.add(entry(recipient.get(), headers, common));
            } else if (!entries.isEmpty() && headers.has("diagnostic-code")) {
                // Some systems separate the fields of a recipient by blank lines.
                Entry last = entries.removeLast();
                entries.add(entry(last.recipient(), headers, last.host()));
            } else {
                common = host(headers.get("remote-mta")) + " " + host(headers.get("reporting-mta"));
            }
        }
        return entries;
    }

    private static String stripped(String group) {
        return group.lines()
                .map(line -> INDENTED.matcher(line).matches() ? line.strip() : line)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> recipient(MailHeaders headers) {
        return RECIPIENT_FIELDS.stream()
                .flatMap(field -> headers.all(field).stream())
                .flatMap(value -> Addresses.first(value.replaceFirst("(?i)^\\s*[a-z0-9-]+\\s*;\\s*", "")).stream())
                .min(Comparator.comparing(address -> !address.matches(".*@.*\\..*")));
    }

    private static Entry entry(String recipient, MailHeaders headers, String host) {
        Matcher code = CODE.matcher(headers.get("status"));
        String remote = host(headers.get("remote-mta"));
        String action = headers.get("action").replaceAll("[^A-Za-z].*", "").toLowerCase(Locale.ROOT);
        return new Entry(
                recipient,
                action,
                code.find() ? code.group(1) : action.equals("failed") ? "5.0.0" : "",
                String.join(" ", headers.all("diagnostic-code")),
                (remote + " " + host).strip());
    }

    private static String host(String value) {
        return value.replaceFirst("(?i)^\\s*[a-z0-9-]+\\s*;\\s*", "").strip();
    }
}
