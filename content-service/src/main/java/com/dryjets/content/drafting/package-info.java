/**
 * Makes drafts of blog posts: from a theme, as an outline of what the tenant's own posts say, and from the content plan of a
 * strategy that a person applied, as a brief.
 *
 * <p>Start reading at {@link com.dryjets.content.drafting.DraftResource} and {@link
 * com.dryjets.content.drafting.InsightEventsConsumer}.
 */
package com.dryjets.content.drafting;
