package com.dryjets.email.design;

import com.dryjets.email.rendering.EmailBody;
import java.util.List;

/**
 * A source and what was compiled from it.
 *
 * @param removed what was taken out because clients do not display it, or because it could do harm
 * @param places where its blocks stand in the body
 */
public record Design(Source source, Language language, EmailBody body, List<String> removed, BlockPlaces places) {

    /** Returns the design with what was compiled from it earlier. The places of its blocks stay if the HTML is the same. */
    public Design withBody(EmailBody earlier) {
        boolean same = earlier.html().equals(body.html());
        return new Design(source, language, earlier, removed, same ? places : BlockPlaces.NONE);
    }
}
