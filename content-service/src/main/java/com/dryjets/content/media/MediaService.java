package com.dryjets.content.media;

import com.dryjets.content.media.MediaRepository.Uses;
import com.dryjets.content.media.file.MediaFile;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.platform.MediaKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Adds, finds, edits and deletes pictures and videos, without their bytes. */
@ApplicationScoped
class MediaService {

    private static final Logger LOG = Logger.getLogger(MediaService.class);

    private final TenantTransaction transactions;
    private final MediaRepository media;
    private final Idempotency idempotency;
    private final MediaLinks links;
    private final Clock clock;

    MediaService(
            TenantTransaction transactions,
            MediaRepository media,
            Idempotency idempotency,
            MediaLinks links,
            Clock clock) {
        this.transactions = transactions;
        this.media = media;
        this.idempotency = idempotency;
        this.links = links;
        this.clock = clock;
    }

    /** A file of the library, and whether the request added it. */
    record Added(MediaView media, boolean created) {}

    /** Finds what was made from the same upload; null if there is none. */
    Uni<@Nullable Media> uploaded(String tenant, String uploadSha256) {
        return transactions.run(tenant, () -> media.uploaded(tenant, uploadSha256));
    }

    /** Adds a file whose bytes are stored, unless the tenant has it. */
    Uni<Added> add(NewMedia wanted, String uploadSha256, Supplier<Media> make) {
        String tenant = wanted.caller().tenant();
        return transactions
                .run(
                        tenant,
                        () -> idempotency.once(
                                wanted.request(uploadSha256),
                                Added.class,
                                () -> media.uploaded(tenant, uploadSha256)
                                        .chain(known -> known == null
                                                ? persist(make.get())
                                                : Uni.createFrom().item(new Added(view(known), false)))))
                // The same file arrived twice at the same time: the second attempt finds it.
                .onFailure(ConstraintViolationException.class)
                .retry()
                .atMost(1);
    }

    private Uni<Added> persist(Media made) {
        return media.persistAndFlush(made)
                .invoke(() -> LOG.infof("Media added mediaId=%s type=%s bytes=%d", made.id, made.mediaType, made.bytes))
                .map(done -> new Added(view(made), true));
    }

    /** Takes over what was read from a file whose bytes were lost and are stored again. */
    Uni<Void> restored(Media known, MediaFile file) {
        return transactions.run(
                known.tenant,
                () -> media.lock(known.tenant, known.id)
                        .invoke(item -> item.hold(file, clock.instant()))
                        .call(media::flush)
                        .invoke(item -> LOG.warnf("Media restored; its bytes had been lost mediaId=%s", item.id))
                        .replaceWithVoid());
    }

    Uni<MediaView> get(Caller caller, UUID id) {
        return transactions.run(
                caller.tenant(), () -> media.get(caller.tenant(), id).map(this::view));
    }

    Uni<Page<MediaView>> list(Caller caller, @Nullable MediaKind kind, @Nullable String words, PageRequest page) {
        return transactions.run(
                caller.tenant(),
                () -> media.list(caller.tenant(), kind, words, page)
                        .map(found -> Page.of(found, page, item -> Cursor.write(item.id))
                                .map(this::view)));
    }

    Uni<MediaView> edit(Caller caller, UUID id, @Nullable String ifMatch, EditMedia edit) {
        return transactions.run(
                caller.tenant(),
                () -> media.lock(caller.tenant(), id)
                        .invoke(item -> ETag.require(ifMatch, item.version))
                        .invoke(item -> item.edit(edit, clock.instant()))
                        .call(media::flush)
                        .map(this::view));
    }

    /** Deletes the row and answers it, so that the bytes can be deleted afterwards; fails with 409 while it is used. */
    Uni<Media> delete(Caller caller, UUID id, @Nullable String ifMatch) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> media.lock(tenant, id)
                        .invoke(item -> ETag.require(ifMatch, item.version))
                        .call(item -> media.uses(tenant, id).invoke(MediaService::requireUnused))
                        .call(media::delete)
                        .invoke(item -> LOG.infof("Media deleted mediaId=%s", id)));
    }

    private static void requireUnused(Uses uses) {
        if (uses.isUsed()) {
            throw Problem.conflict(
                    "The file is used in %d content pieces and %d blog posts. Remove it there, then delete it."
                            .formatted(uses.pieces(), uses.posts()));
        }
    }

    private MediaView view(Media item) {
        return MediaView.of(item, links, links.expiry());
    }
}
