package com.dryjets.campaign.projection;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Utc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The content of campaigns, in the table {@code campaign_content}. */
@ApplicationScoped
class ContentRepository {

    private static final String UPSERT = """
            insert into campaign_content (content_id, tenant, campaign_id, channel, status, preview, updated_at)
            values (:content, :tenant, :campaign, :channel, :status, :preview, :at)
            on conflict (tenant, content_id) do update
            set status = excluded.status, preview = coalesce(excluded.preview, campaign_content.preview),
                updated_at = excluded.updated_at""";
    private static final String LIST = """
            select content_id, channel, status, preview, updated_at from campaign_content
            where tenant = :tenant and campaign_id = :campaign order by channel, content_id""";

    /** Stores a piece as its topic last reported it. A null preview keeps the stored one. */
    Uni<Void> put(String tenant, UUID campaignId, ContentPiece piece) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT)
                        .setParameter("content", piece.contentId())
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("channel", piece.channel().name())
                        .setParameter("status", piece.status().name())
                        .setParameter("preview", piece.preview())
                        .setParameter("at", piece.updatedAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Lists a campaign's pieces by channel. */
    Uni<List<ContentPiece>> list(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LIST, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows -> rows.stream().map(ContentRepository::piece).toList());
    }

    private static ContentPiece piece(Object[] row) {
        return new ContentPiece(
                (UUID) row[0],
                Channel.valueOf((String) row[1]),
                ContentStatus.valueOf((String) row[2]),
                (String) row[3],
                Utc.instant((OffsetDateTime) row[4]));
    }
}
