package io.wirewatch.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What to fetch.
 *
 * @param url absolute http or https address
 * @param validators of the last document, sent only to the address that gave them
 */
public record FetchRequest(String url, @Nullable Validators validators) {}
