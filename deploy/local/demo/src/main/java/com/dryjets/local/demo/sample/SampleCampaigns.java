package com.dryjets.local.demo.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The dozen campaigns of a bicycle shop in campaigns.json, each with something to find in its metrics. */
final class SampleCampaigns {

    private static final List<SampleCampaign> ALL = read();

    private SampleCampaigns() {}

    static List<SampleCampaign> all() {
        return ALL;
    }

    /** The length of the longest history. */
    static int historyDays() {
        return ALL.stream().mapToInt(SampleCampaign::historyDays).max().orElseThrow();
    }

    private static List<SampleCampaign> read() {
        try (InputStream file = SampleCampaigns.class.getResourceAsStream("campaigns.json")) {
            return List.copyOf(new ObjectMapper().readValue(file, new TypeReference<List<SampleCampaign>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
