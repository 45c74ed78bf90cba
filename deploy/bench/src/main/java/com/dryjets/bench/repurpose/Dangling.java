package com.dryjets.bench.repurpose;

import com.dryjets.content.leo.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The test for sentences that need lost context, with lists of its own. A sentence dangles if it
 *
 * <ul>
 *   <li>begins with a word that leans on an earlier sentence (This, They, However, Of course, Speaking of, …), or
 *   <li>points into the post (below, above, this post, as shown, screenshot, …), or
 *   <li>announces a list (ends with a colon) and no line of the post's list follows.
 * </ul>
 *
 * It does not dangle on its first word where the line before it in the piece is the sentence before it in the post, or
 * where it is an item of a list whose announcement stands above it.
 */
final class Dangling {

    private static final Pattern LEANING = Pattern.compile(
            "(?iu)^[\"“«„¿¡(]*(?:this|that|these|those|they|them|their|it|its|it['’]s|he|she|his|her|such|but|and|so|or|however"
                    + "|therefore|thus|then|also|moreover|furthermore|additionally|of course|speaking of|instead(?! of)|otherwise|for example"
                    + "|for instance|in addition|as a result|on the other hand|here|there it|another|meanwhile|likewise|similarly"
                    + "|in fact|in other words|after that|before that|because of this|that['’]s|which"
                    + ")(?![\\p{L}'’])");

    private static final Pattern LEANING_ELSEWHERE = Pattern.compile(
            "(?iu)^[\"“«„¿¡(]*(?:esto|eso|estos|estas|este|esta|ellos|ellas|pero|además|también|sin embargo|por ejemplo|por eso|así"
                    + "|das|dies|diese|dieser|dieses|aber|und|deshalb|außerdem|jedoch|zum beispiel|dadurch"
                    + "|cela|ceci|ce|cette|ces|mais|et|donc|cependant|par exemple|ils|elles"
                    + "|questo|questa|questi|queste|ma|inoltre|quindi|tuttavia|per esempio"
                    + "|isto|isso|essa|esse|mas|portanto|além disso|no entanto|por exemplo"
                    + "|dit|deze|maar|dus|bovendien|echter|bijvoorbeeld)(?![\\p{L}'’])");

    private static final Pattern POINTING = Pattern.compile(
            "(?iu)(?<![\\p{L}])(?:as shown|shown (?:below|above|here)|(?:see|listed|described|mentioned) (?:below|above|here)|below|above"
                    + "|this (?:post|article|section|blog|table|figure|chart)|the (?:table|figure|screenshot|diagram|chart)|screenshots?"
                    + "|next section|previous section|click here|a continuación|este artículo|im folgenden|dieser beitrag|ci-dessous"
                    + "|cet article|qui sotto|questo articolo|abaixo|este artigo|hieronder|dit artikel)(?![\\p{L}])");

    private Dangling() {}

    /** Lists the sentences of a piece that dangle. */
    static List<String> in(Piece piece) {
        List<String> dangling = new ArrayList<>();
        List<Line> lines = piece.copy().lines();
        boolean isEnglish = piece.post().article().language().equals("en");
        Pattern leaning = isEnglish ? LEANING : LEANING_ELSEWHERE;
        boolean inList = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean isItem = inList && isShownAsItem(piece, line);
            inList = isItem || announcesList(lines, i);
            if (line.source() == null || isItem) {
                continue;
            }
            boolean follows = i > 0
                    && line.sentence() != null
                    && lines.get(i - 1).sentence() != null
                    && lines.get(i - 1).sentence() == line.sentence() - 1;
            boolean leans = !follows && leaning.matcher(line.text()).find() && !announcesList(lines, i);
            boolean endsOpen = line.text().strip().endsWith(":") && !announcesList(lines, i);
            if (leans || endsOpen || POINTING.matcher(line.text()).find()) {
                dangling.add(line.text());
            }
        }
        return dangling;
    }

    private static boolean isShownAsItem(Piece piece, Line line) {
        String text = piece.copy().text();
        return text.contains("→ " + line.text()) || text.contains("✔️ " + line.text());
    }

    private static boolean announcesList(List<Line> lines, int at) {
        return lines.get(at).text().strip().endsWith(":")
                && at + 3 < lines.size()
                && lines.get(at + 1).source() != null
                && lines.get(at + 2).source() != null
                && lines.get(at + 3).source() != null;
    }
}
