package com.dryjets.bench.campaign;

import com.dryjets.bench.platform.EventWriter;
import com.dryjets.bench.platform.Infra;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import java.util.UUID;

/** Publishes approved content for campaigns as content-service does; without content, no campaign can be launched. */
final class ContentLoad {

    private ContentLoad() {}

    /** Approves one piece of content for each channel of each campaign. */
    static void approve(Infra infra, String tenant, List<UUID> campaigns, List<Channel> channels) {
        try (EventWriter events = new EventWriter(infra, tenant)) {
            for (UUID campaign : campaigns) {
                for (Channel channel : channels) {
                    events.write(new ContentApproved(
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            campaign,
                            channel,
                            null,
                            "Three ways to write a formula.",
                            null,
                            List.of()));
                }
            }
            events.flush();
        }
    }
}
