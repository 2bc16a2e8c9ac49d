/** Feed servers for tests: a well-behaved one that keeps a log, and a hostile one. */
@org.jspecify.annotations.NullMarked
package io.wirewatch.ingest.server;
