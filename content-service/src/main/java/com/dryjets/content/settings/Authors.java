package com.dryjets.content.settings;

import com.dryjets.kit.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who wrote a text since it was last approved. With {@link Approvals#FOUR_EYES}, none of them may approve it.
 *
 * <p>The names stay until the next change, so that a text whose approval was withdrawn still has its authors.
 *
 * @param names each once, in the order of their last changes
 * @param approved whether the text as it stands has been approved, even if the approval was withdrawn
 */
public record Authors(List<String> names, boolean approved) {

    /** Nobody is ever forgotten, because a forgotten author could approve. */
    static final int MOST = 100;

    public Authors {
        names = List.copyOf(names);
    }

    /** Returns the author of a new text. */
    public static Authors of(String writer) {
        return new Authors(List.of(writer), false);
    }

    /** Returns the authors after a change, or fails with 409 if there are too many to remember. */
    public Authors changedBy(String writer) {
        return changedBy(List.of(), writer);
    }

    /**
     * The same for a text that comes from elsewhere, such as an earlier revision.
     *
     * @param others who wrote that text, as far as it has not been approved
     */
    public Authors changedBy(List<String> others, String writer) {
        List<String> changers = new ArrayList<>(others);
        changers.add(writer);
        Set<String> all = new LinkedHashSet<>(unapproved());
        changers.forEach(all::remove);
        all.addAll(changers);
        if (all.size() > MOST) {
            throw Problem.conflict(
                    "%d people have changed this text since it was last approved. Have it approved before you change it."
                            .formatted(MOST));
        }
        return new Authors(List.copyOf(all), false);
    }

    /** Returns the authors after an approval. */
    public Authors approve() {
        return new Authors(names, true);
    }

    /** Returns the authors whose work nobody has approved. */
    public List<String> unapproved() {
        return approved ? List.of() : names;
    }

    public boolean include(String user) {
        return names.contains(user);
    }
}
