package com.dryjets.email.abtest;

import com.dryjets.email.design.Source;
import com.dryjets.email.rendering.EmailBody;

/**
 * The content of a variant.
 *
 * @param source what it was designed with
 * @param body what was compiled from that
 */
record VariantContent(Source source, EmailBody body) {}
