package com.dryjets.analytics.ingest.rest;

import com.dryjets.analytics.campaign.CampaignCurrencies;
import com.dryjets.analytics.campaign.CampaignKey;
import com.dryjets.analytics.record.RecordKey;
import com.dryjets.analytics.record.RecordLimits;
import com.dryjets.analytics.record.StoredKeys;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.kit.problem.FieldError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds amounts with more decimals than their campaign's currency. Until the currency is known, any amount passes; what
 * was counted then may be sent again.
 */
@ApplicationScoped
class AmountLimits {

    private static final int MAX_ERRORS = 100;

    private final CampaignCurrencies currencies;
    private final StoredKeys storedKeys;

    AmountLimits(CampaignCurrencies currencies, StoredKeys storedKeys) {
        this.currencies = currencies;
        this.storedKeys = storedKeys;
    }

    /** Lists the amounts that are rejected, with pointers into the request. */
    Uni<List<FieldError>> errors(String tenant, List<MetricRecorded> metrics) {
        Set<CampaignKey> campaigns = metrics.stream()
                .filter(metric -> RecordLimits.needsCurrency(metric.metric(), metric.value()))
                .map(metric -> campaign(tenant, metric))
                .collect(Collectors.toSet());
        return currencies
                .of(campaigns)
                .map(known -> refused(tenant, metrics, known))
                .chain(refused -> errors(tenant, metrics, refused));
    }

    private Uni<List<FieldError>> errors(String tenant, List<MetricRecorded> metrics, Map<Integer, String> refused) {
        Set<RecordKey> keys = refused.keySet().stream()
                .map(index -> key(tenant, metrics.get(index)))
                .collect(Collectors.toSet());
        return storedKeys
                .stored(keys)
                .map(stored -> refused.entrySet().stream()
                        .filter(entry -> !stored.contains(key(tenant, metrics.get(entry.getKey()))))
                        .limit(MAX_ERRORS)
                        .map(entry -> new FieldError("/" + entry.getKey() + "/value", entry.getValue()))
                        .toList());
    }

    /** The reasons by index, in order. */
    private static Map<Integer, String> refused(
            String tenant, List<MetricRecorded> metrics, Map<CampaignKey, String> known) {
        Map<Integer, String> refused = new TreeMap<>();
        for (int i = 0; i < metrics.size(); i++) {
            MetricRecorded metric = metrics.get(i);
            String currency = known.get(campaign(tenant, metric));
            if (currency != null && RecordLimits.needsCurrency(metric.metric(), metric.value())) {
                int index = i;
                RecordLimits.rejectAmount(metric.value(), currency).ifPresent(reason -> refused.put(index, reason));
            }
        }
        return refused;
    }

    private static CampaignKey campaign(String tenant, MetricRecorded metric) {
        return new CampaignKey(tenant, metric.campaignId());
    }

    private static RecordKey key(String tenant, MetricRecorded metric) {
        return RecordKey.of(tenant, metric.eventId(), metric.occurredAt());
    }
}
