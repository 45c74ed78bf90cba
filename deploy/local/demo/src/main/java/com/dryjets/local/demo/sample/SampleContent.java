package com.dryjets.local.demo.sample;

import com.dryjets.local.demo.NetworkLogins;
import com.dryjets.local.demo.Platform;
import com.dryjets.local.demo.api.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Prepares what a launch needs: accounts, readers, and approved content made from blog posts. */
final class SampleContent {

    static final String TENANT = "sample";

    private static final String IMAGE = "https://bikes.example/pictures/bicycle.jpg";
    private static final int READERS = 40;

    private final ApiClient admin;
    private final ApiClient marketer;
    private final Path folder;
    private final Map<String, String> posts = new HashMap<>();

    SampleContent(Platform platform, ApiClient admin, ApiClient marketer) {
        this.admin = admin;
        this.marketer = marketer;
        this.folder = platform.material().resolve("sample-posts");
    }

    void connectAccounts() {
        NetworkLogins logins = new NetworkLogins(admin, TENANT);
        NetworkLogins.NETWORKS.forEach(logins::connect);
    }

    void importReaders() {
        StringBuilder csv = new StringBuilder("key,email,first_name,last_name,time_zone\n");
        for (int reader = 1; reader <= READERS; reader++) {
            csv.append("s%1$03d,sample-%1$03d@readers.example,Sample,Reader %1$03d,Europe/Berlin\n".formatted(reader));
        }
        admin.post("/marketing/email/contacts/import", "text/csv", csv.toString());
    }

    /** Has Leo write a piece for each of the campaign's channels and approves it. */
    void write(SampleCampaign campaign, UUID id) {
        String post = posts.computeIfAbsent(campaign.post(), this::importPost);
        JsonNode repurposed = marketer.post(
                        "/marketing/content/repurpose/" + post,
                        Map.of("platforms", campaign.contentChannels(), "campaignId", id.toString()),
                        id.toString())
                .json();
        repurposed.path("items").forEach(this::approve);
    }

    private String importPost(String file) {
        try {
            return marketer.post(
                            "/marketing/blog/import?site=https://bikes.example&name=" + file,
                            "text/markdown",
                            Files.readString(folder.resolve(file)))
                    .json()
                    .path("items")
                    .path(0)
                    .path("id")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void approve(JsonNode piece) {
        String address = "/marketing/content/repurposed/" + piece.path("id").asText();
        if (piece.path("platform").asText().equals("INSTAGRAM")
                && piece.path("media").isEmpty()) {
            marketer.patch(address, Map.of("media", List.of(IMAGE)));
        }
        for (String status : List.of("IN_REVIEW", "APPROVED")) {
            marketer.acceptConflict(() -> marketer.patch(address + "/status", Map.of("status", status)));
        }
    }

    /** Returns the id of the campaign's first piece on each channel. */
    Map<String, String> byChannel(UUID campaign) {
        Map<String, String> ids = new HashMap<>();
        for (JsonNode piece :
                marketer.get("/marketing/campaigns/" + campaign + "/content").path("items")) {
            ids.merge(
                    piece.path("channel").asText(),
                    piece.path("contentId").asText(),
                    (first, second) -> first.compareTo(second) <= 0 ? first : second);
        }
        return ids;
    }
}
