package com.dryjets.local.demo;

import com.dryjets.local.demo.api.ApiClient;
import com.dryjets.local.demo.api.Poller;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs a whole campaign: accounts, contacts, blog posts, content for each channel, launch and results. Like a front
 * end, it uses only the REST API.
 */
public final class Journey {

    private static final Set<String> WITH_PICTURES = Set.of("INSTAGRAM", "TIKTOK");
    private static final String TENANT = "sunrise";
    private static final String ZONE = "Europe/Berlin";
    private static final DateTimeFormatter START_FORMAT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final String IMAGE = "https://blog.example/pictures/launch.jpg";

    /** Long enough to publish on every channel, short enough to watch. */
    private static final Duration CAMPAIGN_DURATION = Duration.ofMinutes(3);

    private final Platform platform;
    private final Terminal terminal;
    private final ApiClient admin;
    private final ApiClient marketer;
    private final Poller poller;

    public Journey(Platform platform, Terminal terminal) {
        this.platform = platform;
        this.terminal = terminal;
        this.admin = platform.signInAs("anna");
        this.marketer = platform.signInAs("mark");
        this.poller = new Poller();
    }

    /**
     * Runs the campaign and waits for its results.
     *
     * @param onPhase called as each phase is reached
     * @return the platform's totals compared with those of the networks and the inbox
     */
    public Comparison run(Consumer<Phase> onPhase) {
        connectAccounts();
        importContacts();
        List<JsonNode> posts = importPosts();
        UUID campaign = plan();
        repurpose(campaign, choose(posts, campaign));
        onPhase.accept(Phase.APPROVED);
        launch(campaign);
        onPhase.accept(Phase.LAUNCHED);
        choosePrivacy(campaign);
        new LaunchProgress(marketer, terminal, poller).follow(campaign, onPhase);
        return new TotalsCheck(platform, marketer, terminal, poller).compareWhenSettled(campaign);
    }

    private void connectAccounts() {
        terminal.chapter("Accounts (anna, admin)");
        NetworkLogins logins = new NetworkLogins(admin, TENANT);
        for (String network : NetworkLogins.NETWORKS) {
            terminal.line("%-10s connected as %s", network, logins.connect(network));
        }
    }

    private void importContacts() {
        terminal.chapter("Contacts (anna, admin)");
        JsonNode report = admin.post(
                        "/marketing/email/contacts/import",
                        "text/csv",
                        read(platform.material().resolve("contacts.csv")))
                .json();
        terminal.line(
                "%d rows: %d created, %d updated, %d rejected",
                report.path("rows").asInt(),
                report.path("created").asInt(),
                report.path("updated").asInt(),
                report.path("rejected").asInt());
    }

