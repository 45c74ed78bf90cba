/**
 * The merge language: personalises a text that is compiled once, by a subset of Liquid that cannot run code. It knows neither
 * contacts nor emails, only names and values. Start reading at {@code MergeTemplate}.
 */
package com.dryjets.email.merge;
