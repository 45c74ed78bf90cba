/**
 * Calls of language models: requests that make them are answered once per Idempotency-Key and paid for once, and what the
 * calls have cost can be read. The model client itself is in common-events/llm.
 *
 * <p>Start reading at {@link com.dryjets.content.model.PaidRequests}.
 */
package com.dryjets.content.model;
