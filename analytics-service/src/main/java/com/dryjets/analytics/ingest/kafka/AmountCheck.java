package com.dryjets.analytics.ingest.kafka;

import com.dryjets.analytics.campaign.CampaignCurrencies;
import com.dryjets.analytics.campaign.CampaignKey;
import com.dryjets.analytics.record.Codes;
import com.dryjets.analytics.record.MetricRecord;
import com.dryjets.analytics.record.RecordKey;
import com.dryjets.analytics.record.RecordLimits;
import com.dryjets.analytics.record.StoredKeys;
import com.dryjets.contracts.marketing.Metric;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds amounts with more decimals than their campaign's currency. Until the currency is known, any amount passes; what
 * was counted then stays counted, and is a duplicate when it is delivered again.
 */
@ApplicationScoped
class AmountCheck {

    private static final short REVENUE = Codes.of(Metric.REVENUE);
    private static final short SPEND = Codes.of(Metric.SPEND);

    private final CampaignCurrencies currencies;
    private final StoredKeys storedKeys;

    AmountCheck(CampaignCurrencies currencies, StoredKeys storedKeys) {
        this.currencies = currencies;
        this.storedKeys = storedKeys;
    }

    /** The records to count, and those to reject. */
    record Checked(List<MetricRecord> accepted, List<Refused> refused) {

        /** Accepts what was counted before. */
        Checked accepting(Set<RecordKey> stored) {
            List<MetricRecord> all = new ArrayList<>(accepted);
            List<Refused> left = new ArrayList<>();
            for (Refused one : refused) {
                if (stored.contains(one.record().key())) {
                    all.add(one.record());
                } else {
                    left.add(one);
                }
            }
            return new Checked(all, left);
        }
    }

    /** A record with the reason why it is rejected. */
    record Refused(MetricRecord record, String reason) {}

    /** Divides a batch, with one query for all campaigns whose records need it, and one for all that may be refused. */
    Uni<Checked> check(List<MetricRecord> records) {
        Set<CampaignKey> campaigns = new HashSet<>();
        for (MetricRecord record : records) {
            if (needsCurrency(record)) {
                campaigns.add(key(record));
            }
        }
        return currencies.of(campaigns).map(known -> divide(records, known)).chain(this::acceptStored);
    }

    private Uni<Checked> acceptStored(Checked checked) {
        Set<RecordKey> keys =
                checked.refused().stream().map(one -> one.record().key()).collect(Collectors.toSet());
        return keys.isEmpty()
                ? Uni.createFrom().item(checked)
                : storedKeys.stored(keys).map(checked::accepting);
    }

    private static Checked divide(List<MetricRecord> records, Map<CampaignKey, String> known) {
        if (known.isEmpty()) {
            return new Checked(records, List.of());
        }
        List<MetricRecord> accepted = new ArrayList<>(records.size());
        List<Refused> refused = new ArrayList<>();
        for (MetricRecord record : records) {
            reason(record, known)
                    .ifPresentOrElse(reason -> refused.add(new Refused(record, reason)), () -> accepted.add(record));
        }
        return new Checked(accepted, refused);
    }

    private static Optional<String> reason(MetricRecord record, Map<CampaignKey, String> known) {
        return needsCurrency(record)
                ? Optional.ofNullable(known.get(key(record)))
                        .flatMap(currency -> RecordLimits.rejectAmount(record.value(), currency))
                        .map("value "::concat)
                : Optional.empty();
    }

    /** Returns whether the record is an amount that can only be checked once its currency is known. */
    static boolean needsCurrency(MetricRecord record) {
        // Compares codes first: most records of a batch are not money.
        return (record.metric() == REVENUE || record.metric() == SPEND)
                && RecordLimits.needsCurrency(Codes.metric(record.metric()), record.value());
    }

    private static CampaignKey key(MetricRecord record) {
        return new CampaignKey(record.tenant(), record.campaignId());
    }
}
