package com.dryjets.social.projection;

import com.dryjets.contracts.event.ContentEvent.ApprovedMedia;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.Media;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows which content may be published on social networks. Call it inside the tenant's transaction. */
@ApplicationScoped
public class ApprovedContentService {

    private final ApprovedContentRepository contents;

    ApprovedContentService(ApprovedContentRepository contents) {
        this.contents = contents;
    }

    /** Stores the approved piece in place of an earlier approval, and answers it. */
    public Uni<ApprovedContent> approve(SqlConnection connection, String tenant, ContentApproved event) {
        ApprovedContent content = content(event);
        return contents.approve(connection, tenant, content).replaceWith(content);
    }

    /** Reads both forms of the event: older producers know no parts and no media files. */
    private static ApprovedContent content(ContentApproved event) {
        List<Media> media = event.mediaFiles().isEmpty()
                ? event.media().stream().map(ApprovedContentService::media).toList()
                : event.mediaFiles().stream().map(ApprovedContentService::media).toList();
        return new ApprovedContent(
                event.contentId(),
                event.campaignId(),
                event.channel(),
                event.parts().isEmpty() ? List.of(event.body()) : event.parts(),
                event.link(),
                media);
    }

    private static Media media(URI url) {
        return new Media(url, null, null, null, null, null, null);
    }

    private static Media media(ApprovedMedia file) {
        return new Media(
                file.url(),
                file.type(),
                file.altText(),
                file.bytes(),
                file.width(),
                file.height(),
                file.durationMillis());
    }

    /** Withdraws a piece; ignores one that was never approved for a network. */
    public Uni<Void> withdraw(SqlConnection connection, String tenant, UUID contentId) {
        return contents.withdraw(connection, tenant, contentId);
    }

    /** Finds an approved piece. */
    public Uni<Optional<ApprovedContent>> find(SqlConnection connection, String tenant, UUID contentId) {
        return contents.find(connection, tenant, contentId);
    }

    /** The approved content of a campaign for some networks, in the order of its creation. */
    public Uni<List<ApprovedContent>> ofCampaign(
            SqlConnection connection, String tenant, UUID campaignId, List<Channel> channels) {
        return contents.ofCampaign(connection, tenant, campaignId, channels);
    }
}
