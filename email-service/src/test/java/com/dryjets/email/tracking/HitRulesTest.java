package com.dryjets.email.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.email.tracking.Hit.Kind;
import com.dryjets.email.tracking.Hit.Method;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HitRulesTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-29T12:00:00Z");
    private static final Instant LATER = WRITTEN.plus(Duration.ofMinutes(3));
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final UUID RECIPIENT = UUID.randomUUID();

    @Test
    void takesABrowserForAPerson() {
        assertThat(judge(open(LATER, BROWSER, "203.0.113.0"))).isEqualTo(new HitVerdict(Verdict.HUMAN, List.of()));
    }

    @Test
    void knowsScannersByTheirNamesAndNetworks() {
        assertThat(judge(open(LATER, "Barracuda Sentinel (EE)", null)).reasons())
                .containsExactly(VerdictReason.SCANNER);
        assertThat(judge(open(LATER, "python-requests/2.32", null)).verdict()).isEqualTo(Verdict.BOT);
        assertThat(judge(open(LATER, BROWSER, "104.47.12.0")).reasons()).containsExactly(VerdictReason.SCANNER_NETWORK);
        assertThat(judge(open(LATER, null, null)).reasons()).containsExactly(VerdictReason.NO_AGENT);
    }

    @Test
    void knowsMailPrivacyProtection() {
        assertThat(judge(open(LATER, "Mozilla/5.0", "104.28.1.0")).verdict()).isEqualTo(Verdict.PRIVACY_PROXY);
        assertThat(judge(open(WRITTEN, "Mozilla/5.0", "17.58.1.0")).verdict()).isEqualTo(Verdict.PRIVACY_PROXY);
        assertThat(judge(click(1, LATER, "Mozilla/5.0")).verdict()).isEqualTo(Verdict.BOT);
    }

    @Test
    void takesTheProxyOfGmailForAPerson() {
        assertThat(judge(open(LATER, "Mozilla/5.0 (via ggpht.com GoogleImageProxy)", "66.249.84.0")))
                .isEqualTo(new HitVerdict(Verdict.HUMAN, List.of(VerdictReason.IMAGE_PROXY)));
    }

    @Test
    void knowsThatPeopleNeedTimeToRead() {
        assertThat(judge(click(1, WRITTEN.plusMillis(1900), BROWSER)).reasons())
                .containsExactly(VerdictReason.TOO_SOON);
        assertThat(judge(click(1, WRITTEN.plusMillis(2000), BROWSER)).verdict()).isEqualTo(Verdict.HUMAN);
    }

    @Test
    void knowsWhoFollowsAllLinksAtOnce() {
        List<Hit> hits = new ArrayList<>();
        for (int link = 0; link < 4; link++) {
            hits.add(click(link, LATER.plusSeconds(link), BROWSER));
        }

        assertThat(HitRules.judge(hits, 4).values())
                .allSatisfy(verdict -> assertThat(verdict.reasons()).containsExactly(VerdictReason.ALL_LINKS));
        assertThat(HitRules.judge(hits, 5).values())
                .allSatisfy(verdict -> assertThat(verdict.verdict()).isEqualTo(Verdict.HUMAN));
        assertThat(HitRules.judge(hits.subList(0, 2), 2).values())
                .allSatisfy(verdict -> assertThat(verdict.verdict()).isEqualTo(Verdict.HUMAN));
    }

    @Test
    void knowsWhoFollowsAHiddenLink() {
        Hit hidden = click(HitRules.HIDDEN_LINK, LATER, BROWSER);
        Hit near = click(0, LATER.plusSeconds(5), BROWSER);
        Hit later = click(0, LATER.plus(Duration.ofHours(2)), BROWSER);

        var verdicts = HitRules.judge(List.of(hidden, near, later), 10);

        assertThat(verdicts.get(hidden.id()).verdict()).isEqualTo(Verdict.BOT);
        assertThat(verdicts.get(near.id()).reasons()).containsExactly(VerdictReason.HIDDEN_LINK);
        assertThat(verdicts.get(later.id()).verdict()).isEqualTo(Verdict.HUMAN);
    }

    @Test
    void takesWhoAsksForHeadersOnlyForAProgram() {
        Hit head = head(Kind.CLICK, 0, LATER, BROWSER);
        Hit before = open(LATER.minusSeconds(40), BROWSER, null);
        Hit after = click(0, LATER.plusSeconds(1), BROWSER);
        Hit muchLater = click(0, LATER.plus(Duration.ofHours(2)), BROWSER);
        Hit somebodyElse = click(0, LATER.plusSeconds(1), BROWSER + " Other");

        var verdicts = HitRules.judge(List.of(before, head, after, muchLater, somebodyElse), 10);

        HitVerdict program = new HitVerdict(Verdict.BOT, List.of(VerdictReason.HEAD));
        assertThat(verdicts.get(head.id())).isEqualTo(program);
        assertThat(verdicts.get(before.id())).isEqualTo(program);
        assertThat(verdicts.get(after.id())).isEqualTo(program);
        assertThat(verdicts.get(muchLater.id()).verdict()).isEqualTo(Verdict.HUMAN);
        assertThat(verdicts.get(somebodyElse.id()).verdict()).isEqualTo(Verdict.HUMAN);
    }

    @Test
    void takesNoOpenFromAPersonBecauseTheirProxyCheckedTheImage() {
        String proxy = "Mozilla/5.0 (via ggpht.com GoogleImageProxy)";
        Hit head = head(Kind.OPEN, 0, LATER, proxy);
        Hit open = open(LATER.plusSeconds(1), proxy, null);
        Hit apple = head(Kind.OPEN, 0, LATER, "Mozilla/5.0");
        Hit appleOpen = open(LATER.plusSeconds(1), "Mozilla/5.0", null);

        var verdicts = HitRules.judge(List.of(head, open, apple, appleOpen), 5);

        assertThat(verdicts.get(head.id()).verdict()).isEqualTo(Verdict.BOT);
        assertThat(verdicts.get(open.id()).verdict()).isEqualTo(Verdict.HUMAN);
        assertThat(verdicts.get(apple.id()).verdict()).isEqualTo(Verdict.BOT);
        assertThat(verdicts.get(appleOpen.id()).verdict()).isEqualTo(Verdict.PRIVACY_PROXY);
    }

    @Test
    void countsLinksThatWereOnlyCheckedAmongThoseFollowedAtOnce() {
        Hit first = click(0, LATER, BROWSER);
        List<Hit> hits = List.of(
                first,
                head(Kind.CLICK, 1, LATER.plusSeconds(1), "A browser"),
                head(Kind.CLICK, 2, LATER.plusSeconds(2), "A browser"));

        assertThat(HitRules.judge(hits, 3).get(first.id()).reasons()).containsExactly(VerdictReason.ALL_LINKS);
    }

    @Test
    void readsHitsFromBeforeHeadWasRecorded() throws JsonProcessingException {
        Hit hit = click(1, LATER, BROWSER);
        ObjectNode json = EventJson.mapper().valueToTree(hit);
        json.remove("method");

        assertThat(EventJson.mapper().treeToValue(json, Hit.class)).isEqualTo(hit);
    }

    @Test
    void keepsNoWholeAddress() {
        assertThat(Clients.network("203.0.113.77")).isEqualTo("203.0.113.0");
        assertThat(Clients.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:0:0:0:0:0");
        assertThat(Clients.network("not.an.address")).isNull();
    }

    private static HitVerdict judge(Hit hit) {
        return HitRules.judge(List.of(hit), 5).get(hit.id());
    }

    private static Hit open(Instant at, @Nullable String agent, @Nullable String network) {
        return hit(Kind.OPEN, 0, at, agent, network);
    }

    private static Hit click(int link, Instant at, String agent) {
        return hit(Kind.CLICK, link, at, agent, null);
    }

    private static Hit head(Kind kind, int link, Instant at, String agent) {
        return hit(kind, Method.HEAD, link, at, agent, null);
    }

    private static Hit hit(Kind kind, int link, Instant at, @Nullable String agent, @Nullable String network) {
        return hit(kind, Method.GET, link, at, agent, network);
    }

    private static Hit hit(
            Kind kind, Method method, int link, Instant at, @Nullable String agent, @Nullable String network) {
        return new Hit(
                UUID.randomUUID(),
                "sunrise",
                kind,
                method,
                RECIPIENT,
                UUID.randomUUID(),
                UUID.randomUUID(),
                link,
                at,
                WRITTEN,
                agent,
                network);
    }
}
