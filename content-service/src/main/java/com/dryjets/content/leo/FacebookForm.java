package com.dryjets.content.leo;

import com.dryjets.content.digest.Sentence;
import com.dryjets.contracts.marketing.Channel;
import java.util.List;

/** A Facebook post: an opening that speaks to people, one paragraph, a question to them, and the link. */
final class FacebookForm implements Form {

    private static final int OPENING = 200;
    private static final int TAGS = 1;

    @Override
    public int opening() {
        return OPENING;
    }

    @Override
    public Copy write(Desk desk, Sentence opening, Assignment assignment) {
        Sheet sheet = new Sheet().sentence(opening);
        desk.passages(new Desk.Wish(Channel.FACEBOOK, 2, 120, 300, true), sheet.sentences())
                .forEach(sheet::passage);
        Phrases.question(desk, 1).ifPresent(sheet::own);
        Phrases.callToAction(desk, assignment, 1).ifPresent(sheet::own);
        return new Copy(
                null,
                null,
                sheet.text(),
                Phrases.tags(desk, TAGS),
                List.of(),
                List.of(),
                Phrases.angle(desk, opening),
                sheet.lines());
    }
}
