package com.dryjets.content.repurposing;

import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Edits content pieces. */
@ApplicationScoped
class EditService {

    private final TenantTransaction transactions;
    private final ContentRepository contents;
    private final RevisionRepository revisions;
    private final ContentViews views;
    private final PieceMedia media;
    private final Clock clock;

    EditService(
            TenantTransaction transactions,
            ContentRepository contents,
            RevisionRepository revisions,
            ContentViews views,
            PieceMedia media,
            Clock clock) {
        this.transactions = transactions;
        this.contents = contents;
        this.revisions = revisions;
        this.views = views;
        this.media = media;
        this.clock = clock;
    }

    /** Edits a piece; an edit that changes nothing leaves it, its version and its history as they are. */
    Uni<ContentView> edit(Caller caller, UUID id, @Nullable String ifMatch, EditContent edit) {
        return transactions.run(
                caller.tenant(),
                () -> contents.lock(caller.tenant(), id)
                        .invoke(content -> ETag.require(ifMatch, content.version))
                        .invoke(ContentRules::requireEditable)
                        .call(content -> media.stored(caller.tenant(), edit)
                                .map(stored -> content.edit(stored, caller.user(), clock.instant()))
                                .chain(isChanged -> isChanged
                                        ? storeChanged(content, caller)
                                        : Uni.createFrom().voidItem()))
                        .chain(views::of));
    }

    private Uni<Void> storeChanged(RepurposedContent content, Caller caller) {
        return media.requireSound(content).chain(() -> storeRevision(content, caller));
    }

    private Uni<Void> storeRevision(RepurposedContent content, Caller caller) {
        return revisions
                .persist(ContentRevision.of(content, RevisionKind.EDITED, caller.user(), null))
                .chain(revisions::flush);
    }
}
