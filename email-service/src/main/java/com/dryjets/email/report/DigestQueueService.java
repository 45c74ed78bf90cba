package com.dryjets.email.report;

import com.dryjets.contracts.event.ReportEvent.DigestReady;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.contracts.wire.MalformedEvent;
import com.dryjets.email.transactional.TransactionalMails;
import com.dryjets.email.transactional.TransactionalMails.Addressee;
import com.dryjets.email.transactional.TransactionalMails.Kind;
import com.dryjets.email.transactional.TransactionalMails.TransactionalMail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Queues a person's daily digest. */
@ApplicationScoped
class DigestQueueService {

    private final TransactionalMails mails;

    DigestQueueService(TransactionalMails mails) {
        this.mails = mails;
    }

    /**
     * Queues the digest in the current Hibernate session; the same digest only once. An invalid event belongs to the dead
     * letters.
     */
    Uni<Void> add(String tenant, DigestReady digest) {
        if (digest.actions().isEmpty() && digest.news().isEmpty()) {
            throw new MalformedEvent("DigestReady has nothing to say");
        }
        String address = EmailAddresses.parse(digest.address())
                .orElseThrow(() -> new MalformedEvent("DigestReady has no valid address"));
        UUID copy = Ids.of("digest", digest.digestId(), EmailAddresses.identity(address));
        return mails.queueInSession(
                tenant,
                TransactionalMail.ofPlatform(
                        digest.digestId(),
                        Kind.REPORT,
                        DigestMail.of(digest),
                        List.of(new Addressee(
                                copy, address, ReportMail.web(digest.stopUrl()).toString()))));
    }
}
