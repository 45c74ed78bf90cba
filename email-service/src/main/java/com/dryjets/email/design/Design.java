package com.dryjets.email.design;

import com.dryjets.email.rendering.EmailBody;
import java.util.List;

/**
 * A source and what was compiled from it.
 *
 * @param removed what was taken out because clients do not display it, or because it could do harm
 */
public record Design(Source source, Language language, EmailBody body, List<String> removed) {}
