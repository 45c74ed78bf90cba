package com.dryjets.content.repurposing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.BuiltInCopyWriter;
import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.Leo.Written;
import com.dryjets.contracts.event.ContentEvent;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContentRulesTest {

    @ParameterizedTest
    @CsvSource({"DRAFT, APPROVED", "IN_REVIEW, APPROVED"})
    void announcesReleaseOfAPiece(ContentStatus from, ContentStatus to) {
        assertThat(ContentRules.move(piece(Channel.TWITTER, from), to, null).event())
                .containsInstanceOf(ContentApproved.class);
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, DRAFT", "APPROVED, REJECTED", "SCHEDULED, DRAFT", "SCHEDULED, REJECTED"})
    void announcesWithdrawalOfAPiece(ContentStatus from, ContentStatus to) {
        ContentEvent event = ContentRules.move(piece(Channel.TWITTER, from), to, "Out of date")
                .event()
                .orElseThrow();

        assertThat(event)
                .isInstanceOfSatisfying(
                        ContentWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.reason()).isEqualTo("Out of date"));
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, SCHEDULED",
        "SCHEDULED, APPROVED",
        "SCHEDULED, PUBLISHED",
        "DRAFT, IN_REVIEW",
        "REJECTED, DRAFT"
    })
    void announcesNothingForOtherChanges(ContentStatus from, ContentStatus to) {
        assertThat(ContentRules.move(piece(Channel.TWITTER, from), to, null).event())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ContentStatus.class)
    void rejectsOtherStatusChanges(ContentStatus from) {
        for (ContentStatus to : EnumSet.complementOf(EnumSet.copyOf(from.next()))) {
            assertThatThrownBy(() -> ContentRules.move(piece(Channel.TWITTER, from), to, null))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT));
        }
    }

    @Test
    void keepsPublishedPiecesPublished() {
        assertThat(ContentStatus.PUBLISHED.next()).isEmpty();
    }

    @Test
    void rejectsApprovalOfAPieceThatBreaksPlatformRules() {
        assertThatThrownBy(() ->
                        ContentRules.move(piece(Channel.INSTAGRAM, ContentStatus.DRAFT), ContentStatus.APPROVED, null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNPROCESSABLE));
    }

    private static RepurposedContent piece(Channel channel, ContentStatus status) {
        Assignment assignment = new Assignment(channel, URI.create("https://blog.example.org/p"), 0);
        Copy copy = new BuiltInCopyWriter()
                .write(BlogFixtures.article(BlogFixtures.CULTURE), List.of(assignment))
                .get(assignment);
        Written written = new Written(assignment, copy, "built-in", null);
        RepurposedContent piece = new RepurposedContent(
                new NewPiece("sunrise", UUID.randomUUID(), null, written, List.of()), Instant.EPOCH);
        piece.status = status;
        return piece;
    }
}
