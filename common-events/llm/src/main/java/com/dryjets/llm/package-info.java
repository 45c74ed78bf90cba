/**
 * The language-model client that the services share. Without an API key nothing leaves the machine, and the caller's
 * built-in engine does the work. Owns the tables {@code model_call} and {@code model_budget} of the service that uses it.
 * Start reading at {@link com.dryjets.llm.ModelClient}; requests that call it go through {@link
 * com.dryjets.llm.PaidRequests}.
 */
package com.dryjets.llm;
