package com.dryjets.content.repurposing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.BuiltInCopyWriter;
import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.Leo.Written;
import com.dryjets.content.repurposing.ContentRules.Reviewer;
import com.dryjets.content.rules.RuleSet;
import com.dryjets.contracts.event.ContentEvent;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentTraits;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRulesTest {

    private static final Reviewer ANYONE = new Reviewer("mark", false, RuleSet.STANDARD);

    @ParameterizedTest
    @CsvSource({"DRAFT, APPROVED", "IN_REVIEW, APPROVED"})
    void announcesReleaseOfAPiece(ContentStatus from, ContentStatus to) {
        assertThat(ContentRules.move(piece(Channel.TWITTER, from), to, "As tested", ANYONE, List.of())
                        .event())
                .containsInstanceOf(ContentApproved.class);
    }

    @Test
    void tellsWhatAReleasedPieceHasInCommonWithOthers() {
        RepurposedContent piece = piece(Channel.LINKEDIN, ContentStatus.DRAFT);
        piece.edit(text("Who measures 💡?\nNobody."), "tess", Instant.EPOCH);

        ContentTraits traits = ContentRules.approved(piece, List.of()).traits();

        assertThat(traits).isEqualTo(new ContentTraits("question", 23, List.of(piece.hashtags), "built-in"));
    }

    @Test
    void measuresAThreadByAllItsPostsAndAnEmailByItsSubject() {
        RepurposedContent thread = piece(Channel.TWITTER, ContentStatus.DRAFT);
        RepurposedContent email = piece(Channel.EMAIL, ContentStatus.DRAFT);
        email.subject = "7 ways to measure";

        assertThat(thread.parts).hasSizeGreaterThan(1);
        assertThat(ContentRules.approved(thread, List.of()).traits().length())
                .isEqualTo(String.join("", thread.parts).length());
        assertThat(ContentRules.approved(email, List.of()).traits().hook()).isEqualTo("number");
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, DRAFT", "APPROVED, REJECTED", "SCHEDULED, DRAFT", "SCHEDULED, REJECTED"})
    void announcesWithdrawalOfAPiece(ContentStatus from, ContentStatus to) {
        ContentEvent event = ContentRules.move(piece(Channel.TWITTER, from), to, "Out of date", ANYONE, List.of())
                .event()
                .orElseThrow();

        assertThat(event)
                .isInstanceOfSatisfying(
                        ContentWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.reason()).isEqualTo("Out of date"));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, IN_REVIEW", "DRAFT, REJECTED", "IN_REVIEW, REJECTED", "REJECTED, DRAFT"})
    void announcesNothingForOtherChanges(ContentStatus from, ContentStatus to) {
        assertThat(ContentRules.move(piece(Channel.TWITTER, from), to, "As tested", ANYONE, List.of())
                        .event())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ContentStatus.class)
    void rejectsOtherStatusChanges(ContentStatus from) {
        EnumSet<ContentStatus> others = EnumSet.of(
                ContentStatus.DRAFT, ContentStatus.IN_REVIEW, ContentStatus.APPROVED, ContentStatus.REJECTED);
        others.removeAll(from.next());
        for (ContentStatus to : others) {
            assertThatThrownBy(
                            () -> ContentRules.move(piece(Channel.TWITTER, from), to, "As tested", ANYONE, List.of()))
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
        assertThatThrownBy(() -> ContentRules.move(
                        piece(Channel.INSTAGRAM, ContentStatus.DRAFT), ContentStatus.APPROVED, null, ANYONE, List.of()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNPROCESSABLE));
    }

    @ParameterizedTest
    @EnumSource(ContentStatus.class)
    void leavesSchedulingAndPublishingToPostsAndEmails(ContentStatus from) {
        for (ContentStatus to : List.of(ContentStatus.SCHEDULED, ContentStatus.PUBLISHED)) {
            assertUnprocessable(piece(Channel.TWITTER, from), to, "As tested", ANYONE, "/status");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    @NullSource
    void rejectsOnlyWithAReason(@Nullable String reason) {
        assertUnprocessable(
                piece(Channel.TWITTER, ContentStatus.IN_REVIEW), ContentStatus.REJECTED, reason, ANYONE, "/reason");
    }

    @Test
    void needsASecondPersonWithFourEyes() {
        RepurposedContent piece = piece(Channel.TWITTER, ContentStatus.IN_REVIEW);
        piece.edit(text("By Tess"), "tess", Instant.EPOCH);
        piece.edit(text("By Mark"), "mark", Instant.EPOCH);

        for (String writer : List.of("mark", "tess")) {
            assertUnprocessable(
                    piece, ContentStatus.APPROVED, null, new Reviewer(writer, true, RuleSet.STANDARD), "/status");
        }
        assertThat(ContentRules.move(
                                piece,
                                ContentStatus.APPROVED,
                                null,
                                new Reviewer("anna", true, RuleSet.STANDARD),
                                List.of())
                        .to())
                .isEqualTo(ContentStatus.APPROVED);
    }

    @Test
    void countsNobodyWhoseWorkHasBeenApproved() {
        RepurposedContent piece = piece(Channel.TWITTER, ContentStatus.IN_REVIEW);
        Reviewer mark = new Reviewer("mark", true, RuleSet.STANDARD);
        piece.moveTo(ContentStatus.APPROVED, null, Instant.EPOCH);
        piece.moveTo(ContentStatus.DRAFT, null, Instant.EPOCH);

        assertUnprocessable(piece, ContentStatus.APPROVED, null, mark, "/status");

        piece.edit(text("By Tess"), "tess", Instant.EPOCH);
        assertThat(ContentRules.move(piece, ContentStatus.APPROVED, null, mark, List.of())
                        .to())
                .isEqualTo(ContentStatus.APPROVED);
    }

    @Test
    void countsTheAuthorsOfARestoredTextThatWasNeverApproved() {
        RepurposedContent piece = piece(Channel.TWITTER, ContentStatus.DRAFT);
        ContentRevision byMark = ContentRevision.of(piece, RevisionKind.CREATED, "mark", null);
        piece.edit(text("By Tess"), "tess", Instant.EPOCH);
        piece.moveTo(ContentStatus.APPROVED, null, Instant.EPOCH);
        ContentRevision approved = ContentRevision.of(piece, RevisionKind.STATUS_CHANGED, "anna", null);
        piece.moveTo(ContentStatus.DRAFT, null, Instant.EPOCH);

        piece.restore(byMark, "anna", Instant.EPOCH);
        assertThat(piece.authors().names()).containsExactly("mark", "anna");

        piece.moveTo(ContentStatus.APPROVED, null, Instant.EPOCH);
        piece.restore(approved, "mark", Instant.EPOCH);
        assertThat(piece.authors().names()).containsExactly("mark");
    }

    @Test
    void countsWhoAskedForAndWhoTookAProposal() {
        RepurposedContent piece = piece(Channel.TWITTER, ContentStatus.DRAFT);
        piece.moveTo(ContentStatus.APPROVED, null, Instant.EPOCH);
        piece.moveTo(ContentStatus.DRAFT, null, Instant.EPOCH);
        Proposal proposal = new Proposal(piece.copy(), "claude", null, null);

        piece.accept(ContentRevision.proposed(piece, proposal, "tess", Instant.EPOCH), "anna", Instant.EPOCH);

        assertThat(piece.authors().names()).containsExactly("tess", "anna");
        assertThat(piece.authors().approved()).isFalse();
    }

    @Test
    void makesNobodyAnAuthorWithoutAChange() {
        RepurposedContent piece = piece(Channel.TWITTER, ContentStatus.DRAFT);

        piece.edit(text(piece.text), "tess", Instant.EPOCH);

        assertThat(piece.authors().names()).containsExactly("mark");
        assertThat(piece.writtenBy).isEqualTo("mark");
    }

    private static EditContent text(String text) {
        return new EditContent(null, null, text, null, null, null, null, null);
    }

    private static void assertUnprocessable(
            RepurposedContent piece, ContentStatus to, @Nullable String reason, Reviewer reviewer, String pointer) {
        assertThatThrownBy(() -> ContentRules.move(piece, to, reason, reviewer, List.of()))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.UNPROCESSABLE);
                    assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly(pointer);
                });
    }

    private static RepurposedContent piece(Channel channel, ContentStatus status) {
        Assignment assignment = new Assignment(channel, URI.create("https://blog.example.org/p"), 0);
        Copy copy = new BuiltInCopyWriter()
                .write(BlogFixtures.article(BlogFixtures.CULTURE), List.of(assignment))
                .get(assignment);
        Written written = new Written(assignment, copy, "built-in", null);
        RepurposedContent piece = new RepurposedContent(
                new NewPiece("sunrise", "mark", UUID.randomUUID(), null, "en-GB", written, List.of()),
                null,
                Instant.EPOCH);
        piece.status = status;
        return piece;
    }
}
