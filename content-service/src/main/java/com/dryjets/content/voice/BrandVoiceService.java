package com.dryjets.content.voice;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Adds, finds, changes and deletes the voices of brands. */
@ApplicationScoped
public class BrandVoiceService {

    private final TenantTransaction transactions;
    private final BrandVoiceRepository voices;
    private final Idempotency idempotency;
    private final Clock clock;

    BrandVoiceService(
            TenantTransaction transactions, BrandVoiceRepository voices, Idempotency idempotency, Clock clock) {
        this.transactions = transactions;
        this.voices = voices;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * Finds how a text should read, inside the tenant's transaction: as the voice says, or the tenant's default; fails with
     * 400 for an unknown voice.
     */
    public Uni<ChosenVoice> choose(String tenant, @Nullable UUID id) {
        if (id == null) {
            return voices.standard(tenant).map(ChosenVoice::of);
        }
        return voices.get(tenant, id)
                .onFailure(Problem.class)
                .transform(unknown -> unknown("/voiceId"))
                .map(ChosenVoice::of);
    }

    /**
     * Keeps a voice from being deleted until the transaction on the connection ends, or fails with 400 for an unknown one.
     *
     * @param id null if there is nothing to keep
     * @param pointer the field that names the voice
     */
    public Uni<Void> hold(SqlConnection connection, String tenant, @Nullable UUID id, String pointer) {
        if (id == null) {
            return Uni.createFrom().voidItem();
        }
        return voices.hold(connection, tenant, id)
                .invoke(held -> {
                    if (!held) {
                        throw unknown(pointer);
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Keeps a voice that was chosen in an earlier transaction from being deleted until this one ends; null if it has been
     * deleted since.
     */
    public Uni<@Nullable UUID> held(String tenant, @Nullable UUID id) {
        return id == null
                ? Uni.createFrom().nullItem()
                : voices.hold(tenant, id).map(held -> held ? id : null);
    }

    private static Problem unknown(String pointer) {
        return Problem.badField(pointer, "must be the id of a brand voice");
    }

    Uni<BrandVoiceView> create(Idempotency.Request request, CreateBrandVoice wanted) {
        Caller caller = request.caller();
        return transactions
                .run(
                        caller.tenant(),
                        () -> idempotency.once(
                                request,
                                BrandVoiceView.class,
                                () -> store(new BrandVoice(wanted, caller, clock.instant()))))
                .onFailure(ConstraintViolationException.class)
                .transform(BrandVoiceService::taken);
    }

    private Uni<BrandVoiceView> store(BrandVoice voice) {
        return cleared(voice).chain(() -> voices.persistAndFlush(voice)).map(BrandVoiceView::of);
    }

    private Uni<Integer> cleared(BrandVoice voice) {
        return voice.isDefault
                ? voices.clearDefault(voice.tenant, voice.id)
                : Uni.createFrom().item(0);
    }

    Uni<BrandVoiceView> get(Caller caller, UUID id) {
        return transactions.run(
                caller.tenant(), () -> voices.get(caller.tenant(), id).map(BrandVoiceView::of));
    }

    Uni<Page<BrandVoiceView>> list(Caller caller, PageRequest page) {
        return transactions.run(
                caller.tenant(),
                () -> voices.list(caller.tenant(), page)
                        .map(found -> Page.of(found, page, voice -> Cursor.write(voice.id))
                                .map(BrandVoiceView::of)));
    }

    Uni<BrandVoiceView> change(Caller caller, UUID id, @Nullable String ifMatch, ChangeBrandVoice change) {
        String tenant = caller.tenant();
        return transactions
                .run(
                        tenant,
                        () -> voices.lock(tenant, id)
                                .invoke(voice -> ETag.require(ifMatch, voice.version))
                                .call(voice -> Boolean.TRUE.equals(change.isDefault())
                                        ? voices.clearDefault(tenant, id)
                                        : Uni.createFrom().item(0))
                                .invoke(voice -> voice.change(change, clock.instant()))
                                .call(voices::flush)
                                .map(BrandVoiceView::of))
                .onFailure(ConstraintViolationException.class)
                .transform(BrandVoiceService::taken);
    }

    /** Pieces keep their texts; fails with 409 while a feed makes pieces in the voice. */
    Uni<Void> delete(Caller caller, UUID id, @Nullable String ifMatch) {
        String tenant = caller.tenant();
        return transactions
                .run(
                        tenant,
                        () -> voices.lock(tenant, id)
                                .invoke(voice -> ETag.require(ifMatch, voice.version))
                                .call(voices::delete)
                                .chain(voices::flush))
                .onFailure(ConstraintViolationException.class)
                .transform(used -> Problem.conflict(
                        "A feed makes its pieces in this voice. Choose another voice for the feed first."));
    }

    private static Throwable taken(Throwable violation) {
        return Problem.conflict("Another voice has this name, or became the default at the same moment. Choose another"
                + " name, or try again.");
    }
}
