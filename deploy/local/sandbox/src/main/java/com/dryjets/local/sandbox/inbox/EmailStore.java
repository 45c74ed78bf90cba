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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores every accepted message byte for byte in a journal, with an index in memory. Without a journal, it keeps only the
 * newest messages, but counts all of them; benchmarks use that.
 */
final class EmailStore implements Closeable {

    /** How many messages are kept without a journal: 25 MB at 25 kB each. */
    private static final int NEWEST = 1000;

    private static final Journal.Position NOWHERE = new Journal.Position(0, 0);

    private final Clock clock;
    private final List<Email> emails = new ArrayList<>();
    private final Deque<byte[]> newest = new ArrayDeque<>();
    private final Tally copies = new Tally();
    private final Tally recipients = new Tally();
    private final @Nullable Journal journal;
    private long forgotten;

    private EmailStore(@Nullable Path file, Clock clock) {
        this.clock = clock;
        this.journal = file == null ? null : Journal.open(file, this::index);
    }

    static EmailStore durable(Path file, Clock clock) {
        return new EmailStore(file, clock);
    }

    static EmailStore inMemory(Clock clock) {
        return new EmailStore(null, clock);
    }

    /** Returns whether storing waits for the disk. */
    boolean isDurable() {
        return journal != null;
    }

    /** Stores a message and returns when it is on disk. */
    Email add(String recipient, byte[] raw) {
        HeaderScan headers = HeaderScan.of(raw);
        var entry = new JsonObject()
                .put("messageId", headers.get("Message-ID"))
                .put("recipient", recipient)
                .put("from", decode(headers.get("From")))
                .put("subject", decode(headers.get("Subject")))
                .put("campaign", headers.campaign())
                .put("receivedAt", clock.instant().toString());
        return journal == null ? keep(entry, raw) : index(journal.append(entry.put("raw", raw)), entry);
    }

    private synchronized Email keep(JsonObject entry, byte[] raw) {
        newest.add(raw);
        Email email = index(NOWHERE, entry);
        if (newest.size() > NEWEST) {
            newest.poll();
            emails.removeFirst();
            forgotten++;
        }
        return email;
    }

    private synchronized Email index(Journal.Position position, JsonObject entry) {
        String messageId = entry.getString("messageId");
        String recipient = entry.getString("recipient");
        recipients.add(recipient);
        boolean duplicate = copies.add(messageId + "\n" + recipient) > 1 && !messageId.isEmpty();
        var email = new Email(
                forgotten + emails.size() + 1L,
                position,
                messageId,
                recipient,
                entry.getString("from"),
                entry.getString("subject"),
                entry.getString("campaign"),
                Instant.parse(entry.getString("receivedAt")),
                duplicate);
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

    /** Returns the message; empty if it is no longer kept. */
    synchronized byte[] raw(Email email) {
        if (journal != null) {
            return journal.read(email.position()).getBinary("raw");
        }
        long position = email.number() - forgotten - 1;
        return newest.stream()
                .skip(Math.max(0, position))
                .findFirst()
                .filter(raw -> position >= 0)
                .orElse(new byte[0]);
    }

    synchronized Optional<Email> find(long number) {
        long position = number - forgotten;
        return position >= 1 && position <= emails.size()
                ? Optional.of(emails.get((int) position - 1))
                : Optional.empty();
    }

    synchronized List<Email> all() {
        return List.copyOf(emails);
    }

    /** Returns emails before the given number, newest first; an empty campaign matches all. */
    synchronized List<Email> page(String campaign, long before, int limit) {
        int end = (int) Math.clamp(before - 1 - forgotten, 0, emails.size());
        Stream<Email> older = emails.subList(0, end).reversed().stream();
        return older.filter(email -> campaign.isEmpty() || email.campaign().equals(campaign))
                .limit(limit)
                .toList();
    }

    /**
     * Counts all messages ever accepted: the total, the distinct pairs of Message-ID and recipient, and the distinct
     * recipients. The expected number of recipients minus the last count is how many were lost; the total minus the
     * distinct pairs is how many were sent twice.
     */
    JsonObject counts() {
        return new JsonObject()
                .put("accepted", copies.total())
                .put("distinct", copies.distinct())
                .put("recipients", recipients.distinct());
    }

    /** Returns how many messages an address received, up to 127. */
    int countFor(String recipient) {
        return recipients.count(recipient);
    }

    @Override
    public void close() throws IOException {
        if (journal != null) {
            journal.close();
        }
    }
}
