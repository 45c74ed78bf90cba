/**
 * What calls of language models have cost. The model client, and the requests that are paid for once, are in
 * common-events/llm.
 */
package com.dryjets.content.model;
