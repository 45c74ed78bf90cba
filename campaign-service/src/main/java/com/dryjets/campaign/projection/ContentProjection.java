package com.dryjets.campaign.projection;

import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.marketing.Channel;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The pieces of content that belong to campaigns, as content-service tells of them. */
@ApplicationScoped
public class ContentProjection {

    private static final int PREVIEW = 280;
    private static final String APPROVED = "APPROVED";

    private static final String UPSERT = """
            insert into campaign_content (content_id, tenant, campaign_id, channel, status, preview, updated_at)
            values (:content, :tenant, :campaign, :channel, :status, :preview, :at)
            on conflict (tenant, content_id) do update
            set status = excluded.status, preview = coalesce(excluded.preview, campaign_content.preview),
                updated_at = excluded.updated_at
            where campaign_content.updated_at <= excluded.updated_at""";
    private static final String OF = """
            select content_id, channel, status, preview, updated_at from campaign_content
            where tenant = :tenant and campaign_id = :campaign order by channel, content_id""";

    /** A piece, as it is answered; status DRAFT, APPROVED or WITHDRAWN. */
    @Schema(name = "ContentPiece")
    public record Piece(
            UUID contentId,
            Channel channel,
            String status,
            @Nullable String preview,
            Instant updatedAt) {}

    /** A piece changed at that time; an older change than the known one is ignored. */
    public Uni<Void> put(String tenant, UUID campaignId, UUID contentId, Channel channel, Change change, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT)
                        .setParameter("content", contentId)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("channel", channel.name())
                        .setParameter("status", change.status())
                        .setParameter("preview", change.preview())
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What became of a piece. */
    public record Change(String status, @Nullable String preview) {

        /** Made, not yet approved. */
        public static Change drafted() {
            return new Change("DRAFT", null);
        }

        /** May go out. */
        public static Change approved(String body) {
            return new Change(APPROVED, body.length() <= PREVIEW ? body : body.substring(0, PREVIEW));
        }

        /** Must not go out any more. */
        public static Change withdrawn() {
            return new Change("WITHDRAWN", null);
        }
    }

    /** Gives a campaign copies of another one's approved pieces; content-service makes them and says the same. */
    public Uni<Void> copy(String tenant, UUID from, UUID to, Instant at) {
        return of(tenant, from)
                .onItem()
                .transformToMulti(pieces -> Multi.createFrom().iterable(pieces))
                .filter(piece -> piece.status().equals(APPROVED))
                .onItem()
                .transformToUniAndConcatenate(piece -> put(
                        tenant,
                        to,
                        CampaignCreated.copiedContent(piece.contentId(), to),
                        piece.channel(),
                        new Change(APPROVED, piece.preview()),
                        at))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** A campaign's pieces, by channel. */
    public Uni<List<Piece>> of(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows -> rows.stream().map(ContentProjection::piece).toList());
    }

    private static Piece piece(Object[] row) {
        return new Piece(
                (UUID) row[0],
                Channel.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                Rows.instant(row[4]));
    }
}
