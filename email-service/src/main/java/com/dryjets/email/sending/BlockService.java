package com.dryjets.email.sending;

import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.EmailLock;
import com.dryjets.email.email.EmailLock.Locked;
import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.EmailSenders;
import com.dryjets.email.email.EmailStatus;
import com.dryjets.email.pace.RoutePause;
import com.dryjets.email.sender.Senders;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Tells other services when an email is blocked because its sender's route refuses messages, and when it can be sent again.
 * An email whose variants have different senders is blocked only while the routes of all of them refuse.
 */
@ApplicationScoped
class BlockService {

    private final TenantTransaction transactions;
    private final EmailSenders emailSenders;
    private final EmailLock lock;
    private final Senders senders;
    private final SendingEvents events;
    private final SendingConfig config;
    private final Clock clock;

    BlockService(
            TenantTransaction transactions,
            EmailSenders emailSenders,
            EmailLock lock,
            Senders senders,
            SendingEvents events,
            SendingConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.emailSenders = emailSenders;
        this.lock = lock;
        this.senders = senders;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /** A sender whose route refuses messages. */
    private record Block(String sender, RoutePause pause) {}

    /** Checks whether the email is blocked, and publishes an event if that has changed. */
    Uni<Void> check(EmailRef ref) {
        return transactions
                .sql(ref.tenant(), connection -> emailSenders.remaining(connection, ref))
                .chain(remaining -> block(ref, remaining.senders())
                        .chain(block -> remaining.isBlocked() == block.isPresent()
                                ? Uni.createFrom().voidItem()
                                : announce(ref, block)));
    }

    /** Returns the first sender if the routes of all senders refuse; otherwise empty. */
    private Uni<Optional<Block>> block(EmailRef ref, List<String> addresses) {
        return Multi.createFrom()
                .iterable(addresses)
                .onItem()
                .transformToUniAndConcatenate(address -> block(ref, address))
                .collect()
                .asList()
                .map(found -> found.stream().allMatch(Optional::isPresent)
                        ? found.stream().flatMap(Optional::stream).findFirst()
                        : Optional.empty());
    }

    private Uni<Optional<Block>> block(EmailRef ref, String address) {
        return senders.lastingPause(ref.tenant(), address, config.blockedAfter())
                .map(pause -> pause.map(refusing -> new Block(address, refusing)));
    }

    private Uni<Void> announce(EmailRef ref, Optional<Block> block) {
        return lock.with(
                ref.tenant(),
                ref.emailId(),
                locked -> isNews(locked, block)
                        ? announce(locked.email(), block)
                        : Uni.createFrom().voidItem());
    }

    private static boolean isNews(Locked locked, Optional<Block> block) {
        return locked.email().status() == EmailStatus.SENDING
                && locked.campaign().allowsSending()
                && locked.email().announcements().isBlocked() != block.isPresent();
    }

    private Uni<Void> announce(EmailCampaign email, Optional<Block> block) {
        email.announcements().announcedBlock(block.isPresent());
        return block.map(refusing -> events.blocked(email, refusing.sender(), refusing.pause()))
                .orElseGet(() -> events.unblocked(email, clock.instant()));
    }
}
