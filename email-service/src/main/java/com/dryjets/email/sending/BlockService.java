package com.dryjets.email.sending;

import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.EmailLock;
import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.EmailStatus;
import com.dryjets.email.pace.RoutePause;
import com.dryjets.email.sender.Senders;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Tells other services when nothing of an email can be sent because its sender's route refuses, and when it can again. */
@ApplicationScoped
class BlockService {

    private final EmailLock lock;
    private final Senders senders;
    private final SendingEvents events;
    private final SendingConfig config;
    private final Clock clock;

    BlockService(EmailLock lock, Senders senders, SendingEvents events, SendingConfig config, Clock clock) {
        this.lock = lock;
        this.senders = senders;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    private record Known(String sender, boolean blocked) {

        static Uni<Known> of(EmailCampaign email) {
            return Uni.createFrom()
                    .item(new Known(email.sender(), email.announcements().isBlocked()));
        }
    }

    /** Publishes it if others know something else about the email. */
    Uni<Void> check(EmailRef ref) {
        return lock.read(ref.tenant(), ref.emailId(), Known::of).chain(known -> check(ref, known));
    }

    private Uni<Void> check(EmailRef ref, Known known) {
        return senders.lastingPause(ref.tenant(), known.sender(), config.blockedAfter())
                .chain(pause -> known.blocked() == pause.isPresent()
                        ? Uni.createFrom().voidItem()
                        : announce(ref, pause));
    }

    private Uni<Void> announce(EmailRef ref, Optional<RoutePause> pause) {
        return lock.with(
                ref.tenant(),
                ref.emailId(),
                locked -> isNews(locked.email(), pause)
                        ? announce(locked.email(), pause)
                        : Uni.createFrom().voidItem());
    }

    private static boolean isNews(EmailCampaign email, Optional<RoutePause> pause) {
        return email.status() == EmailStatus.SENDING && email.announcements().isBlocked() != pause.isPresent();
    }

    private Uni<Void> announce(EmailCampaign email, Optional<RoutePause> pause) {
        email.announcements().announcedBlock(pause.isPresent());
        return pause.map(refusing -> events.blocked(email, refusing))
                .orElseGet(() -> events.unblocked(email, clock.instant()));
    }
}
