package com.dryjets.local.demo.sample;

import com.dryjets.local.demo.Platform;
import com.dryjets.local.demo.Terminal;
import com.dryjets.local.demo.api.ApiClient;
import com.dryjets.local.demo.api.Poller;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Loads the sample campaigns and their metrics, and completes what an interrupted load left behind. Campaigns that exist
 * are found by their names; metrics are sent again and count once.
 */
public final class SampleHistory {

    private static final int BATCH = 5_000;

    private final Terminal terminal;
    private final Clock clock;
    private final ApiClient marketer;
    private final SampleContent content;
    private final CampaignSetup setup;
    private final Poller poller = new Poller();

    public SampleHistory(Platform platform, Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.marketer = platform.signInAs("milo");
        this.content = new SampleContent(platform, platform.signInAs("alma"), marketer);
        this.setup = new CampaignSetup(marketer, content, poller, clock);
    }

    /**
     * What a load sent.
     *
     * @param created the number of campaigns that did not exist before
     * @param metrics the number of metrics, whether new or sent before
     * @param totals the sum of each metric by campaign; the platform's totals are at least these
     */
    public record Loaded(int created, int metrics, Map<UUID, Map<String, BigDecimal>> totals) {
        public Loaded {
            totals = Map.copyOf(totals);
        }
    }

    /** Loads what is missing and waits until it is counted. */
    public Loaded load() {
        terminal.chapter("Sample history (milo, marketer of the tenant " + SampleContent.TENANT + ")");
        Map<String, CampaignSetup.Existing> found = setup.find();
        List<SampleCampaign> missing = SampleCampaigns.all().stream()
                .filter(plan -> !found.containsKey(plan.name()))
                .toList();
        missing.forEach(plan -> found.put(plan.name(), setup.create(plan)));
        terminal.line("%d campaigns, %d of them new", SampleCampaigns.all().size(), missing.size());
        List<CampaignSetup.Existing> campaigns = SampleCampaigns.all().stream()
                .map(plan -> found.get(plan.name()))
                .toList();
        List<CampaignSetup.Existing> launched = setup.launch(campaigns);
        List<CampaignSetup.Existing> running = setup.running(campaigns, launched);
        Loaded loaded = send(missing.size(), running);
        awaitTotals(loaded);
        setup.settle(running, launched);
        return loaded;
    }

    private Loaded send(int created, List<CampaignSetup.Existing> running) {
        Instant now = clock.instant();
        Map<UUID, Map<String, BigDecimal>> totals = new HashMap<>();
        int sent = 0;
        for (CampaignSetup.Existing campaign : running) {
            List<MetricLine> lines = new MetricGenerator(
                            campaign.plan(), campaign.id(), campaign.firstDay(), content.byChannel(campaign.id()))
                    .until(now);
            for (int from = 0; from < lines.size(); from += BATCH) {
                marketer.post(
                        "/marketing/analytics/metrics", lines.subList(from, Math.min(from + BATCH, lines.size())));
            }
            sent += lines.size();
            totals.put(campaign.id(), sum(lines));
        }
        terminal.line("%,d metrics of up to %d days", sent, SampleCampaigns.historyDays());
        return new Loaded(created, sent, totals);
    }

    private static Map<String, BigDecimal> sum(List<MetricLine> lines) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        lines.forEach(line -> totals.merge(line.metric(), line.value(), BigDecimal::add));
        return totals;
    }

    private void awaitTotals(Loaded loaded) {
        List<UUID> waiting = new ArrayList<>(loaded.totals().keySet());
        poller.until(
                "the sample metrics are counted",
                () -> {
                    waiting.removeIf(id -> isCounted(id, loaded.totals().get(id)));
                    return waiting.isEmpty();
                },
                () -> "campaigns " + waiting);
        terminal.line("all counted");
    }

    private boolean isCounted(UUID campaign, Map<String, BigDecimal> expected) {
        JsonNode totals = marketer.get("/marketing/analytics/campaigns/" + campaign + "/dashboard")
                .path("totals");
        return expected.entrySet().stream()
                .allMatch(total -> totals.path(total.getKey()).decimalValue().compareTo(total.getValue()) >= 0);
    }
}
