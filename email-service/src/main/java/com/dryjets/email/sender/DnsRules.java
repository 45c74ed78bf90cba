package com.dryjets.email.sender;

import com.dryjets.email.sender.DnsFinding.Purpose;
import com.dryjets.email.sender.DnsFinding.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which records a sender's domain should publish, and compares them with what it does publish. */
final class DnsRules {

    /** The longest part of a TXT record; longer texts are published in several parts (RFC 1035, 3.3). */
    private static final int PART = 255;

    private DnsRules() {}

    /**
     * Returns the records to publish, unchecked.
     *
     * @param spfMechanism by which the servers of the sender's route are allowed, such as {@code include:sendgrid.net}
     */
    static Map<Purpose, DnsFinding> expected(Sender sender, String spfMechanism) {
        String domain = sender.domain();
        Map<Purpose, DnsFinding> records = new HashMap<>();
        records.put(
                Purpose.DKIM,
                unchecked(
                        Purpose.DKIM,
                        sender.dkim().selector() + "._domainkey." + domain,
                        sender.dkim().record()));
        records.put(Purpose.SPF, unchecked(Purpose.SPF, domain, "v=spf1 " + spfMechanism + " ~all"));
        records.put(Purpose.DMARC, unchecked(Purpose.DMARC, "_dmarc." + domain, "v=DMARC1; p=none"));
        return records;
    }

    private static DnsFinding unchecked(Purpose purpose, String name, String expected) {
        return new DnsFinding(purpose, name, expected, Status.UNCHECKED, List.of());
    }

    /** Returns the names to look up, the first with a record counts: a domain inherits the DMARC record of its parents. */
    static List<String> names(DnsFinding record) {
        List<String> names = new ArrayList<>(List.of(record.name()));
        if (record.purpose() == Purpose.DMARC) {
            String domain = record.name().substring("_dmarc.".length());
            for (int dot = domain.indexOf('.');
                    dot >= 0 && domain.indexOf('.', dot + 1) >= 0;
                    dot = domain.indexOf('.', dot + 1)) {
                names.add("_dmarc." + domain.substring(dot + 1));
            }
        }
        return names;
    }

    /**
     * Compares a record with what is published.
     *
     * @param answer the parts of all TXT records at the name; empty if the name servers did not answer
     */
    static DnsFinding compare(DnsFinding record, Optional<List<String>> answer) {
        if (answer.isEmpty()) {
            return found(record, Status.UNAVAILABLE, List.of());
        }
        List<String> texts = records(answer.get()).stream()
                .filter(text -> concerns(record.purpose(), text))
                .toList();
        if (texts.isEmpty()) {
            return found(record, Status.MISSING, List.of());
        }
        if (texts.size() > 1 && record.purpose() != Purpose.DKIM) {
            return found(record, Status.SEVERAL, texts);
        }
        boolean valid = texts.stream().anyMatch(text -> says(record, text));
        return found(record, valid ? Status.VALID : Status.DIFFERENT, texts);
    }

    /** Returns what was valid at the last check while the name servers do not answer: that proves nothing new. */
    static DnsFinding orKnown(DnsFinding found, @Nullable DnsFinding known) {
        boolean keeps = found.status() == Status.UNAVAILABLE
                && known != null
                && known.status() == Status.VALID
                && known.name().equals(found.name())
                && known.expected().equals(found.expected());
        return keeps ? known : found;
    }

    private static DnsFinding found(DnsFinding record, Status status, List<String> texts) {
        return new DnsFinding(record.purpose(), record.name(), record.expected(), status, texts);
    }

    /** Puts the parts of long records together: resolvers return them as if they were records. */
    private static List<String> records(List<String> parts) {
        List<String> records = new ArrayList<>();
        boolean goesOn = false;
        for (String part : parts) {
            if (goesOn && !part.startsWith("v=")) {
                records.add(records.removeLast() + part);
            } else {
                records.add(part);
            }
            goesOn = part.length() == PART;
        }
        return records;
    }

    private static boolean concerns(Purpose purpose, String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return switch (purpose) {
            case DKIM -> tags(text).containsKey("p");
            case SPF -> lower.equals("v=spf1") || lower.startsWith("v=spf1 ");
            case DMARC -> lower.startsWith("v=dmarc1");
        };
    }

    private static boolean says(DnsFinding record, String text) {
        return switch (record.purpose()) {
            case DKIM ->
                withoutSpaces(tags(text).get("p"))
                        .equals(tags(record.expected()).get("p"));
            case SPF -> allows(text, record.expected().split(" ")[1]);
            case DMARC ->
                List.of("none", "quarantine", "reject")
                        .contains(tags(text).getOrDefault("p", "").toLowerCase(Locale.ROOT));
        };
    }

    /** Returns whether the mechanism stands in the record, and before the end of what is read. */
    private static boolean allows(String spf, String mechanism) {
        for (String term : spf.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (term.equals(mechanism.toLowerCase(Locale.ROOT))
                    || term.equals("+" + mechanism.toLowerCase(Locale.ROOT))) {
                return true;
            }
            if (term.matches("[+?~-]?all")) {
                return false;
            }
        }
        return false;
    }

    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new HashMap<>();
        Arrays.stream(text.split(";"))
                .map(tag -> tag.split("=", 2))
                .filter(tag -> tag.length == 2)
                .forEach(tag -> tags.putIfAbsent(tag[0].strip().toLowerCase(Locale.ROOT), tag[1].strip()));
        return tags;
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }
}
