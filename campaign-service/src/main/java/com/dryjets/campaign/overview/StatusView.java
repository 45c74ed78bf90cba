package com.dryjets.campaign.overview;

import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.projection.ItemCount;
import com.dryjets.campaign.workflow.WorkflowView;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A campaign with its workflow, allocations, items and metric totals. */
public record StatusView(
        CampaignView campaign,
        WorkflowView workflow,
        List<ChannelAllocation> allocations,
        List<ItemCount> items,
        Map<Metric, BigDecimal> totals) {}
