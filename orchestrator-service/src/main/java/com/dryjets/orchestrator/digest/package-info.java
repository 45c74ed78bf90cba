/**
 * The daily digest of each person who wants one: what waits for a decision, and what is new. It is published for email-service
 * to send, once for each person and day. Owns no table; when digests are due is kept with people's settings in {@code
 * notification}.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.digest.DigestService}.
 */
package com.dryjets.orchestrator.digest;
