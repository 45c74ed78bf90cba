package com.dryjets.local.demo;

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
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A whole campaign: accounts, contacts, blog posts, pieces for each channel, launch, and what came of it. Written as a
 * front end would do it, with nothing but the REST gateways.
 */
public final class Journey {

    private static final List<String> NETWORKS = List.of("TWITTER", "FACEBOOK", "INSTAGRAM", "LINKEDIN");
    private static final String TENANT = "sunrise";
    private static final String ZONE = "Europe/Berlin";
    private static final DateTimeFormatter BEGAN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final String PICTURE = "https://blog.example/pictures/launch.jpg";

    /** Long enough for every channel's items, short enough to be watched. */
    private static final Duration CAMPAIGN_LASTS = Duration.ofMinutes(3);

    private final Platform platform;
    private final Terminal terminal;
    private final Api admin;
    private final Api marketer;
    private final Waiting waiting;

    public Journey(Platform platform, Terminal terminal) {
        this.platform = platform;
        this.terminal = terminal;
        this.admin = platform.as("anna");
        this.marketer = platform.as("mark");
        this.waiting = new Waiting();
    }

    /**
     * Runs it.
     *
     * @param onPhase told as each phase is reached
     * @return the figures of the platform beside those of the outside world
     */
    public Comparison run(Consumer<Phase> onPhase) {
        connectAccounts();
        importContacts();
        List<JsonNode> posts = importPosts();
        UUID campaign = plan();
        repurpose(campaign, chosen(posts, campaign));
        onPhase.accept(Phase.APPROVED);
        launch(campaign);
        onPhase.accept(Phase.LAUNCHED);
        new SagaView(marketer, terminal, waiting).follow(campaign, onPhase);
        return new Outcome(platform, marketer, terminal, waiting).settle(campaign);
    }

    private void connectAccounts() {
        terminal.chapter("Accounts (anna, admin)");
        for (String network : NETWORKS) {
            String name = network.toLowerCase(Locale.ROOT);
            admin.post(
                    "/marketing/social/accounts",
                    Map.of(
                            "platform", network,
                            "externalAccountId", TENANT + "-" + name,
                            "accessToken", name + "-" + TENANT + "-token"));
            terminal.line("%-10s connected as %s-%s", network, TENANT, name);
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
                "%d rows: %d new, %d known, %d rejected",
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

    /** Another post each time the demo runs, as far as there are any. */
    private static JsonNode chosen(List<JsonNode> posts, UUID campaign) {
        return posts.get(Math.floorMod(campaign.hashCode(), posts.size()));
    }

    private UUID plan() {
        terminal.chapter("Campaign");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        JsonNode campaign = marketer.post(
                        "/marketing/campaigns",
                        Map.of(
                                "name", "Demo of " + BEGAN.format(now.atZone(ZoneId.of(ZONE))),
                                "type", "AWARENESS",
                                "channels", List.of("EMAIL", "SOCIAL"),
                                "budget", Map.of("total", 500, "currency", "EUR"),
                                "startsAt", now.toString(),
                                "endsAt", now.plus(CAMPAIGN_LASTS).toString(),
                                "timeZone", ZONE,
                                "objectives", List.of("Show what the platform does")),
                        UUID.randomUUID().toString())
                .json();
        terminal.line(
                "%s, %s",
                campaign.path("name").asText(), campaign.path("status").asText());
        return UUID.fromString(campaign.path("id").asText());
    }

    private void repurpose(UUID campaign, JsonNode post) {
        terminal.chapter(
                "Leo makes a piece for each channel from «" + post.path("title").asText() + "»");
        List<String> channels = new ArrayList<>(NETWORKS);
        channels.add("EMAIL");
        JsonNode made = marketer.post(
                        "/marketing/content/repurpose/" + post.path("id").asText(),
                        Map.of("platforms", channels, "campaignId", campaign.toString()),
                        campaign.toString())
                .json();
        for (JsonNode piece : made.path("items")) {
            approve(piece);
        }
    }

    private void approve(JsonNode piece) {
        String address = "/marketing/content/repurposed/" + piece.path("id").asText();
        if (piece.path("platform").asText().equals("INSTAGRAM")
                && piece.path("media").isEmpty()) {
            marketer.patch(address, Map.of("media", List.of(PICTURE)));
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
        try {
            marketer.patch(address + "/status", Map.of("status", status));
        } catch (Api.Refused refused) {
            // The first try may have worked, though its answer was lost.
            if (refused.status() != 409) {
                throw refused;
            }
        }
    }

    private void launch(UUID campaign) {
        terminal.chapter("Launch");
        String address = "/marketing/campaigns/" + campaign;
        waiting.until(
                "the campaign is ready",
                () -> marketer.get(address + "/readiness").path("ready").asBoolean(),
                () -> marketer.get(address + "/readiness").toPrettyString());
        for (JsonNode item : marketer.get(address + "/readiness").path("items")) {
            terminal.line("[x] %s", item.path("detail").asText());
        }
        try {
            marketer.post(address + "/launch", Map.of("approvalNotes", "Launched by the demo."));
        } catch (Api.Refused refused) {
            boolean launchedAlready = refused.status() == 409
                    && marketer.get(address).path("status").asText().equals("ACTIVE");
            if (!launchedAlready) {
                throw refused;
            }
        }
        terminal.line("launched");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