    private List<JsonNode> importPosts() {
        terminal.chapter("Blog posts (mark, marketer)");
        List<JsonNode> posts = new ArrayList<>();
        try (Stream<Path> files = Files.list(platform.material().resolve("blogs"))) {
            for (Path file : files.filter(Journey::isPost).sorted().toList()) {
                String address = "/marketing/blog/import?site=https://blog.example&name=" + file.getFileName();
                JsonNode post = marketer.post(address, "text/markdown", read(file))
                        .json()
                        .path("items")
                        .path(0);
                terminal.line(
                        "%-8s %s",
                        post.path("outcome").asText(), post.path("title").asText());
                posts.add(post);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return posts;
    }

    private static boolean isPost(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") && Character.isDigit(name.charAt(0));
    }

    /** Picks a post by campaign id, so that successive runs usually use different posts. */
    private static JsonNode choose(List<JsonNode> posts, UUID campaign) {
        return posts.get(Math.floorMod(campaign.hashCode(), posts.size()));
    }

    private UUID plan() {
        terminal.chapter("Campaign");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        JsonNode campaign = marketer.post(
                        "/marketing/campaigns",
                        Map.of(
                                "name", "Demo of " + START_FORMAT.format(now.atZone(ZoneId.of(ZONE))),
                                "type", "AWARENESS",
                                "channels", channels(),
                                "budget", Map.of("total", 500, "currency", "EUR"),
                                "startsAt", now.toString(),
                                "endsAt", now.plus(CAMPAIGN_DURATION).toString(),
                                "timeZone", ZONE,
                                "objectives", List.of("Show what the platform can do")),
                        UUID.randomUUID().toString())
                .json();
        UUID id = UUID.fromString(campaign.path("id").asText());
        terminal.line(
                "%s, %s",
                campaign.path("name").asText(), campaign.path("status").asText());
        terminal.line("watch it live: %s", platform.page("/campaigns/" + id));
        return id;
    }

    private void repurpose(UUID campaign, JsonNode post) {
        terminal.chapter("Leo writes content for each channel from \""
                + post.path("title").asText() + "\"");
        JsonNode repurposed = marketer.post(
                        "/marketing/content/repurpose/" + post.path("id").asText(),
                        Map.of("platforms", channels(), "campaignId", campaign.toString()),
                        campaign.toString())
                .json();
        for (JsonNode piece : repurposed.path("items")) {
            approve(piece);
        }
    }

    private static List<String> channels() {
        List<String> channels = new ArrayList<>(NetworkLogins.NETWORKS);
        channels.add("EMAIL");
        return channels;
    }

    private void approve(JsonNode piece) {
        String address = "/marketing/content/repurposed/" + piece.path("id").asText();
        if (WITH_PICTURES.contains(piece.path("platform").asText())
                && piece.path("media").isEmpty()) {
            marketer.patch(address, Map.of("media", List.of(IMAGE)));
        }
        moveTo(address, "IN_REVIEW");
        moveTo(address, "APPROVED");
        String text = piece.path("body").asText().replaceAll("\\s+", " ");
        terminal.line(
                "%-10s %s  (%s)",
                piece.path("platform").asText(),
                text.length() > 90 ? text.substring(0, 89) + "…" : text,
                piece.path("engine").asText());
    }

    private void moveTo(String address, String status) {
        marketer.acceptConflict(() -> marketer.patch(address + "/status", Map.of("status", status)));
    }

    private void launch(UUID campaign) {
        terminal.chapter("Launch");
        String address = "/marketing/campaigns/" + campaign;
        poller.until(
                "the campaign is ready",
                () -> marketer.get(address + "/readiness").path("ready").asBoolean(),
                () -> marketer.get(address + "/readiness").toPrettyString());
        for (JsonNode item : marketer.get(address + "/readiness").path("items")) {
            terminal.line("[x] %s", item.path("detail").asText());
        }
        try {
            marketer.post(address + "/launch", Map.of("approvalNotes", "Launched by the demo."));
        } catch (ApiClient.Rejected rejected) {
            boolean launchedAlready = rejected.status() == 409
                    && marketer.get(address).path("status").asText().equals("ACTIVE");
            if (!launchedAlready) {
                throw rejected;
            }
        }
        terminal.line("launched");
    }

    /** Chooses who can see the posts of networks that ask a person, as TikTok does; they wait for that. */
    private void choosePrivacy(UUID campaign) {
        String queue = "/marketing/social/queue/" + campaign;
        poller.until(
                "the posts are queued",
                () -> marketer.get(queue)
                        .path("items")
                        .findValuesAsText("platform")
                        .containsAll(NetworkLogins.NETWORKS),
                () -> marketer.get(queue).toPrettyString());
        for (JsonNode post : marketer.get(queue + "?status=HELD").path("items")) {
            if (post.path("holds").toString().contains("PRIVACY")) {
                String network = post.path("platform").asText();
                String level = marketer.get("/marketing/social/platform/" + network + "/privacy-levels")
                        .path("levels")
                        .path(0)
                        .asText();
                marketer.patch(
                        "/marketing/social/" + post.path("id").asText(), Map.of("options", Map.of("privacy", level)));
                terminal.line("%-10s visible to %s", network, level);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
