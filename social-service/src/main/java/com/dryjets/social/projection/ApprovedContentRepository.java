package com.dryjets.social.projection;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.social.network.Media;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads and stores approved content. */
@ApplicationScoped
class ApprovedContentRepository {

    private static final TypeReference<List<Media>> MEDIA = new TypeReference<>() {};

    private static final String APPROVE = """
            insert into approved_content_projection (tenant, content_id, campaign_id, channel, parts, link, media, approved)
            values ($1, $2, $3, $4, $5, $6, $7, true)
            on conflict (tenant, content_id) do update set campaign_id = excluded.campaign_id,
                channel = excluded.channel, parts = excluded.parts, link = excluded.link, media = excluded.media,
                approved = true""";
    private static final String WITHDRAW =
            "update approved_content_projection set approved = false where tenant = $1 and content_id = $2";
    private static final String FIND =
            "select * from approved_content_projection where tenant = $1 and content_id = $2 and approved";

    /** In the order of creation, which ids follow. */
    private static final String OF_CAMPAIGN = """
            select * from approved_content_projection
            where tenant = $1 and campaign_id = $2 and channel = any($3) and approved order by content_id""";

    Uni<Void> approve(SqlConnection connection, String tenant, ApprovedContent content) {
        return connection
                .preparedQuery(APPROVE)
                .execute(Tuple.from(new Object[] {
                    tenant,
                    content.contentId(),
                    content.campaignId(),
                    content.channel().name(),
                    new JsonArray(content.parts()),
                    content.link() == null ? null : content.link().toString(),
                    new JsonArray(write(content.media()))
                }))
                .replaceWithVoid();
    }

    Uni<Void> withdraw(SqlConnection connection, String tenant, UUID contentId) {
        return connection
                .preparedQuery(WITHDRAW)
                .execute(Tuple.of(tenant, contentId))
                .replaceWithVoid();
    }

    Uni<Optional<ApprovedContent>> find(SqlConnection connection, String tenant, UUID contentId) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant, contentId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ApprovedContentRepository::read)
                        .findFirst());
    }

    Uni<List<ApprovedContent>> ofCampaign(
            SqlConnection connection, String tenant, UUID campaignId, List<Channel> channels) {
        String[] names = channels.stream().map(Channel::name).toArray(String[]::new);
        return connection
                .preparedQuery(OF_CAMPAIGN)
                .execute(Tuple.of(tenant, campaignId, names))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ApprovedContentRepository::read)
                        .toList());
    }

    private static ApprovedContent read(Row row) {
        String link = row.getString("link");
        return new ApprovedContent(
                row.getUUID("content_id"),
                row.getUUID("campaign_id"),
                Channel.valueOf(row.getString("channel")),
                row.getJsonArray("parts").stream().map(String::valueOf).toList(),
                link == null ? null : URI.create(link),
                media(row.getJsonArray("media")));
    }

    private static List<Media> media(JsonArray stored) {
        try {
            return EventJson.mapper().readValue(stored.encode(), MEDIA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The media of approved content cannot be read", e);
        }
    }

    private static String write(List<Media> media) {
        try {
            return EventJson.mapper().writeValueAsString(media);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Media cannot be written as JSON", e);
        }
    }
}
