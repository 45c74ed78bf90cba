package com.dryjets.content.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.blog.CreateBlogPost;
import com.dryjets.content.drafting.PlannedPosts.PlannedPost;
import com.dryjets.contracts.event.InsightEvent.PlannedContent;
import com.dryjets.contracts.event.InsightEvent.StrategyApplied;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlannedPostsTest {

    private static final UUID CAMPAIGN = Ids.next();
    private static final LocalDate DAY = LocalDate.parse("2026-10-06");

    @Test
    void makesOnePostOfEachTopicWithItsPieces() {
        List<PlannedPost> posts = PlannedPosts.of(strategy(
                piece(0, Channel.EMAIL, "The problem", "QUESTION"),
                piece(1, Channel.LINKEDIN, "The problem", "CONTRAST"),
                piece(7, Channel.EMAIL, "The solution", "LIST")));

        assertThat(posts).extracting(post -> post.post().title()).containsExactly("The problem", "The solution");
        assertThat(posts.getFirst().post().content())
                .contains("- 2026-10-06, Email: open with a question\n- 2026-10-07, LinkedIn: open with a contrast")
                .doesNotContain("2026-10-13");
    }

    @Test
    void derivesKeysFromTheCampaignAndTheTopic() {
        StrategyApplied first = strategy(
                piece(0, Channel.EMAIL, "The problem", "QUESTION"), piece(7, Channel.EMAIL, "The solution", "LIST"));
        StrategyApplied second = strategy(
                piece(8, Channel.LINKEDIN, "The  Solution", "CLAIM"), piece(9, Channel.EMAIL, "The end", "LIST"));

        assertThat(keys(first)).doesNotHaveDuplicates().hasSize(2);
        assertThat(keys(second)).hasSize(2).first().isEqualTo(keys(first).get(1));
        assertThat(keys(second).get(1)).isNotIn(keys(first));
        assertThat(keys(ofCampaign(Ids.next(), piece(7, Channel.EMAIL, "The solution", "LIST"))))
                .doesNotContainAnyElementsOf(keys(first));
    }

    @Test
    void keepsTopicsAndNamesInTheirPlace() {
        PlannedPost post = PlannedPosts.of(
                        strategy(piece(0, Channel.EMAIL, "A\n# long   " + "x".repeat(400), "SOMETHING_NEW")))
                .getFirst();

        assertThat(post.post().title()).startsWith("A # long x").hasSize(CreateBlogPost.MAX_TITLE);
        assertThat(post.post().content()).contains("“Autumn \\*spreadsheets\\*”", "angle SOMETHING\\_NEW");
    }

    private static PlannedContent piece(int day, Channel channel, String topic, String angle) {
        return new PlannedContent(DAY.plusDays(day), channel, topic, angle);
    }

    private static List<UUID> keys(StrategyApplied strategy) {
        return PlannedPosts.of(strategy).stream().map(PlannedPost::key).toList();
    }

    private static StrategyApplied strategy(PlannedContent... plan) {
        return ofCampaign(CAMPAIGN, plan);
    }

    private static StrategyApplied ofCampaign(UUID campaign, PlannedContent... plan) {
        return new StrategyApplied(
                campaign, "Autumn *spreadsheets*", Ids.next(), Ids.next(), 2, "EUR", List.of(), List.of(plan), "mark");
    }
}
