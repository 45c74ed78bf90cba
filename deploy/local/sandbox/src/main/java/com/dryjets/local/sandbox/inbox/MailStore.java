package com.dryjets.local.sandbox.inbox;

import com.dryjets.local.sandbox.Journal;
import io.vertx.core.json.JsonObject;
import jakarta.mail.internet.MimeUtility;
import java.io.Closeable;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps every message that was accepted, byte for byte, in a journal and an index of them in memory. */
final class MailStore implements Closeable {

    private final Clock clock;
    private final List<Mail> mails = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Journal journal;

    MailStore(Path file, Clock clock) {
        this.clock = clock;
        this.journal = Journal.open(file, this::index);
    }

    /** Returns when the message is on disk. */
    Mail add(String recipient, byte[] raw) {
        Letter letter = Letter.read(raw);
        var entry = new JsonObject()
                .put("messageId", letter.header("Message-ID").trim())
                .put("recipient", recipient)
                .put("from", decoded(letter.header("From")))
                .put("subject", decoded(letter.header("Subject")))
                .put("campaign", letter.campaign())
                .put("receivedAt", clock.instant().toString())
                .put("raw", raw);
        return index(journal.append(entry), entry);
    }

    private synchronized Mail index(Journal.Position position, JsonObject entry) {
        String messageId = entry.getString("messageId");
        var mail = new Mail(
                mails.size() + 1L,
                position,
                messageId,
                entry.getString("recipient"),
                entry.getString("from"),
                entry.getString("subject"),
                entry.getString("campaign"),
                Instant.parse(entry.getString("receivedAt")),
                !messageId.isEmpty() && !seen.add(messageId));
        mails.add(mail);
        return mail;
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    byte[] raw(Mail mail) {
        return journal.read(mail.position()).getBinary("raw");
    }

    synchronized Optional<Mail> find(long number) {
        return number >= 1 && number <= mails.size() ? Optional.of(mails.get((int) number - 1)) : Optional.empty();
    }

    synchronized List<Mail> all() {
        return List.copyOf(mails);
    }

    /** Newest first, from before the given number on; an empty campaign means all. */
    synchronized List<Mail> page(String campaign, long before, int limit) {
        Stream<Mail> older = mails.subList(0, (int) Math.clamp(before - 1, 0, mails.size())).reversed().stream();
        return older.filter(mail -> campaign.isEmpty() || mail.campaign().equals(campaign))
                .limit(limit)
                .toList();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
