/** The ingest service without a framework: its parts and its life. */
@NullMarked
package io.wirewatch.ingest.service;

import org.jspecify.annotations.NullMarked;
