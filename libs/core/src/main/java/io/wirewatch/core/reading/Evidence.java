package io.wirewatch.core.reading;

/**
 * What one word or pair of words adds to the reading of its sentence.
 *
 * @param firstToken its first token
 * @param lastToken its last token
 * @param weight what it adds to the log-odds of escalation, negative when it speaks against it
 */
public record Evidence(int firstToken, int lastToken, double weight) {}
