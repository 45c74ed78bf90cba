package com.dryjets.content.leo;

import com.dryjets.content.digest.Listing;
import com.dryjets.content.digest.Sentence;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.util.List;
import java.util.Optional;

/**
 * A LinkedIn post: a claim above the fold, then the post's own list or its arguments in short paragraphs, a question to
 * professionals, and the link.
 */
final class LinkedInForm implements Form {

    private static final int MAX_LIST = 900;
    private static final int TAGS = 4;

    @Override
    public int opening() {
        return PlatformRules.of(Channel.LINKEDIN).fold();
    }

    @Override
    public Copy write(Desk desk, Sentence opening, Assignment assignment) {
        Sheet sheet = new Sheet().sentence(opening);
        Optional<Listing> list = desk.listing(MAX_LIST, sheet.sentences());
        if (list.isPresent()) {
            passages(desk, sheet, 1);
            sheet.sentence(list.get().introduction()).list(list.get().items(), "→ ");
            passages(desk, sheet, 1);
        } else {
            passages(desk, sheet, 4);
        }
        Phrases.question(desk, 0).ifPresent(sheet::own);
        Phrases.callToAction(desk, assignment, 0).ifPresent(sheet::own);
        return new Copy(
                null,
                null,
                sheet.text(),
                Phrases.tags(desk, TAGS),
                List.of(),
                List.of(),
                list.isPresent() ? "list" : Phrases.angle(desk, opening),
                sheet.lines());
    }

    private static void passages(Desk desk, Sheet sheet, int count) {
        desk.passages(new Desk.Wish(Channel.LINKEDIN, count, 90, 330, true), sheet.sentences())
                .forEach(sheet::passage);
    }
}
