package com.dryjets.local.demo.sample;

import com.dryjets.local.demo.api.ApiClient;
import com.dryjets.local.demo.api.Poller;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Creates and launches the sample campaigns, and ends those that do not stay active. */
final class CampaignSetup {

    private static final String CAMPAIGNS = "/marketing/campaigns";

    private final ApiClient marketer;
    private final SampleContent content;
    private final Poller poller;
    private final Clock clock;

    CampaignSetup(ApiClient marketer, SampleContent content, Poller poller, Clock clock) {
        this.marketer = marketer;
        this.content = content;
        this.poller = poller;
        this.clock = clock;
    }

    /** A sample campaign that the platform has. */
    record Existing(SampleCampaign plan, UUID id, String status, Instant startsAt) {

        static Existing of(SampleCampaign plan, JsonNode campaign) {
            return new Existing(
                    plan,
                    UUID.fromString(campaign.path("id").asText()),
                    campaign.path("status").asText(),
                    Instant.parse(campaign.path("startsAt").asText()));
        }

        LocalDate firstDay() {
            return LocalDate.ofInstant(startsAt, MetricGenerator.ZONE);
        }

        boolean isActive() {
            return status.equals("ACTIVE");
        }

        private boolean mustLaunch() {
            return status.equals("DRAFT") && plan.fate() != Fate.DRAFT;
        }

        private String address() {
            return CAMPAIGNS + "/" + id;
        }
    }

    /** Finds the sample campaigns by name. */
    Map<String, Existing> find() {
        Map<String, JsonNode> byName = new HashMap<>();
        for (String filter : List.of("?limit=200&sort=createdAt", "?limit=200&sort=createdAt&status=ARCHIVED")) {
            for (JsonNode campaign : marketer.get(CAMPAIGNS + filter).path("items")) {
                byName.putIfAbsent(campaign.path("name").asText(), campaign);
            }
        }
        Map<String, Existing> found = new HashMap<>();
        for (SampleCampaign plan : SampleCampaigns.all()) {
            if (byName.containsKey(plan.name())) {
                found.put(plan.name(), Existing.of(plan, byName.get(plan.name())));
            }
        }
        return found;
    }

    Existing create(SampleCampaign plan) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MetricGenerator.ZONE);
        JsonNode campaign = marketer.post(
                        CAMPAIGNS,
                        Map.of(
                                "name", plan.name(),
                                "type", plan.type(),
                                "channels",
                                        plan.channels().stream()
                                                .map(ChannelPlan::channel)
                                                .toList(),
                                "budget", Map.of("total", plan.budget(), "currency", "EUR"),
                                "startsAt", startOf(today.minusDays(plan.historyDays())),
                                "endsAt", startOf(today.plusDays(plan.remainingDays())),
                                "timeZone", MetricGenerator.ZONE.getId(),
                                "objectives", List.of(plan.objective())),
                        UUID.randomUUID().toString())
                .json();
        return Existing.of(plan, campaign);
    }

    private static String startOf(LocalDate day) {
        return day.atStartOfDay(MetricGenerator.ZONE).toInstant().toString();
    }

    /** Launches every draft that is not meant to stay one, and returns those launched. */
    List<Existing> launch(List<Existing> campaigns) {
        List<Existing> drafts = campaigns.stream().filter(Existing::mustLaunch).toList();
        if (drafts.isEmpty()) {
            return drafts;
        }
        content.connectAccounts();
        content.importReaders();
        drafts.stream()
                .filter(draft -> !draft.plan().contentChannels().isEmpty())
                .forEach(draft -> content.write(draft.plan(), draft.id()));
        drafts.forEach(this::launch);
        return drafts;
    }

    private void launch(Existing draft) {
        poller.until(
                draft.plan().name() + " is ready",
                () -> marketer.get(draft.address() + "/readiness").path("ready").asBoolean(),
                () -> marketer.get(draft.address() + "/readiness").toPrettyString());
        marketer.acceptConflict(() -> marketer.post(
                draft.address() + "/launch",
                Map.of(
                        "channelAllocations",
                        allocations(draft.plan()),
                        "approvalNotes",
                        "Launched with the sample history.")));
    }

    /** Divides the budget in proportion to the planned spend; the last channel gets what rounding leaves. */
    private static List<Map<String, Object>> allocations(SampleCampaign plan) {
        double daily =
                plan.channels().stream().mapToDouble(ChannelPlan::dailySpend).sum();
        BigDecimal left = BigDecimal.valueOf(plan.budget());
        List<Map<String, Object>> allocations = new ArrayList<>();
        for (ChannelPlan channel : plan.channels()) {
            boolean last = allocations.size() == plan.channels().size() - 1;
            BigDecimal share = BigDecimal.valueOf(plan.budget() * channel.dailySpend() / daily)
                    .setScale(0, RoundingMode.HALF_EVEN);
            BigDecimal amount = last ? left : share;
            left = left.subtract(amount);
            allocations.add(Map.of("channel", channel.channel(), "amount", amount));
        }
        return allocations;
    }

    /** Returns the campaigns that metrics are still sent for. A campaign that has ended already has all of its metrics. */
    List<Existing> running(List<Existing> campaigns, List<Existing> launched) {
        return campaigns.stream()
                .filter(campaign -> campaign.isActive() || launched.contains(campaign))
                .toList();
    }

    /**
     * Gives each campaign its final status. Only a campaign that was just launched is paused: one paused before may have
     * been resumed by a person.
     */
    void settle(List<Existing> running, List<Existing> launched) {
        for (Existing campaign : running) {
            switch (campaign.plan().fate()) {
                case DRAFT, ACTIVE -> {}
                case PAUSED -> {
                    if (launched.contains(campaign)) {
                        change(campaign, "PAUSED", "Waiting for the new season's stock.");
                    }
                }
                case COMPLETED -> change(campaign, "COMPLETED", "The season is over.");
                case ARCHIVED -> {
                    change(campaign, "COMPLETED", "The fair is over.");
                    change(campaign, "ARCHIVED", "The fair is over.");
                }
            }
        }
    }

    private void change(Existing campaign, String status, String reason) {
        marketer.acceptConflict(
                () -> marketer.patch(campaign.address() + "/status", Map.of("status", status, "reason", reason)));
    }
}
