/**
 * Reads RSS and Atom documents.
 *
 * <p>Start reading at {@link com.dryjets.content.syndication.FeedDocument}.
 */
package com.dryjets.content.syndication;
