package com.dryjets.content.leo;

import com.dryjets.content.digest.Sentence;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An email: subject, preview text, an opening, and sections under the post's own headings. The button has the link. */
final class NewsletterForm implements Form {

    private static final PlatformRules RULES = PlatformRules.of(Channel.EMAIL);
    private static final int OPENING = 400;
    private static final int PREVIEW = 110;
    private static final int SECTIONS = 4;
    private static final int MAX_HEADING = 70;

    @Override
    public int opening() {
        return OPENING;
    }

    @Override
    public Copy write(Desk desk, Sentence opening, Assignment assignment) {
        String language = desk.digest().language();
        Sentence title = desk.digest().title();
        Sentence subject = assignment.variant() == 0 ? title : opening;
        Sheet sheet = new Sheet();
        sheet.passage(desk.followed(opening, OPENING));
        Set<String> shown = new HashSet<>();
        List<Passage> passages =
                desk.passages(new Desk.Wish(Channel.EMAIL, SECTIONS, 160, 420, true), sheet.sentences());
        passages.forEach(passage -> section(desk, sheet, passage, shown));
        desk.say("say.close", assignment.variant()).ifPresent(sheet::own);
        List<Line> lines = Stream.concat(Stream.of(Sheet.line(subject)), sheet.lines().stream())
                .toList();
        return new Copy(
                Phrases.fitted(subject.text(), PlatformRules.ADVISED_SUBJECT, RULES, language),
                preview(desk, passages, opening),
                sheet.text(),
                List.of(),
                List.of(),
                List.of(),
                Phrases.angle(desk, subject),
                lines);
    }

    private static void section(Desk desk, Sheet sheet, Passage passage, Set<String> shown) {
        String heading = desk.digest().headings().getOrDefault(passage.first().section(), "");
        boolean isTelling = !heading.isEmpty()
                && heading.length() <= MAX_HEADING
                && !desk.phrases().isGenericHeading(heading)
                && shown.add(heading);
        if (isTelling) {
            sheet.section(heading, passage);
        } else {
            sheet.passage(passage);
        }
    }

    /** Adds to the subject what the email is good for; the opening would be read twice. */
    private static String preview(Desk desk, List<Passage> passages, Sentence opening) {
        return passages.stream()
                .map(Passage::first)
                .filter(sentence -> sentence.text().length() <= PREVIEW && !sentence.technical())
                .max(Comparator.comparingDouble(Sentence::score))
                .map(Sentence::text)
                .orElseGet(() -> Phrases.fitted(
                        opening.text(), PREVIEW, RULES, desk.digest().language()));
    }
}
