package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The budget allocated to each channel of a campaign. */
public record Allocations(List<ChannelAllocation> items) {

    public Allocations {
        items = List.copyOf(items);
    }

    static Allocations none() {
        return new Allocations(List.of());
    }

    /** The amounts by channel. */
    public Map<Channel, BigDecimal> byChannel() {
        return items.stream()
                .collect(Collectors.toMap(ChannelAllocation::channel, ChannelAllocation::amount, BigDecimal::add));
    }
}
