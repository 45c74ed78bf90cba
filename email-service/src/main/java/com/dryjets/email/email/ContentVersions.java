package com.dryjets.email.email;

import com.dryjets.email.design.Design;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stores content versions of emails: the newest ones, the current one, and the last approved one. Every method works in the
 * current Hibernate session, which must hold the lock of the email's campaign.
 */
@ApplicationScoped
class ContentVersions {

    /** Designing an email typically takes a few dozen saves. */
    static final int KEPT = 50;

    private final ContentVersionRepository versions;
    private final VariantLayout layout;
    private final Clock clock;

    ContentVersions(ContentVersionRepository versions, VariantLayout layout, Clock clock) {
        this.versions = versions;
        this.layout = layout;
        this.clock = clock;
    }

    /** Adds a version for a user's edit; does nothing if the content is unchanged or empty. */
    Uni<Void> noteEdited(EmailCampaign email, String user) {
        if (email.content.source() == null) {
            return Uni.createFrom().voidItem();
        }
        ContentVersion now = ContentVersion.of(email, ContentOrigin.EDITED, user, clock.instant());
        return find(email, email.history.current)
                .chain(before -> noteEdited(email, before, now))
                .chain(() -> layout.follow(email));
    }

    private Uni<Void> noteEdited(EmailCampaign email, @Nullable ContentVersion before, ContentVersion now) {
        if (before != null && before.says(now)) {
            return Uni.createFrom().voidItem();
        }
        if (before != null && before.isContinuedBy(now)) {
            before.continueWith(now);
            return Uni.createFrom().voidItem();
        }
        return keep(email, now, email.history.addEdited());
    }

    /** Takes over an earlier version that was compiled again, as a new one. */
    Uni<Void> restore(EmailCampaign email, ContentVersion earlier, Design design, String user) {
        Instant now = clock.instant();
        email.rewrite(content -> content.restore(earlier, design), now);
        ContentVersion restored = ContentVersion.of(email, ContentOrigin.RESTORED, user, now);
        return keep(email, restored, email.history.addRestored(earlier.number)).chain(() -> layout.follow(email));
    }

    /**
     * Applies approved content. If the email was edited since its last approval, it keeps its edits, and approved content
     * that differs is offered as a version instead. Edits don't survive if the content they were based on was withdrawn:
     * withdrawn content must not be sent.
     */
    Uni<Void> approve(EmailCampaign email, ApprovedContent approved, boolean wasWithdrawn) {
        ContentVersion version = ContentVersion.of(email, approved, clock.instant());
        return find(email, email.history.current).chain(current -> {
            if (current != null && current.says(version)) {
                email.history.approveCurrent();
                return use(email, approved, version, false);
            }
            return find(email, email.history.approved).chain(before -> {
                boolean isNews = before == null || !before.says(version);
                boolean staysAsItIs = email.history.edited && !(wasWithdrawn && isNews);
                return staysAsItIs ? offer(email, version, isNews) : use(email, approved, version, isNews);
            });
        });
    }

    private Uni<Void> use(EmailCampaign email, ApprovedContent approved, ContentVersion version, boolean isNews) {
        email.rewrite(content -> content.use(approved), clock.instant());
        Uni<Void> kept = isNews
                ? keep(email, version, email.history.addApproved())
                : Uni.createFrom().voidItem();
        return kept.chain(() -> layout.follow(email));
    }

    private Uni<Void> offer(EmailCampaign email, ContentVersion version, boolean isNews) {
        return isNews
                ? keep(email, version, email.history.addOffered())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> keep(EmailCampaign email, ContentVersion version, int number) {
        version.number = number;
        return versions.persist(version)
                .chain(() -> number > KEPT
                        ? versions.forget(email, number - KEPT)
                        : Uni.createFrom().voidItem());
    }

    private Uni<@Nullable ContentVersion> find(EmailCampaign email, @Nullable Integer number) {
        return number == null ? Uni.createFrom().nullItem() : versions.find(email.tenant, email.id, number);
    }

    /** Finds a version; null if there is none. */
    Uni<ContentVersion> find(String tenant, UUID emailId, int number) {
        return versions.find(tenant, emailId, number);
    }
}
