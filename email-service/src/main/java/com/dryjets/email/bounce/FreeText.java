package com.dryjets.email.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a report that people read. It names the recipients in one of a few shapes: an address alone on a line or in
 * front of a colon, with what the server said below it or behind it; an address behind a label; an address in a sentence;
 * or only in the server's reply.
 */
final class FreeText {

    private static final String ADDRESS = "(" + Addresses.ADDRESS + ")";
    private static final int LONGEST_BLOCK = 12;

    /** Lines about the sender, or about other emails. */
    private static final Pattern OTHER = Pattern.compile(
            "(?i)^\\W{0,40}(?:(?:original |envelope )?(?:from|sender|reply-to|return-path|message-?id|cc|subject|mail from|received|references|in-reply-to|x-[a-z-]+)\\b[^:]{0,20}:"
                    + "|from |>>> ?mail from|message[- ]id|hello |hi |dear |to report|contact|questions?\\b)");

    private static final Pattern ALONE = Pattern.compile("^[\\s*>•·\\-\"'<]*+" + ADDRESS + "[\\s>\"'.]*$");
    private static final Pattern COLON = Pattern.compile(
            "^[\\s*>•·\\-\"'<(]*+" + ADDRESS
                    + "[>\"')]*+\\s*+(?:<[^>]*+>)?\\s*+(?:\\((?:expanded|reading|generated)[^)]{0,200}\\)?)?\\s*+[:;]+\\s*+(.*)$");
    private static final Pattern LEADING = Pattern.compile(
            "^[\\s*>•·\\-\"'<]*+" + ADDRESS + "[>\"']*[,]?\\s+(?!\\.\\.\\.|wrote|said|has sent)(\\S.*)$");
    /** Mailing lists refuse by naming themselves first and addresses for help later. */
    private static final Pattern LIST =
            Pattern.compile("(?i)not a member of (?:this|the) (?:mailing )?list\\W*" + ADDRESS);

    private static final Pattern LABEL = Pattern.compile(
            "(?i)^\\W{0,40}(?:(?:final|original|failed|intended|invalid|bad|rejected|unknown)?[- ]?(?:recipients?|addresse?s?)|to|rcpt to|sent to|user|mailbox|送信先|宛先|受信者|empfänger|destinataire|destinatario|получатель)\\b[^:]{0,24}[:：]\\s*+(?:rfc822;)?\\s*+[<\"']?"
                    + ADDRESS);
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)(?:deliver|delivery|reach|recipient|address|mailbox|undeliver|rejected|failed|forward|mail to|message to|sent to|user|account|not found|배달|送信|配信|配送|エラー|届|zustell|remis|distribu|entreg|доставл)[^@]{0,160}?[<\"'(\\s：:「]"
                    + ADDRESS);
    private static final Pattern REPLY =
            Pattern.compile("(?i)(?:^|\\s|:)(?:[45]\\d\\d[ -].{0,300}?|rcpt to:?\\s{0,10})[<\\s\\[(]{1,5}" + ADDRESS);

    private final List<String> lines;
    private final Set<String> senders;

    FreeText(String text, Set<String> senders) {
        this.lines = MailHeaders.beforeOriginal(text).lines().toList();
        this.senders = senders;
    }

    /** Returns the recipients and what is said about each, in order; a text is empty if the report says nothing apart. */
    Map<String, String> recipients() {
        Map<String, String> found = new LinkedHashMap<>();
        matches(LIST, found, false);
        if (found.isEmpty()) {
            blocks(found);
        }
        if (found.isEmpty()) {
            matches(LABEL, found, false);
        }
        if (found.isEmpty()) {
            sentences(found);
        }
        if (found.isEmpty()) {
            matches(REPLY, found, true);
        }
        if (found.isEmpty()) {
            matches(Pattern.compile(ADDRESS), found, true);
        }
        return found;
    }

    private void blocks(Map<String, String> found) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.indexOf('@') < 0 || OTHER.matcher(line).find()) {
                continue;
            }
            Matcher alone = ALONE.matcher(line);
            Matcher colon = COLON.matcher(line);
            Matcher leading = LEADING.matcher(line);
            if (alone.matches()) {
                keep(found, alone.group(1), block(i + 1, alone.group(1)), false);
            } else if (colon.matches()) {
                keep(found, colon.group(1), colon.group(2) + " " + block(i + 1, colon.group(1)), false);
            } else if (leading.matches()) {
                keep(found, leading.group(1), leading.group(2) + " " + block(i + 1, leading.group(1)), true);
            }
        }
    }

    /** Returns the lines below an address, up to a blank line or another address. */
    private String block(int start, String address) {
        StringBuilder block = new StringBuilder();
        for (int i = start; i < Math.min(lines.size(), start + LONGEST_BLOCK); i++) {
            String line = lines.get(i);
            boolean another = !line.contains(address) && names(line);
            boolean over = another || line.isBlank() && !block.isEmpty();
            if (over || line.matches("^[-=_*\\s]{6,}.*") && !block.isEmpty()) {
                break;
            }
            if (!line.isBlank()) {
                block.append(line.strip()).append(' ');
            } else if (i > start) {
                break;
            }
        }
        return block.toString();
    }

    private static boolean names(String line) {
        return line.indexOf('@') >= 0 && namesAddress(line);
    }

    private static boolean namesAddress(String line) {
        return ALONE.matcher(line).matches()
                || COLON.matcher(line).matches()
                || LEADING.matcher(line).matches();
    }

    private void matches(Pattern pattern, Map<String, String> found, boolean weak) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).indexOf('@') < 0) {
                continue;
            }
            Matcher matcher = pattern.matcher(lines.get(i));
            if (!OTHER.matcher(lines.get(i)).find() && matcher.find()) {
                keep(found, matcher.group(1), "", weak);
            }
        }
    }

    /** A sentence may be broken into lines. */
    private void sentences(Map<String, String> found) {
        String text = String.join(
                "\n", lines.stream().filter(line -> !OTHER.matcher(line).find()).toList());
        for (String paragraph : text.split("\\n\\s*\\n")) {
            if (paragraph.indexOf('@') < 0) {
                continue;
            }
            Matcher matcher = SENTENCE.matcher(paragraph.replace('\n', ' '));
            if (matcher.find()) {
                keep(found, matcher.group(1), "", true);
            }
        }
    }

    private void keep(Map<String, String> found, String address, String text, boolean weak) {
        Optional<String> clean = Addresses.first(address);
        boolean sender = senders.contains(address.toLowerCase(Locale.ROOT)) || Addresses.isSystem(address);
        if (clean.isPresent() && !(weak && sender)) {
            found.merge(clean.get(), text.strip(), (known, more) -> known.isEmpty() ? more : known);
        }
    }

    boolean mentions(String address) {
        return lines.stream().anyMatch(line -> line.contains(address));
    }

    /** Returns the whole text without greetings, on one line. */
    String all() {
        return String.join(" ", lines).replaceAll("\\s+", " ").strip();
    }

    /** Returns the lines that mention an address. */
    String about(String address) {
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            if (line.contains(address) && !OTHER.matcher(line).find()) {
                found.add(line.strip());
            }
        }
        return String.join(" ", found);
    }
}
