/**
 * Makes drafts of blog posts from a theme. The built-in engine makes an outline of what the tenant's own posts say.
 *
 * <p>Start reading at {@link com.dryjets.content.drafting.DraftResource}.
 */
package com.dryjets.content.drafting;
