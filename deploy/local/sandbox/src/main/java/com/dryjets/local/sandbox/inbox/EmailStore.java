package com.dryjets.local.sandbox.inbox;

import com.dryjets.local.sandbox.journal.Journal;
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

/** Stores every accepted message byte for byte in a journal, with an index in memory. */
final class EmailStore implements Closeable {

    private final Clock clock;
    private final List<Email> emails = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Journal journal;

    EmailStore(Path file, Clock clock) {
        this.clock = clock;
        this.journal = Journal.open(file, this::index);
    }

    /** Stores a message and returns when it is on disk. */
    Email add(String recipient, byte[] raw) {
        ParsedEmail parsed = ParsedEmail.read(raw);
        var entry = new JsonObject()
                .put("messageId", parsed.header("Message-ID").trim())
                .put("recipient", recipient)
                .put("from", decode(parsed.header("From")))
                .put("subject", decode(parsed.header("Subject")))
                .put("campaign", parsed.campaign())
                .put("receivedAt", clock.instant().toString())
                .put("raw", raw);
        return index(journal.append(entry), entry);
    }

    private synchronized Email index(Journal.Position position, JsonObject entry) {
        String messageId = entry.getString("messageId");
        var email = new Email(
                emails.size() + 1L,
                position,
                messageId,
                entry.getString("recipient"),
                entry.getString("from"),
                entry.getString("subject"),
                entry.getString("campaign"),
                Instant.parse(entry.getString("receivedAt")),
                !messageId.isEmpty() && !seen.add(messageId));
        emails.add(email);
        return email;
    }

    private static String decode(String header) {
        try {
            return MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    byte[] raw(Email email) {
        return journal.read(email.position()).getBinary("raw");
    }

    synchronized Optional<Email> find(long number) {
        return number >= 1 && number <= emails.size() ? Optional.of(emails.get((int) number - 1)) : Optional.empty();
    }

    synchronized List<Email> all() {
        return List.copyOf(emails);
    }

    /** Returns emails before the given number, newest first; an empty campaign matches all. */
    synchronized List<Email> page(String campaign, long before, int limit) {
        Stream<Email> older = emails.subList(0, (int) Math.clamp(before - 1, 0, emails.size())).reversed().stream();
        return older.filter(email -> campaign.isEmpty() || email.campaign().equals(campaign))
                .limit(limit)
                .toList();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
