package com.dryjets.email.transactional;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queues emails that somebody waits for: neither tracked nor counted. */
public interface TransactionalMails {

    /** What an email is for. All but reports come before other emails of the tenant. */
    enum Kind {
        /** At the request of another system. */
        TRANSACTIONAL,
        /** From the platform itself, such as the confirmation of a subscription. */
        SYSTEM,
        /** An email of a campaign, for somebody to look at. */
        TEST,
        REPORT;

        boolean isUrgent() {
            return this != REPORT;
        }
    }

    /**
     * An email.
     *
     * @param id repeating it queues nothing more
     * @param sender the address of a verified sender; null for the platform's own
     * @param replyTo null for the sender's
     * @param contactId whose fields it shows; null if it shows none
     */
    record TransactionalMail(
            UUID id,
            Kind kind,
            @Nullable String sender,
            @Nullable String replyTo,
            @Nullable UUID contactId,
            MailText text,
            List<Addressee> addressees) {
        public TransactionalMail {
            requireNonNull(id, "id");
            requireNonNull(kind, "kind");
            requireNonNull(text, "text");
            addressees = List.copyOf(addressees);
        }

        /** An email in the platform's own name. */
        public static TransactionalMail ofPlatform(UUID id, Kind kind, MailText text, List<Addressee> addressees) {
            return new TransactionalMail(id, kind, null, null, null, text, addressees);
        }
    }

    /**
     * Somebody who gets a copy.
     *
     * @param id of the copy, which determines its Message-ID
     * @param stopUrl where the recipient stops such emails; null if there is nothing to stop
     */
    record Addressee(UUID id, String address, @Nullable String stopUrl) {
        public Addressee {
            requireNonNull(id, "id");
            requireNonNull(address, "address");
        }
    }

    /**
     * Deletes what was sent to a person, what is queued, and test copies that show the fields of their contact.
     *
     * @param addresses normalized
     * @return the ids of the copies
     */
    Uni<List<UUID>> forget(SqlConnection connection, String tenant, UUID contactId, Collection<String> addresses);

    /** Queues an email with the transaction; returns whether it is new. */
    Uni<Boolean> queue(SqlConnection connection, String tenant, TransactionalMail mail);

    /** Queues an email with the transaction of the current Hibernate session. */
    Uni<Void> queueInSession(String tenant, TransactionalMail mail);
}
