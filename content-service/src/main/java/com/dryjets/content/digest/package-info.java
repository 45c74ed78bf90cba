/**
 * Weighs what an article says: ranked sentences, keywords and hashtags.
 *
 * <p>Start reading at {@link com.dryjets.content.digest.Digest}.
 */
package com.dryjets.content.digest;
