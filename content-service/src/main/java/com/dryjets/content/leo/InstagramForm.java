package com.dryjets.content.leo;

import com.dryjets.content.digest.Listing;
import com.dryjets.content.digest.Sentence;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.util.List;
import java.util.Optional;

/** An Instagram caption: a short first line, a list or three short paragraphs, a reason to save or answer, hashtags. */
final class InstagramForm implements Form {

    private static final int MAX_LIST = 600;
    private static final int TAGS = 5;

    @Override
    public int opening() {
        return PlatformRules.of(Channel.INSTAGRAM).fold();
    }

    @Override
    public Copy write(Desk desk, Sentence opening, Assignment assignment) {
        Sheet sheet = new Sheet().sentence(opening);
        Optional<Listing> list = desk.listing(MAX_LIST, sheet.sentences());
        if (list.isPresent()) {
            sheet.sentence(list.get().introduction()).list(list.get().items(), "✔️ ");
        }
        desk.passages(new Desk.Wish(Channel.INSTAGRAM, list.isPresent() ? 1 : 3, 60, 220, true), sheet.sentences())
                .forEach(sheet::passage);
        desk.say("say.save." + desk.digest().kind(), 0).ifPresent(sheet::own);
        if (assignment.link() != null) {
            desk.say("say.bio", 0).ifPresent(sheet::own);
        }
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
}
